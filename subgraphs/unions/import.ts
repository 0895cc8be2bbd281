import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { unionsDatabase } from './database.ts';
import { UNION_DATASETS } from './imports/datasets.ts';

start(() => importCommand('unions', (url) => unionsDatabase(url, 2), UNION_DATASETS));
