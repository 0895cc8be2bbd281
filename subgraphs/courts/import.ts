import { start } from '../shared/lifecycle.ts';
import { importOrTakeRelease } from '../shared/reference/reference-command.ts';
import { courtsDatabase } from './database.ts';
import { COURT_DATASETS } from './imports/datasets.ts';
import { COURT_REGISTERS } from './registers.ts';
import { COURT_SEEDS } from './seeds.ts';

start(() => importOrTakeRelease('courts', (url) => courtsDatabase(url, 2), COURT_DATASETS, { ...COURT_REGISTERS, seeds: COURT_SEEDS }));
