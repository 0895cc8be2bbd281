import pg from 'pg';
import { AGENCIES, type Agency, LEGAL_BASIS } from '../shared/agencies.ts';
import { connected } from '../shared/database/connected.ts';
import { StartError } from '../shared/start-error.ts';
import { DEMO_PARTICIPANTS } from './world/demo-participants.ts';

export const SEED = 20251222;
/** Changes with the generator: a database that carries another edition keeps it. */
export const EDITION = `demo 18 seed ${SEED}`;
const EMPTY_MARK = 'hub without demo records';
const OLDER_MARK = /^demo \d+ seed \d+$/;

/**
 * What a database holds, as far as the demo is concerned: its own records of this edition or of an older one, the mark of
 * `--profile empty`, nothing, or records that the demo did not make.
 */
export type Holding = 'DEMO' | 'OLDER_DEMO' | 'EMPTY_PROFILE' | 'NOTHING' | 'RECORDS';

export type Holdings = Record<Agency, Holding>;

export interface DemoPlan {
  /** agencies whose databases get the demo's records */
  load: Agency[];
  /** what a person should know where nothing is loaded */
  notice?: string;
}

/** Reads what each database holds; `urlOf` answers undefined for a database that is not made yet. */
export async function holdingsOf(urlOf: (agency: Agency) => string | undefined): Promise<Holdings> {
  const held = await Promise.all(
    AGENCIES.map(async (agency) => {
      const url = urlOf(agency);
      return [agency, url === undefined ? 'NOTHING' : await connected(url, holdingOf)] as const;
    }),
  );
  return Object.fromEntries(held) as Holdings;
}

/**
 * Which databases the demo may fill. Throws StartError where one holds records that the demo did not make: they would
 * lie mixed with synthetic ones, and behind tokens that anybody on this machine can make.
 */
export function planDemo(holdings: Holdings): DemoPlan {
  const having = (holding: Holding) => AGENCIES.filter((agency) => holdings[agency] === holding);
  const foreign = having('RECORDS');
  if (foreign.length > 0)
    throw new StartError(
      `the databases of ${foreign.join(', ')} hold records that the demo did not make; nothing was changed (${foreign.join('、')} 的数据库中已有非演示数据，未作任何改动)`,
      'start with --profile empty to go on with these records, or choose another folder with --data or another server with --database-url (如需沿用现有数据，请加 --profile empty；否则请用 --data 或 --database-url 另选位置).',
    );
  if (having('OLDER_DEMO').length > 0)
    return {
      load: [],
      notice: 'demo records of an older edition are in place and stay as they are; --data <another folder> gets those of today',
    };
  if (having('EMPTY_PROFILE').length > 0)
    return {
      load: [],
      notice: 'this hub was begun with --profile empty and stays without demo records; --data <another folder> gets them',
    };
  return { load: having('NOTHING') };
}

/** Throws StartError where a database holds the demo's records: a hub without them cannot be made of it. */
export function refuseDemo(holdings: Holdings): void {
  const demo = AGENCIES.filter((agency) => ['DEMO', 'OLDER_DEMO'].includes(holdings[agency]));
  if (demo.length > 0)
    throw new StartError(
      `the databases of ${demo.join(', ')} hold demo records (${demo.join('、')} 的数据库中已有演示数据)`,
      'start without --profile empty, delete the folder, or choose another with --data (请去掉 --profile empty，或用 --data 另选目录).',
    );
}

/** Where nobody is registered yet, registers the participants whose tokens `npm start` prints: a hub without demo records knows nobody else. */
export function registerPrinted(url: string): Promise<void> {
  return connected(url, async (client) => {
    const { rowCount } = await client.query('select from participant limit 1');
    if (rowCount) return;
    for (const { id, name, kind, region } of DEMO_PARTICIPANTS)
      await client.query(
        'insert into participant (id, name, kind, region, legal_basis) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [id, name, kind, region, LEGAL_BASIS[kind]],
      );
  });
}

/** Marks a database as one that the demo filled; part of the transaction that filled it. */
export const markDemo = (client: pg.Client) => mark(client, EDITION);

/** Marks a database as one that stays without demo records, whatever comes into it later. */
export const markEmpty = (url: string) => connected(url, (client) => mark(client, EMPTY_MARK));

async function holdingOf(client: pg.Client): Promise<Holding> {
  const { rows } = await client.query(
    "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()",
  );
  const text: string = rows[0]?.mark ?? '';
  if (text === EDITION) return 'DEMO';
  if (OLDER_MARK.test(text)) return 'OLDER_DEMO';
  if (text === EMPTY_MARK) return 'EMPTY_PROFILE';
  return (await tablesWithRecords(client)).length > 0 ? 'RECORDS' : 'NOTHING';
}

/** Tables that hold rows, those aside that every hub fills by itself. */
export async function tablesWithRecords(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition",
  );
  const names = tables.map(({ name }) => name);
  const own = new Set(['migrations', 'reference_data', 'person_form', 'person_register']);
  if (names.includes('reference_data'))
    for (const { name } of (await client.query<{ name: string }>('select name from reference_data')).rows) own.add(name);
  const others = names.filter((name) => !own.has(name));
  if (others.length === 0) return [];
  const { rows } = await client.query<{ name: string }>(
    others
      .map((name) => `select ${pg.escapeLiteral(name)} as name where exists (select from public.${pg.escapeIdentifier(name)})`)
      .join(' union all '),
  );
  return rows.map(({ name }) => name);
}

async function mark(client: pg.Client, text: string): Promise<void> {
  await client.query(`comment on database ${pg.escapeIdentifier(client.database as string)} is ${pg.escapeLiteral(text)}`);
}
