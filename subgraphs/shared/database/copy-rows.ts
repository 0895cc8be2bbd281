import type { Transform, Writable } from 'node:stream';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { PersonClient } from './person-client.ts';
import { WholeLines } from './whole-lines.ts';

/** Streams for `pipeline` that copy rows in COPY's text format into a table and convert pseudonyms to their stored form. */
export function copyInto(client: pg.Client, statement: string): [Transform, Writable] {
  const storing = new WholeLines((lines) => (client instanceof PersonClient ? client.store(lines) : lines));
  return [storing, client.query(copyFrom(statement))];
}
