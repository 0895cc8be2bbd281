import { start } from '../shared/lifecycle.ts';
import { importOrTakeRelease } from '../shared/reference/reference-command.ts';
import { labourDatabase } from './database.ts';
import { LABOUR_DATASETS } from './imports/datasets.ts';
import { LABOUR_REGISTERS } from './registers.ts';
import { LABOUR_SEEDS } from './seeds.ts';

start(() => importOrTakeRelease('labour', (url) => labourDatabase(url, 2), LABOUR_DATASETS, { ...LABOUR_REGISTERS, seeds: LABOUR_SEEDS }));
