import sql, { raw, type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../database/database.ts';
import { type ChangeTaken, type PersonChange, personChange } from '../identity/person-changes.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { moveKeys } from '../workflow/mutation.ts';

/** A table whose rows are about a person; `t` is the row in these expressions. */
export interface PersonRegister {
  table: string;
  /** column with the pseudonym */
  column: string;
  /** key of a row, without the person */
  key: Sql;
  /** region of the body that decides about the row */
  region: Sql;
  /** scheme of a row, if offices of the agency administer only some schemes */
  scheme?: Sql;
  /** a person has at most one row: a second one is a duplicate and needs no decision */
  single?: true;
  /** does a row of the other pseudonym contradict `t`, in a way that no constraint of the table detects? */
  contradicts?: (other: Sql) => Sql;
}

/**
 * Endpoint that applies a change of the register of persons, in one transaction; repeating it has no effect. Records that
 * contradict one of the surviving pseudonym, and all records affected by a split, are left for the bodies that keep them.
 */
export function takeChangeEndpoint(db: Database, registers: readonly PersonRegister[]) {
  return (body: unknown, context: RequestContext): Promise<ChangeTaken> => {
    const change = personChange.parse(body);
    return db.transaction(context, async (rows) => {
      const first = await begin(rows, change);
      await redirect(rows, change);
      if (change.kind === 'MERGE') await moveKeys(rows, change.from, change.into);
      for (const register of registers)
        if (change.kind === 'MERGE') await move(rows, register, change);
        else {
          await takeAlong(rows, register, change);
          if (first) await list(rows, register, change);
        }
      const [counted] = await rows<ChangeTaken>(
        sql`select count(*) filter (where state in ('MOVED', 'DUPLICATE'))::int as moved, count(*) filter (where state = 'UNDECIDED')::int as undecided
          from person_record where change = ${change.seq}`,
      );
      return counted as ChangeTaken;
    });
  };
}

/** Two gateways may deliver a change at the same time: the second one waits. Returns true for the first delivery. */
async function begin(rows: RunStatement, { seq, kind, from, into }: PersonChange): Promise<boolean> {
  const made = await rows(
    sql`insert into taken_person_change (seq, kind, from_person, into_person) values (${seq}, ${kind}, ${from}, ${into})
      on conflict do nothing returning seq`,
  );
  await rows(sql`select from taken_person_change where seq = ${seq} for update`);
  return made.length > 0;
}

/**
 * Updates undecided records. MERGE: those meant for the ended pseudonym are now meant for the surviving one; whether a record
 * belongs to one or the other no longer needs a decision. SPLIT: those left under a former pseudonym by a merge are now meant
 * for the person who has that pseudonym again.
 */
async function redirect(rows: RunStatement, { seq, kind, from, into, former }: PersonChange): Promise<void> {
  if (kind === 'SPLIT')
    await rows(
      sql`update person_record set into_person = ${into} where state = 'UNDECIDED' and from_person = any(${former}::text[])
        and change in (select seq from taken_person_change where kind = 'MERGE')`,
    );
  else
    await rows(
      sql`update person_record set into_person = ${into}, state = case when from_person in (${from}, ${into}) then 'KEPT' else state end,
          decided_at = case when from_person in (${from}, ${into}) then now() end
        where state = 'UNDECIDED' and change <> ${seq} and (into_person = ${from} or (from_person = ${from} and into_person = ${into}))`,
    );
}

/** SQL: physical location of row `t`, and whether a row of the other pseudonym contradicts it. */
export const placeOf = ({ contradicts }: PersonRegister, other: string): Sql =>
  sql`t.tableoid as part, t.ctid as place, ${contradicts ? contradicts(sql`${other}::text`) : sql`false`} as contradicts`;

/** SQL: moves such a row; returns whether it was moved. */
export const moved = ({ table, column }: PersonRegister, other: string): Sql =>
  sql`case when contradicts then false else move_person_record(${table}::regclass, ${column}, part, place, ${other}) end`;

const NOTED = sql`person_record (change, register, record, region, from_person, into_person, state`;

async function move(rows: RunStatement, register: PersonRegister, change: PersonChange): Promise<void> {
  const { table, column, key, region, single } = register;
  const { seq, from, into } = change;
  const found = sql`found as materialized (select ${key} as record, ${region} as region, ${placeOf(register, into)}
    from ${raw(table)} t where ${raw(column)} = ${from}
      and not exists (select from person_record r where r.change = ${seq} and r.register = ${table} and r.record = ${key}))`;
  await rows(
    sql`with ${found} insert into ${NOTED}) select ${seq}::bigint, ${table}::text, record, region, ${from}::text, ${into}::text,
        case when ${moved(register, into)} then 'MOVED' else 'UNDECIDED' end from found`,
  );
  // If an earlier split asks about a record that was moved, the question now concerns the surviving pseudonym.
  await rows(
    sql`update person_record r set from_person = ${into} from person_record m
      where m.change = ${seq} and m.register = ${table} and m.state = 'MOVED'
        and r.register = m.register and r.record = m.record and r.from_person = ${from} and r.state = 'UNDECIDED'`,
  );
  if (single)
    await rows(
      sql`with gone as (delete from ${raw(table)} t where ${raw(column)} = ${from} returning ${key} as record, to_jsonb(t) as content)
        update person_record r set state = 'DUPLICATE', content = gone.content, decided_at = now()
        from gone where r.change = ${seq} and r.register = ${table} and r.record = gone.record`,
    );
}

/**
 * Records that a merge left under a former pseudonym never belonged to the other one, so they can follow the former pseudonym
 * without a decision.
 */
async function takeAlong(rows: RunStatement, register: PersonRegister, { into, former }: PersonChange): Promise<void> {
  const { table, column, key } = register;
  await rows(
    sql`with found as materialized (select r.id, r.record, r.from_person, ${placeOf(register, into)}
          from person_record r join ${raw(table)} t on t.${raw(column)} = r.from_person and ${key} = r.record
          where r.state = 'UNDECIDED' and r.register = ${table} and r.from_person = any(${former}::text[]) and r.into_person = ${into}),
        gone as materialized (select id, record, from_person from found where ${moved(register, into)}),
        asked as (update person_record r set from_person = ${into} from gone where r.register = ${table} and r.record = gone.record
          and r.from_person = gone.from_person and r.state = 'UNDECIDED' and r.id <> gone.id)
      update person_record r set state = 'MOVED', decided_at = now() from gone where r.id = gone.id`,
  );
}

/**
 * Lists the records of a split as undecided, because the register cannot know whose they are. Marks those that belonged to the
 * other pseudonym before a merge.
 */
async function list(rows: RunStatement, { table, column, key, region }: PersonRegister, change: PersonChange): Promise<void> {
  const { seq, from, into, former } = change;
  await rows(
    sql`insert into ${NOTED}, was_theirs) select ${seq}::bigint, ${table}::text, ${key}, ${region}, ${from}::text, ${into}::text, 'UNDECIDED',
        exists (select from person_record r where r.register = ${table} and r.record = ${key} and r.from_person = any(${former}::text[])
          and r.state = 'MOVED' and r.into_person <> ${into})
      from ${raw(table)} t where ${raw(column)} = ${from}`,
  );
}
