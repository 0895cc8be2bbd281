import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { labourDatabase } from './database.ts';
import { LABOUR_DATASETS } from './imports/datasets.ts';

start(() => importCommand('labour', (url) => labourDatabase(url, 2), LABOUR_DATASETS));
