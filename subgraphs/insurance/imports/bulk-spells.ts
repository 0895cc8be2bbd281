import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import sql from 'sql-template-tag';
import { copyInto } from '../../shared/database/copy-rows.ts';
import { PersonClient } from '../../shared/database/person-client.ts';
import { DIVISIONS } from '../../shared/identifiers/divisions.ts';
import { ImportError } from '../../shared/import/import-error.ts';
import type { ImportProgress } from '../../shared/import/import-file.ts';
import { outsideBounds } from '../contribution-bases/base-bounds.ts';
import { InsuredAs, PersonGroup, Scheme, ServiceChannel, SpellEnd } from '../enrolments/enrolment-spell.enums.ts';
import { coverOf } from '../migrations/20261124010000-partition-enrolment-spells.ts';

/** Columns of a file in COPY's text format, without a header. */
export const BULK_COLUMNS = 'worker, scheme, region, household, person_group, mode, base, from_day, to_day, end_reason, channel';
const MEMORY = `set maintenance_work_mem = '768MB'; set work_mem = '64MB'; set statement_timeout = 0; set synchronous_commit = off`;
// SQLSTATE invalid_parameter_value
const NO_HEXADECIMAL = '22023';
const SAME_PERSONS_AT_ONCE = 20_000;

const quoted = (values: object) =>
  `(${Object.keys(values)
    .map((value) => `'${value}'`)
    .join(', ')})`;
/** Rules of every line; constraints of the table are checked by PostgreSQL. */
const RULES: Record<string, string> = {
  // Six times as fast as a regular expression. decode() raises an error for other characters.
  worker: `case when octet_length(worker) = 34 and starts_with(worker, 'w-')
    then lower(worker) = worker and octet_length(decode(substring(worker from 3), 'hex')) = 16 else false end`,
  scheme: `scheme in ${quoted(Scheme)}`,
  mode: `mode in ${quoted(InsuredAs)} and (mode = 'PER_ORDER') = (scheme = 'OCCUPATIONAL_INJURY')`,
  person_group: `person_group in ${quoted(PersonGroup)}`,
  channel: `channel in ${quoted(ServiceChannel)}`,
  end_reason: `(end_reason is null or end_reason in ${quoted(SpellEnd)})`,
  // every code that was ever a division; a hashed lookup per line
  region: `region = any('{${[...new Set(DIVISIONS.map(({ code }) => code))].join(',')}}')`,
};

/** The region codes of a province, as a range and as a condition. */
const rangeOf = (province: string) => [`'${province}0000'`, `'${Number(province) + 1}0000'`] as const;
const inProvince = (province: string): string => `region >= ${rangeOf(province)[0]} and region < ${rangeOf(province)[1]}`;

interface Staged {
  /** fingerprint of the province's rows when the table was filled */
  print: string;
  province: string;
  table: string;
  rows: number;
}

/**
 * Imports all spells of whole provinces by COPY. Each file fills a staging table together with the existing rows of its
 * province; when all are valid they replace the partitions in one transaction. Throws ImportError.
 */
export async function bulkSpells(url: string, files: readonly string[], progress: ImportProgress): Promise<number> {
  const missing = files.find((file) => !existsSync(file));
  if (missing) throw new ImportError(`there is no file ${missing}`);
  const client = new PersonClient({ connectionString: url });
  await client.connect();
  try {
    await client.query(MEMORY);
    const { rows: lock } = await client.query(`select pg_try_advisory_lock(hashtext('bulk spells')) as mine`);
    if (!lock[0].mine) throw new ImportError('another import of spells is running; wait until it has ended');
    const staged: Staged[] = [];
    for (const file of files) staged.push(await stage(client, file, staged, progress));
    const others = await fingerprints(client, await otherPartitions(client, staged));
    progress.step('looking for persons with several spells of one scheme');
    const persons = await severalSpells(client, staged);
    progress.step(`importing ${staged.length} provinces, ${persons.length.toLocaleString('en')} persons to check one by one`);
    await takeIn(client, staged, others, persons);
    await client.query('analyze enrolment_spell');
    return staged.reduce((sum, { rows }) => sum + rows, 0);
  } finally {
    await client.end();
  }
}

