import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../database/database.ts';
import { type ChangeTaken, type PersonChange, personChange } from '../identity/person-changes.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** A table whose rows are about a person; `t` is the row in these expressions. */
export interface PersonRegister {
  table: string;
  /** column that holds the pseudonym */
  column: string;
  /** key of a row, without the person */
  key: Sql;
  /** region of the body that decides about it */
  region: Sql;
  /** a person has one row at most: the other is a duplicate, and nobody need decide that */
  single?: true;
}

/**
 * Takes a change of the register of persons from the gateway: all of it in one transaction, and as often as it comes. What
 * contradicts a record of the surviving pseudonym, and whatever a split concerns, is left for the body that holds it.
 */
export function takeChangeEndpoint(db: Database, registers: readonly PersonRegister[]) {
  return (body: unknown, context: RequestContext): Promise<ChangeTaken> => {
    const change = personChange.parse(body);
    return db.transaction(context, async (rows) => {
      const first = await begin(rows, change);
      for (const register of registers)
        if (change.kind === 'MERGE') await move(rows, register, change);
        else if (first) await list(rows, register, change);
      const [counted] = await rows<ChangeTaken>(
        sql`select count(*) filter (where state in ('MOVED', 'DUPLICATE'))::int as moved, count(*) filter (where state = 'UNDECIDED')::int as undecided
          from person_record where change = ${change.seq}`,
      );
      return counted as ChangeTaken;
    });
  };
}

/** Two gateways may bring one change at the same time: the second waits. Answers whether it is the first time. */
async function begin(rows: RunStatement, { seq, kind, from, into }: PersonChange): Promise<boolean> {
  const made = await rows(
    sql`insert into taken_person_change (seq, kind, from_person, into_person) values (${seq}, ${kind}, ${from}, ${into})
      on conflict do nothing returning seq`,
  );
  await rows(sql`select from taken_person_change where seq = ${seq} for update`);
  return made.length > 0;
}

const NOTED = sql`person_record (change, register, record, region, from_person, into_person, state`;

async function move(rows: RunStatement, { table, column, key, region, single }: PersonRegister, change: PersonChange): Promise<void> {
  const { seq, from, into } = change;
  const found = sql`found as materialized (select ${key} as record, ${region} as region, t.tableoid as part, t.ctid as place
    from ${raw(table)} t where ${raw(column)} = ${from}
      and not exists (select from person_record r where r.change = ${seq} and r.register = ${table} and r.record = ${key}))`;
  await rows(
    sql`with ${found} insert into ${NOTED}) select ${seq}::bigint, ${table}::text, record, region, ${from}::text, ${into}::text,
        case when move_person_record(${table}::regclass, ${column}, part, place, ${into}) then 'MOVED' else 'UNDECIDED' end from found`,
  );
  if (single)
    await rows(
      sql`with gone as (delete from ${raw(table)} t where ${raw(column)} = ${from} returning ${key} as record, to_jsonb(t) as content)
        update person_record r set state = 'DUPLICATE', content = gone.content, decided_at = now()
        from gone where r.change = ${seq} and r.register = ${table} and r.record = gone.record`,
    );
}

/** Whose a record is, the documents do not say: what stood under the other pseudonym before a merge is marked. */
async function list(rows: RunStatement, { table, column, key, region }: PersonRegister, change: PersonChange): Promise<void> {
  const { seq, from, into, former } = change;
  await rows(
    sql`insert into ${NOTED}, was_theirs) select ${seq}::bigint, ${table}::text, ${key}, ${region}, ${from}::text, ${into}::text, 'UNDECIDED',
        exists (select from person_record r where r.register = ${table} and r.record = ${key} and r.from_person = any(${former}::text[]))
      from ${raw(table)} t where ${raw(column)} = ${from}`,
  );
}
