import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RequestContext } from '../identity/request-context.ts';
import type { PersonRegister } from './take-change.ts';

/** Rows of `person_record` whose records are of schemes that the caller's office runs; every row where it runs them all. */
export function ofScope({ caller: { scope } }: RequestContext, registers: readonly PersonRegister[]): Sql {
  if (!scope) return sql`true`;
  const run = registers.flatMap(({ table, column, key, scheme }) =>
    scheme === undefined
      ? []
      : sql`(register = ${table} and exists (select from ${raw(table)} t
          where t.${raw(column)} in (from_person, into_person) and ${key} = record and ${scheme} = any(${scope}::text[])))`,
  );
  return run.length === 0 ? sql`false` : sql`(${join(run, ' or ')})`;
}
