import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { Agency } from '../shared/agencies.ts';
import { connected } from '../shared/database/connected.ts';
import { copyInto } from '../shared/database/copy-rows.ts';
import { DIVISIONS, isListed } from '../shared/identifiers/divisions.ts';
import type { PersonKeys } from '../shared/identity/person-keys.ts';
import { StartError } from '../shared/start-error.ts';
import { courtsRows } from './courts/courts-rows.ts';
import { legalAid } from './courts/legal-aid.ts';
import { mediationOrganizations } from './courts/mediation-organizations.ts';
import { markDemo, SEED, tablesWithRecords } from './holding.ts';
import { insuranceRows } from './insurance/insurance-rows.ts';
import { labourRows } from './labour/labour-rows.ts';
import { sharingRows } from './sharing/sharing-rows.ts';
import { memberships } from './unions/memberships.ts';
import { serviceSites } from './unions/service-sites.ts';
import { unionServices } from './unions/union-services.ts';
import { unionVoice } from './unions/union-voice.ts';
import { unionsRows } from './unions/unions-rows.ts';
import { copyField } from './world/copy.ts';
import { makeDisputes } from './world/disputes.ts';
import { Random } from './world/random.ts';
import type { Tables } from './world/tables.ts';
import { buildWorld, type Place } from './world/world.ts';

/** Loads the demo profile into the databases of `agencies`, each in one transaction; they must hold no records. Returns the number of rows. */
export async function loadDemoData(
  urls: Record<Agency, string>,
  agencies: readonly Agency[],
  keys: PersonKeys,
  report: (step: string) => void,
): Promise<number> {
  report('making the demo records');
  const tables = demoTables(registeredPlaces(), keys);
  const counts = await Promise.all(
    agencies.map(async (agency) => {
      report(`loading the demo records of ${agency}`);
      return loadDatabase(urls[agency], tables[agency]);
    }),
  );
  return counts.reduce((sum, n) => sum + n, 0);
}

/** The whole demo world, the same for the same register of regions. */
export function demoTables(places: readonly Place[], keys?: PersonKeys): Record<Agency, Tables> {
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
    sharing: sharingRows(world, keys),
  };
}

async function loadDatabase(url: string, tables: Tables): Promise<number> {
  return connected(url, async (client) => {
    await client.query('begin');
    const held = await tablesWithRecords(client);
    if (held.length > 0)
      throw new StartError(
        `${held.join(', ')} of ${client.database} hold records that the demo did not make; nothing was loaded (已有非演示数据，未载入演示数据)`,
        'start with --profile empty, or choose another folder with --data (请加 --profile empty，或用 --data 另选目录).',
      );
    let rows = 0;
    for (const [table, list] of Object.entries(tables)) {
      await copy(client, table, list);
      rows += list.length;
    }
    await markDemo(client);
    await client.query('commit');
    await client.query('analyze');
    return rows;
  });
}

async function copy(client: pg.Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const into = copyInto(client, `copy ${pg.escapeIdentifier(table)} (${columns.map(pg.escapeIdentifier).join(', ')}) from stdin`);
  await pipeline(Readable.from(rows.map((row) => `${columns.map((column) => copyField(row[column])).join('\t')}\n`)), ...into);
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
