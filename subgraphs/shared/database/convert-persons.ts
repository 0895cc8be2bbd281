import type pg from 'pg';

const PSEUDONYM = 'w-[0-9a-f]{32}(?![0-9a-f])';
// Digests of persons in a `tally`: they change with the pseudonym.
const DIGEST = '"[0-9a-f]{16}"';
const AT_ONCE = 10_000;

interface Column {
  name: string;
  type: string;
}

interface Table {
  name: string;
  columns: Column[];
}

/**
 * Replaces every pseudonym in every text column of the database, within the client's transaction. Columns are found in the
 * catalogue, so none can be forgotten. `mapped` returns the new form of an old one. Returns the number of persons.
 */
export async function convertPersons(client: pg.Client, mapped: (old: string) => string): Promise<number> {
  const tables = await tablesWithTexts(client);
  const held: Table[] = [];
  await client.query('create temporary table person_map (old text primary key, new text not null) on commit drop');
  for (const table of tables) if (await collect(client, table)) held.push(table);
  const persons = await fill(client, mapped);
  await client.query(`insert into person_map select left(md5(old), 16), left(md5(new), 16) from person_map`);
  await client.query('analyze person_map');
  for (const statement of FUNCTIONS) await client.query(statement);
  const references = await referencesTo(client, held);
  for (const { name, constraint } of references) await client.query(`alter table ${name} alter constraint ${constraint} deferrable`);
  for (const { name } of held) await client.query(`alter table ${name} disable trigger user`);
  // Referencing and referenced rows are updated one after the other.
  await client.query('set constraints all deferred');
  for (const table of held) await convert(client, table);
  await client.query('set constraints all immediate');
  for (const { name } of held) await client.query(`alter table ${name} enable trigger user`);
  for (const { name, constraint } of references) await client.query(`alter table ${name} alter constraint ${constraint} not deferrable`);
  return persons;
}

/** Returns the number of persons found. */
async function fill(client: pg.Client, mapped: (old: string) => string): Promise<number> {
  let persons = 0;
  for (let after = ''; ; ) {
    const { rows } = await client.query<{ old: string }>('select old from person_map where old > $1 order by old limit $2', [
      after,
      AT_ONCE,
    ]);
    if (rows.length === 0) return persons;
    const some = rows.map(({ old }) => old);
    await client.query('update person_map m set new = u.new from unnest($1::text[], $2::text[]) as u(old, new) where m.old = u.old', [
      some,
      some.map(mapped),
    ]);
    after = some.at(-1) as string;
    persons += some.length;
  }
}

/** All tables with columns that can contain text; a partitioned table represents its partitions. */
async function tablesWithTexts(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `select format('%I.%I', n.nspname, c.relname) as name,
        json_agg(json_build_object('name', quote_ident(a.attname), 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't' and n.nspname not in ('pg_catalog', 'information_schema')
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'varchar[]'::regtype, 'json'::regtype, 'jsonb'::regtype)
      group by n.nspname, c.relname order by 1`,
  );
  return rows;
}

const holds = ({ name }: Column): string => `${name}::text ~ '${PSEUDONYM}'`;

/** Collects the persons of a table; returns whether it may contain any. */
async function collect(client: pg.Client, { name, columns }: Table): Promise<boolean> {
  await client.query(`lock table ${name} in access exclusive mode`);
  const all = columns.map((column) => `select ${column.name}::text as held from ${name} where ${holds(column)}`).join(' union all ');
  const { rowCount } = await client.query(
    `insert into person_map select distinct found[1], '' from (${all}) texts, regexp_matches(held, '${PSEUDONYM}', 'g') found
      on conflict do nothing returning null`,
  );
  if (rowCount) return true;
  const { rows } = await client.query(
    `select ${columns.map((column) => `exists (select from ${name} where ${hasEither(column)})`).join(' or ')} as some`,
  );
  return rows[0].some;
}

const isJson = ({ type }: Column): boolean => type.startsWith('json');
const hasEither = (column: Column): string => (isJson(column) ? `(${holds(column)} or ${column.name}::text ~ '${DIGEST}')` : holds(column));

const FUNCTIONS = [
  `create function pg_temp.person_of(old text) returns text language sql stable as $$ select m.new from person_map m where m.old = $1 $$`,
  `create function pg_temp.persons_in(held text, pattern text) returns text language plpgsql stable as $$
   declare one text; other text;
   begin
     for one in select distinct m.persons[1] from regexp_matches(held, pattern, 'g') m(persons) loop
       other := pg_temp.person_of(trim(both '"' from one));
       if other is not null then held := replace(held, trim(both '"' from one), other); end if;
     end loop;
     return held;
   end $$`,
];

/** One update for each table, so that each row is written once. Triggers do not record it as a change. */
async function convert(client: pg.Client, { name, columns }: Table): Promise<void> {
  const set = columns.map((column) => {
    const pattern = isJson(column) ? `${PSEUDONYM}|${DIGEST}` : PSEUDONYM;
    const text = `case when length(${column.name}::text) = 34 then coalesce(pg_temp.person_of(${column.name}::text), ${column.name}::text)
      else pg_temp.persons_in(${column.name}::text, '${pattern}') end`;
    return `${column.name} = case when ${hasEither(column)} then (${text})::${column.type} else ${column.name} end`;
  });
  await client.query(`update ${name} set ${set.join(', ')} where ${columns.map(hasEither).join(' or ')}`);
}

async function referencesTo(client: pg.Client, tables: readonly Table[]): Promise<{ name: string; constraint: string }[]> {
  const { rows } = await client.query<{ name: string; constraint: string }>(
    `select conrelid::regclass::text as name, quote_ident(conname) as constraint from pg_constraint
      where contype = 'f' and not condeferrable and conparentid = 0 and confrelid = any($1::regclass[])`,
    [tables.map(({ name }) => name)],
  );
  return rows;
}
