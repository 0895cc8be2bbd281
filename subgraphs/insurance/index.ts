import { serveSubgraph } from '../shared/serve-subgraph.ts';
import { readInsuranceSettings } from './config.ts';
import { insuranceDatabase } from './database.ts';
import { insuranceSubgraph } from './subgraph.ts';

serveSubgraph('insurance', readInsuranceSettings, (settings) =>
  insuranceSubgraph(insuranceDatabase(settings.DATABASE_URL, settings.DATABASE_POOL)),
);
