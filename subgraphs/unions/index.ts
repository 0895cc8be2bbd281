import { serveSubgraph } from '../shared/serving/serve-subgraph.ts';
import { readUnionsSettings } from './config.ts';
import { unionsDatabase } from './database.ts';
import { unionsSubgraph } from './subgraph.ts';

serveSubgraph('unions', readUnionsSettings, (settings) =>
  unionsSubgraph(unionsDatabase(settings.DATABASE_URL, settings.DATABASE_POOL), settings),
);
