import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { agencyOfItsOwn, type OwnAgency } from '../support/agency-of-its-own.ts';
import { ask, type HubAddress, tokenOf } from '../support/ask.ts';
import { connected, databaseUrl, rowsOf } from '../support/database.ts';
import { gatewayOfItsOwn } from '../support/gateway-of-its-own.ts';
import { patient } from '../support/patience.ts';

const QUESTION = '{ policies(first: 1) { nodes { title } } }';
const TABLE = 'policy';
const ASKERS = ['labour-310000', 'labour-330000'];
const READERS = 5;

// How long a statement waits by itself; only its reader's leaving, or the gateway's deadline, can end it sooner.
const STATEMENT_TIME = patient(300_000);
const PATIENT_DEADLINE = patient(120_000);
const SHORT_DEADLINE = patient(8_000);
/** However slow the machine: far less than the two above. */
const WITHIN = patient(40_000);

let labour: OwnAgency;
// A gateway carries changes of persons from the sharing authority to its agencies: to that labour it must not carry those of others.
let sharing: OwnAgency;
beforeAll(async () => {
  labour = await agencyOfItsOwn('labour', STATEMENT_TIME);
  sharing = await agencyOfItsOwn('sharing', STATEMENT_TIME);
  for (const { row } of await rowsOf<{ row: object }>('hub_sharing', 'select to_jsonb(p) as row from participant p where id = any($1)', [
    ASKERS,
  ]))
    await rowsOf(sharing.database, 'insert into participant select * from jsonb_populate_record(null::participant, $1)', [row]);
}, 300_000);
afterAll(async () => {
  await labour?.stop();
  await sharing?.stop();
});

const gateway = (deadline: number) =>
  gatewayOfItsOwn({ LABOUR_URL: labour.url, SHARING_URL: sharing.url, SOURCE_DEADLINE_MS: String(deadline) });

/** This agency's statements on the table since then: how many were sent, and how many of them wait for it. */
async function statements(since: string): Promise<{ sent: number; waiting: number }> {
  const [found] = await rowsOf<{ sent: number; waiting: number }>(
    labour.database,
    `select count(*)::int as sent, count(*) filter (where wait_event_type = 'Lock')::int as waiting from pg_stat_activity
     where datname = $1 and usename = 'hub_labour' and query like '%from ${TABLE} %' and query_start > $2`,
    [labour.database, since],
  );
  return found as { sent: number; waiting: number };
}

async function untilWaiting(wanted: number, since: string): Promise<void> {
  const end = performance.now() + WITHIN;
  for (let found = await statements(since); found.waiting !== wanted; found = await statements(since)) {
    if (performance.now() > end) expect(found).toMatchObject({ waiting: wanted });
    await sleep(20);
  }
}

/** Runs `work` while nobody can read the table. */
const locked = (work: (since: string) => Promise<void>) =>
  connected(databaseUrl(labour.database), async (client: pg.Client) => {
    await client.query('begin');
    await client.query(`lock table ${TABLE} in access exclusive mode`);
    const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
    await work(rows[0]?.now as string);
    await client.query('rollback');
  });

/** Asks, and leaves when told to. */
async function reader(hub: HubAddress): Promise<{ leave(): void; gone: Promise<void> }> {
  const request = http.request(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(hub, 'labour-310000')}` },
  });
  const gone = new Promise<void>((resolve) => request.once('close', resolve));
  request.on('error', () => {});
  request.end(JSON.stringify({ query: QUESTION }));
  return { leave: () => request.destroy(), gone };
}

test('a statement ends when its reader leaves, however many wait, and the agency answers at once afterwards', async () => {
  const hub = await gateway(PATIENT_DEADLINE);
  try {
    await locked(async (since) => {
      const readers = await Promise.all(Array.from({ length: READERS }, () => reader(hub)));
      await untilWaiting(READERS, since);
      for (const { leave } of readers) leave();
      await untilWaiting(0, since);
    });
    const found = await ask('labour-330000', QUESTION, hub);
    expect([found.errors, found.data.policies.nodes.length]).toEqual([undefined, 1]);
  } finally {
    await hub.stop();
  }
}, 180_000);

test('a statement ends with the deadline of the gateway, and readers that left open no circuit', async () => {
  const hub = await gateway(SHORT_DEADLINE);
  try {
    await locked(async (since) => {
      const found = await ask('labour-310000', QUESTION, hub);
      expect(found.errors?.[0]?.extensions).toMatchObject({ code: 'SOURCE_UNAVAILABLE', reason: 'deadline', agency: 'labour' });
      expect((await statements(since)).sent).toBeGreaterThan(0);
      await untilWaiting(0, since);
      for (let i = 0; i < 8; i++) {
        const { leave, gone } = await reader(hub);
        await untilWaiting(1, since);
        leave();
        await gone;
        await untilWaiting(0, since);
      }
    });
    const found = await ask('labour-330000', QUESTION, hub);
    expect([found.errors, found.data.policies.nodes.length]).toEqual([undefined, 1]);
  } finally {
    await hub.stop();
  }
}, 240_000);
