import { serveSubgraph } from '../shared/serving/serve-subgraph.ts';
import { readCourtsSettings } from './config.ts';
import { courtsDatabase } from './database.ts';
import { courtsSubgraph } from './subgraph.ts';

serveSubgraph('courts', readCourtsSettings, (settings) => courtsSubgraph(courtsDatabase(settings.DATABASE_URL, settings.DATABASE_POOL)));
