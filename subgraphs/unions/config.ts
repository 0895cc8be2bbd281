import { readSubgraphSettings } from '../shared/config.ts';

export const readUnionsSettings = readSubgraphSettings;
