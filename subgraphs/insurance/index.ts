import { serveSubgraph } from '../shared/serving/serve-subgraph.ts';
import { readInsuranceSettings } from './config.ts';
import { insuranceDatabase, orderSourceDatabase } from './database.ts';
import { insuranceSubgraph } from './subgraph.ts';

serveSubgraph('insurance', readInsuranceSettings, (settings) => {
  const database = insuranceDatabase(settings.DATABASE_URL, settings.DATABASE_POOL);
  const { ORDER_SOURCE_URL: source } = settings;
  return insuranceSubgraph(database, source ? orderSourceDatabase(source, settings.DATABASE_POOL) : database, {
    proofKey: settings.INSURANCE_PROOF_KEY,
    digestKey: settings.ORDER_DIGEST_KEY,
  });
});
