import type { Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../database/database.ts';
import { hubError } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type Done, mutate } from './mutation.ts';

/** A register whose records go through steps; `field` is the input that names one of them. */
export interface Steps<Row> {
  db: Database;
  field: string;
  noun: [en: string, zh: string];
  rows: {
    locked(rows: RunStatement, id: string, visible: Sql): Promise<Row | undefined>;
    update(rows: RunStatement, row: Row): Promise<void>;
  };
  visible(context: RequestContext): Sql;
}

/** One step of a record that the caller may see, under a lock; a record it may not see reads like none. Throws NOT_FOUND. */
export function takeStep<Row extends { id: string }>(
  { db, field, noun: [noun, nounZh], rows: register, visible }: Steps<Row>,
  context: RequestContext,
  name: string,
  input: { idempotencyKey?: string | null },
  id: string,
  change: (rows: RunStatement, row: Row) => Promise<Row>,
): Promise<Done> {
  return mutate(db, context, name, input, async (rows) => {
    const row = await register.locked(rows, id, visible(context));
    if (!row) throw hubError('NOT_FOUND', `there is no such ${noun}`, { messageZh: `未找到该${nounZh}`, field: `input.${field}` });
    await register.update(rows, await change(rows, row));
    return row.id;
  });
}