/** Fills the staging table of a province. A file that an earlier run has already loaded is skipped. */
async function stage(client: pg.Client, file: string, others: readonly Staged[], progress: ImportProgress): Promise<Staged> {
  const { size, mtimeMs } = statSync(file);
  const province = await provinceOf(file);
  if (others.some((one) => one.province === province))
    throw new ImportError(`two files contain spells of ${province}0000; put them into one file`);
  // A spell written between now and the end changes the fingerprint, and the run has to start again.
  const print = (await fingerprints(client, [`enrolment_spell_${province}`])).join('');
  const [table, source] = [`bulk_spell_${province}`, `${path.basename(file)} ${size} ${Math.round(mtimeMs)} ${print}`];
  const { rows: held } = await client.query(`select obj_description(to_regclass($1), 'pg_class') as source`, [table]);
  if (held[0].source === source) {
    progress.step(`${province}0000: filled by an earlier run`);
    return { print, province, table, rows: await countOf(client, table) };
  }
  const began = Date.now();
  await client.query(`drop table if exists ${table}, ${table}_cover`);
  await client.query('begin');
  await client.query(`create table ${table} (like enrolment_spell including defaults including constraints)`);
  await client.query(`alter table ${table} alter id set default nextval('enrolment_spell_number'), alter newcomer set default 0,
    add constraint ${table}_place check (${inProvince(province)})`);
  const copy = copyInto(client, `copy ${table} (${BULK_COLUMNS}) from stdin (freeze)`);
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), counting(size, progress), ...copy).catch((error: Error) => {
    throw new ImportError(`${file}: ${lineOf(error)}`);
  });
  const lines = await checkLines(client, table, file);
  const { rowCount: there } = await client.query(`insert into ${table} select * from enrolment_spell_${province}`);
  await client.query(`alter table ${table} add primary key (worker, scheme, from_day, region)`).catch(() => {
    throw new ImportError(`${file}: two lines contain the same spell, or a spell already exists`);
  });
  await client.query(`create table ${table}_cover as ${coverOf(table)}`);
  await client.query(`comment on table ${table} is ${pg.escapeLiteral(source)}`);
  await client.query('commit');
  await client.query(`vacuum ${table}`);
  const rows = lines + (there ?? 0);
  progress.step(`${province}0000: ${rows.toLocaleString('en')} spells with their index in ${Math.round((Date.now() - began) / 1_000)} s`);
  return { print, province, table, rows };
}

/** The number of lines. Throws ImportError with the number of invalid lines per rule, never with a value of a line. */
async function checkLines(client: pg.Client, table: string, file: string): Promise<number> {
  const counts = Object.entries(RULES).map(([column, rule]) => `count(*) filter (where not (${rule})) as ${column}`);
  const { rows } = await client
    .query<Record<string, number>>(`select ${counts.join(', ')}, count(*) as lines from ${table}`)
    .catch((error: { code?: string }) => {
      if (error.code !== NO_HEXADECIMAL) throw error;
      throw new ImportError(`${file}: nothing was imported\n  worker: a line with a wrong value`);
    });
  const { lines = 0, ...wrong } = rows[0] ?? {};
  const broken = Object.entries(wrong).filter(([, count]) => Number(count) > 0);
  if (broken.length > 0)
    throw new ImportError(
      `${file}: nothing was imported\n${broken.map(([column, count]) => `  ${column}: ${count} lines with a wrong value`).join('\n')}`,
    );
  await checkBases(client, table, file);
  return Number(lines);
}

const OUTSIDE = outsideBounds(sql`s.base`, sql`s.base`).text;
const GROUP_OUTSIDE = outsideBounds(sql`s.lower`, sql`s.higher`).text;

