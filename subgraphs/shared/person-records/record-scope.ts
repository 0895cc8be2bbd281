import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { RequestContext } from '../identity/request-context.ts';
import type { PersonRegister } from './take-change.ts';

/**
 * Condition on rows of `person_record`: the record belongs to a scheme that the caller's office administers. True for all rows
 * if the office has no scope.
 */
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
