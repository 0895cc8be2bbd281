import { readSubgraphSettings } from '../shared/config.ts';

export const readSharingSettings = readSubgraphSettings;
