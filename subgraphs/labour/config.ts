import { readSubgraphSettings } from '../shared/config.ts';

export const readLabourSettings = readSubgraphSettings;
