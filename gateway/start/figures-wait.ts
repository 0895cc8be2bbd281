import pg from 'pg';
import { SWEEP_LOCK } from '../../subgraphs/shared/figures/edition-sweep.ts';

/**
 * Keeps the agencies from counting closed months of databases that are still being filled: they would keep figures of empty
 * registers for the rest of the month. Returns what lets them count.
 */
export async function keepFromCounting(urls: readonly string[]): Promise<() => Promise<void>> {
  const clients = await Promise.all(urls.map(lockedClient));
  return async () => {
    await Promise.all(clients.splice(0).map((client) => client.end()));
  };
}

async function lockedClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  // A connection that breaks gives the lock back; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  await client.query('select pg_advisory_lock(hashtext($1))', [SWEEP_LOCK]);
  return client;
}
