import { start } from '../shared/lifecycle.ts';
import { importOrTakeRelease } from '../shared/reference/reference-command.ts';
import { unionsDatabase } from './database.ts';
import { UNION_DATASETS } from './imports/datasets.ts';
import { UNION_REGISTERS } from './registers.ts';
import { UNION_SEEDS } from './seeds.ts';

start(() => importOrTakeRelease('unions', (url) => unionsDatabase(url, 2), UNION_DATASETS, { ...UNION_REGISTERS, seeds: UNION_SEEDS }));