/** Bases must be within the bounds of their place and day. Bounds are looked up once per place, scheme and day, not per line. */
async function checkBases(client: pg.Client, table: string, file: string): Promise<void> {
  const { rows: groups } = await client.query(
    `select from (select scheme, region, from_day, min(base) as lower, max(base) as higher from ${table} where base is not null
       group by scheme, region, from_day) s where ${GROUP_OUTSIDE} limit 1`,
  );
  if (groups.length === 0) return;
  const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${table} s where base is not null and ${OUTSIDE}`);
  throw new ImportError(
    `${file}: nothing was imported\n  base: ${rows[0]?.n} lines below the lower or above the upper bound of their place and day (contribution-bases)`,
  );
}

/** Persons whose spells must be checked one by one: those with several spells of one scheme, in any province. */
async function severalSpells(client: pg.Client, staged: readonly Staged[]): Promise<string[]> {
  const tables = [...staged.map(({ table }) => table), ...(await otherPartitions(client, staged))];
  const all = tables.map((table) => `select worker, scheme from ${table}`).join(' union all ');
  // A merge over the indexes: sorting or hashing so many rows would fill the disk.
  await client.query('begin; set local enable_hashagg = off; set local enable_sort = off; set local max_parallel_workers_per_gather = 0');
  const found = await client.query<{ worker: string }>(
    `select distinct worker from (select worker, scheme from (${all}) spells group by worker, scheme having count(*) > 1) several`,
  );
  await client.query('commit');
  return found.rows.map(({ worker }) => worker);
}

/** Replaces the partitions of the provinces by the staged tables, in one transaction. */
async function takeIn(client: pg.Client, staged: readonly Staged[], others: readonly string[], persons: readonly string[]): Promise<void> {
  await client.query('begin');
  await client.query('lock table enrolment_spell in access exclusive mode');
  const replaced = await fingerprints(
    client,
    staged.map(({ province }) => `enrolment_spell_${province}`),
  );
  const beside = await fingerprints(client, await otherPartitions(client, staged));
  if (staged.some(({ print }, i) => print !== replaced[i]) || beside.some((print, i) => print !== others[i]))
    throw new ImportError('spells were written during the import; run the same command again');
  for (const { province, table } of staged) {
    const old = `enrolment_spell_${province}`;
    await client.query(`alter table enrolment_spell detach partition ${old}`);
    await client.query(`drop table ${old}`);
    await client.query(`alter table ${table} rename to ${old}`);
    await client.query(`alter index ${table}_pkey rename to ${old}_pkey`);
    await client.query(`alter table ${old} alter id drop default, alter newcomer set default 4`);
    await client.query(
      `alter table enrolment_spell attach partition ${old} for values from (${rangeOf(province)[0]}) to (${rangeOf(province)[1]})`,
    );
    await client.query(`alter table ${old} drop constraint ${table}_place`);
    await client.query(`comment on table ${old} is null`);
    await client.query(`delete from cover_rollup where ${inProvince(province)}`);
    await client.query(`insert into cover_rollup select * from ${table}_cover`);
    await client.query(`drop table ${table}_cover`);
  }
  for (let i = 0; i < persons.length; i += SAME_PERSONS_AT_ONCE)
    await client.query('select check_covers($1)', [persons.slice(i, i + SAME_PERSONS_AT_ONCE)]).catch((error: { constraint?: string }) => {
      if (error.constraint !== 'enrolment_spell_overlap') throw error;
      throw new ImportError('nothing was imported: two spells of one scheme overlap for at least one person');
    });
  await client.query('commit');
}

/** One fingerprint per table, in order; it changes with every row written. */
async function fingerprints(client: pg.Client, tables: readonly string[]): Promise<string[]> {
  const prints: string[] = [];
  for (const table of tables) {
    const { rows } = await client.query(`select count(*) || '/' || coalesce(sum(hashtext(xmin::text)::bigint), 0) as print from ${table}`);
    prints.push(rows[0].print);
  }
  return prints;
}

/** Names of the partitions that no staged table replaces. */
async function otherPartitions(client: pg.Client, staged: readonly Staged[]): Promise<string[]> {
  const replaced = new Set(staged.map(({ province }) => `enrolment_spell_${province}`));
  const { rows } = await client.query<{ name: string }>(
    `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'enrolment_spell'::regclass order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !replaced.has(name));
}

const countOf = async (client: pg.Client, table: string): Promise<number> =>
  Number((await client.query(`select count(*) as n from ${table}`)).rows[0].n);

async function provinceOf(file: string): Promise<string> {
  for await (const chunk of createReadStream(file, { end: 4_095, encoding: 'utf8' })) {
    const region = (chunk as string).split('\n')[0]?.split('\t')[2] ?? '';
    if (/^[1-8]\d{5}$/.test(region)) return region.slice(0, 2);
  }
  throw new ImportError(`${file}: the first line has no region in its third column; the columns are ${BULK_COLUMNS}, separated by tabs`);
}

function counting(of: number, progress: ImportProgress): Transform {
  let read = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      read += chunk.length;
      progress.bytes(read, of);
      done(null, chunk);
    },
  });
}

/** Where COPY stopped, and why. PostgreSQL's message quotes the line; that part is removed. */
function lineOf(error: Error & { where?: string; constraint?: string }): string {
  const line = /line (\d+)/.exec(error.where ?? '')?.[1];
  return `${line ? `line ${line}: ` : ''}${error.constraint ? `breaks ${error.constraint}` : error.message.replace(/: ".*"/s, '')}`;
}
