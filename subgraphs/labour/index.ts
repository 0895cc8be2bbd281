import { serveSubgraph } from '../shared/serving/serve-subgraph.ts';
import { readLabourSettings } from './config.ts';
import { labourDatabase } from './database.ts';
import { labourSubgraph } from './subgraph.ts';

serveSubgraph('labour', readLabourSettings, (settings) => labourSubgraph(labourDatabase(settings.DATABASE_URL, settings.DATABASE_POOL)));
