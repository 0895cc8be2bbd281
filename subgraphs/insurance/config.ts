import { readSubgraphSettings } from '../shared/config.ts';

export const readInsuranceSettings = readSubgraphSettings;
