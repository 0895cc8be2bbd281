import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { courtsDatabase } from './database.ts';
import { COURT_DATASETS } from './imports/datasets.ts';

start(() => importCommand('courts', (url) => courtsDatabase(url, 2), COURT_DATASETS));
