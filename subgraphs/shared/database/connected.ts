import type pg from 'pg';
import { PersonClient } from './person-client.ts';

/** Runs `work` over a connection of its own, which is closed after it. Without a person_key in the address persons are seen as they are stored. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new PersonClient({ connectionString: url });
  // A connection that breaks fails the statement under way; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
