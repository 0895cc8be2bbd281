import type pg from 'pg';

/** One value in COPY's text format. */
export function copyField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return escapeText(`{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escapeText(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

const escapeText = (text: string) => text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n').replace(/\r/g, '\\r');

/** In place, the indexes would take several times as long. */
export async function withoutIndexes<T>(client: pg.Client, tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ name: string; statement: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as statement from pg_index i
     where i.indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  const copied = await work();
  for (const { statement } of rows) await client.query(statement);
  return copied;
}
