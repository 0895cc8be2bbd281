import type pg from 'pg';
import { PersonClient } from './person-client.ts';

/** Runs `work` on a new connection and closes it. If the URL has no person_key, pseudonyms appear as stored. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new PersonClient({ connectionString: url });
  // A lost connection makes the current statement fail; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
