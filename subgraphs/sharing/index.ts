import { serveSubgraph } from '../shared/serve-subgraph.ts';
import { readSharingSettings } from './config.ts';
import { sharingDatabase } from './database.ts';
import { sharingSubgraph } from './subgraph.ts';

serveSubgraph('sharing', readSharingSettings, (settings) =>
  sharingSubgraph(sharingDatabase(settings.DATABASE_URL, settings.DATABASE_POOL)),
);
