import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { insuranceDatabase } from './database.ts';
import { INSURANCE_DATASETS } from './imports/datasets.ts';

start(() => importCommand('insurance', (url) => insuranceDatabase(url, 2), INSURANCE_DATASETS));
