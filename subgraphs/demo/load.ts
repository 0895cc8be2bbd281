import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { AGENCIES, type Agency, LEGAL_BASIS } from '../shared/agencies.ts';
import { DIVISIONS, isListed } from '../shared/identifiers/divisions.ts';
import { StartError } from '../shared/start-error.ts';
import { courtsRows } from './courts/courts-rows.ts';
import { legalAid } from './courts/legal-aid.ts';
import { mediationOrganizations } from './courts/mediation-organizations.ts';
import { insuranceRows } from './insurance/insurance-rows.ts';
import { labourRows } from './labour/labour-rows.ts';
import { sharingRows } from './sharing/sharing-rows.ts';
import { memberships } from './unions/memberships.ts';
import { serviceSites } from './unions/service-sites.ts';
import { unionServices } from './unions/union-services.ts';
import { unionVoice } from './unions/union-voice.ts';
import { unionsRows } from './unions/unions-rows.ts';
import { copyField } from './world/copy.ts';
import { DEMO_PARTICIPANTS } from './world/demo-participants.ts';
import { makeDisputes } from './world/disputes.ts';
import { Random } from './world/random.ts';
import type { Tables } from './world/tables.ts';
import { buildWorld, type Place } from './world/world.ts';

export const SEED = 20251222;
/** Changes with the generator: a folder that holds another edition says so instead of mixing the two. */
const EDITION = `demo 16 seed ${SEED}`;

export interface LoadReport {
  rows: number;
  alreadyThere: boolean;
}

/** Loads the demo profile into the five databases, each in one transaction, unless it is there already. */
export async function loadDemoData(urls: Record<Agency, string>): Promise<LoadReport> {
  const held = await Promise.all(AGENCIES.map((agency) => editionOf(urls[agency])));
  if (held.every((edition) => edition === EDITION)) return { rows: 0, alreadyThere: true };
  const tables = demoTables(registeredPlaces());
  const counts = await Promise.all(AGENCIES.map((agency, i) => (held[i] === EDITION ? 0 : loadDatabase(urls[agency], tables[agency]))));
  return { rows: counts.reduce((sum, n) => sum + n, 0), alreadyThere: false };
}

/** A hub without demo records knows the participants whose tokens it prints, and nothing else. */
export async function registerPrinted(url: string): Promise<void> {
  if (await editionOf(url))
    throw new StartError(
      'this folder holds demo records',
      'start without --profile empty, delete the folder, or choose another with --data.',
    );
  return connected(url, async (client) => {
    for (const { id, name, kind, region } of DEMO_PARTICIPANTS)
      await client.query(
        'insert into participant (id, name, kind, region, legal_basis) values ($1, $2, $3, $4, $5) on conflict do nothing',
        [id, name, kind, region, LEGAL_BASIS[kind]],
      );
  });
}

/** The whole demo world, the same for the same register of regions. */
export function demoTables(places: readonly Place[]): Record<Agency, Tables> {
  const world = buildWorld(SEED, places);
  const disputes = makeDisputes(new Random(SEED + 1), world);
  const labour = labourRows(SEED + 2, world, disputes);
  const courts = courtsRows(new Random(SEED + 4), world, disputes);
  const unions = unionsRows(new Random(SEED + 3), world);
  return {
    labour,
    unions: {
      ...unions,
      ...unionVoice(new Random(SEED + 20), world, labour.platform_rule as never),
      ...unionServices(new Random(SEED + 21), world, unions.union_organization as never),
      union_membership: memberships(new Random(SEED + 6), world),
      service_site: serviceSites(new Random(SEED + 7), world),
    },
    courts: {
      ...courts,
      legal_aid_case: legalAid(new Random(SEED + 31), world),
      mediation_organization: mediationOrganizations(new Random(SEED + 30), world, courts.mediation_case as never),
    },
    insurance: insuranceRows(SEED + 50, world, disputes, labour.employment_report as never),
    sharing: sharingRows(world),
  };
}

async function loadDatabase(url: string, tables: Tables): Promise<number> {
  return connected(url, async (client) => {
    await client.query('begin');
    let rows = 0;
    for (const [table, list] of Object.entries(tables)) {
      await client.query(`delete from ${pg.escapeIdentifier(table)}`);
      await copy(client, table, list);
      rows += list.length;
    }
    await client.query(`comment on database ${pg.escapeIdentifier(client.database as string)} is ${pg.escapeLiteral(EDITION)}`);
    await client.query('commit');
    await client.query('analyze');
    return rows;
  });
}

async function copy(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`));
  await pipeline(Readable.from(rows.map((row) => `${columns.map((column) => copyField(row[column])).join('\t')}\n`)), stream);
}

/** Divisions of the list of 31 December 2024: the records of the demo were made in the years around it, also where a place has ended since. */
export const registeredPlaces = (): Place[] =>
  DIVISIONS.filter((division) => isListed(division, 2024)).map(({ code, name, level, parent, abbreviation }) => ({
    code,
    name,
    level,
    parent,
    abbreviation,
  }));

function editionOf(url: string): Promise<string | null> {
  return connected(url, async (client) => {
    const { rows } = await client.query(
      "select shobj_description(oid, 'pg_database') as edition from pg_database where datname = current_database()",
    );
    return rows[0]?.edition ?? null;
  });
}

export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
