import { importCommand } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { unionsDatabase } from './database.ts';
import { SERVICE_SITES } from './imports/service-site.dataset.ts';

start(() => importCommand('unions', (url) => unionsDatabase(url, 2), [SERVICE_SITES]));
