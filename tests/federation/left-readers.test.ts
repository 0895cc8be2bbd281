import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { ask, type HubAddress, theHub, tokenOf } from '../support/ask.ts';
import { connected, databaseUrl, rowsOf } from '../support/database.ts';
import { gatewayOfItsOwn } from '../support/gateway-of-its-own.ts';
import { patient } from '../support/patience.ts';

const QUESTION = '{ policies(first: 1) { nodes { title } } }';
const TABLE = 'policy';
/** Half of what a statement may take by itself: one that is gone by then was cancelled. */
const GONE_WITHIN = 2_500;

/** Statements on the locked table that wait for it. */
const waiting = async () =>
  (
    await rowsOf<{ n: number }>(
      'hub_labour',
      `select count(*)::int as n from pg_stat_activity where usename = 'hub_labour' and wait_event_type = 'Lock' and query like '%${TABLE}%'`,
    )
  )[0]?.n ?? 0;

async function until(wanted: (count: number) => boolean, within: number): Promise<boolean> {
  for (const end = performance.now() + within; performance.now() < end; await sleep(20)) if (wanted(await waiting())) return true;
  return false;
}

/** Runs `work` while nobody can read the table. */
const locked = (work: (client: pg.Client) => Promise<void>) =>
  connected(databaseUrl('hub_labour'), async (client) => {
    await client.query('begin');
    await client.query(`lock table ${TABLE} in access exclusive mode`);
    await work(client);
    await client.query('rollback');
  });

/** Asks, and leaves when told to. */
async function reader(hub: HubAddress, body: object): Promise<{ leave(): void; gone: Promise<void> }> {
  const request = http.request(`${hub.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(hub, 'labour-310000')}` },
  });
  const gone = new Promise<void>((resolve) => request.once('close', resolve));
  request.on('error', () => {});
  request.end(JSON.stringify(body));
  return { leave: () => request.destroy(), gone };
}

test('a statement ends when its reader leaves, however many wait, and the agency answers at once afterwards', async () => {
  await locked(async () => {
    const readers = await Promise.all(Array.from({ length: 5 }, () => reader(theHub(), { query: QUESTION })));
    expect(await until((count) => count > 0, patient(3_000))).toBe(true);
    for (const { leave } of readers) leave();
    expect(await until((count) => count === 0, GONE_WITHIN)).toBe(true);
  });
  const found = await ask('labour-330000', QUESTION);
  expect([found.errors, found.data.policies.nodes.length]).toEqual([undefined, 1]);
}, 60_000);

test('a statement ends with the deadline of the gateway, and readers that left open no circuit', async () => {
  const hub = await gatewayOfItsOwn({ SOURCE_DEADLINE_MS: '2000' });
  try {
    await locked(async () => {
      const asked = ask('labour-310000', QUESTION, hub);
      expect(await until((count) => count > 0, 1_900)).toBe(true);
      const found = await asked;
      expect(found.errors?.[0]?.extensions).toMatchObject({ code: 'SOURCE_UNAVAILABLE', reason: 'deadline', agency: 'labour' });
      expect(await until((count) => count === 0, GONE_WITHIN)).toBe(true);
      for (let i = 0; i < 8; i++) {
        const one = await reader(hub, { query: QUESTION });
        await sleep(50);
        one.leave();
        await one.gone;
      }
    });
    const found = await ask('labour-330000', QUESTION, hub);
    expect([found.errors, found.data.policies.nodes.length]).toEqual([undefined, 1]);
  } finally {
    await hub.stop();
  }
}, 60_000);
