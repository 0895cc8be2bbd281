import { readSubgraphSettings } from '../shared/config.ts';

export const readCourtsSettings = readSubgraphSettings;
