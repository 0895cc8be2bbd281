import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedServer } from '../../gateway/start/postgres/embedded-server.ts';
import { answer, post, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const CALLERS = 200;
const A_MINUTE = 60_000;
const RESTART_AFTER = 25_000;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ env: { LOG_LEVEL: 'error' } });
}, 120_000);
afterAll(() => hub?.stop());

test('200 callers for a minute, the database restarted in between: no answered personal query without its entry; the chain verifies', async () => {
  const found = await answer('labour-100000', '{ wageClues(first: 100) { nodes { id worker { id } } } }', hub);
  const clues = found.data.wageClues.nodes as { id: string; worker: { id: string } }[];
  const authorization = `Bearer ${await tokenOf(hub, 'labour-100000')}`;
  const answered = new Map<string, string>();
  const until = Date.now() + A_MINUTE;

  const caller = async (number: number) => {
    for (let i = number; Date.now() < until; i++) {
      const { id, worker } = clues[i % clues.length] as (typeof clues)[number];
      const asked = { query: 'query($id: ID!) { wageClue(id: $id) { id amount } }', variables: { id } };
      const got = await post(hub, asked, { authorization }).catch(() => undefined);
      if (got?.data?.wageClue) answered.set(got.traceId, worker.id);
      else await sleep(100);
    }
  };
  const restart = async () => {
    await sleep(RESTART_AFTER);
    const folder = path.join(hub.folder, 'postgres');
    await (await startEmbeddedServer({ folder })).stop();
    await startEmbeddedServer({ folder });
  };
  await Promise.all([restart(), ...Array.from({ length: CALLERS }, (_, i) => caller(i))]);

  expect(answered.size).toBeGreaterThan(CALLERS);
  const [server] = await rowsOf<{ started: string }>('hub_ledger', 'select pg_postmaster_start_time() as started', [], hub);
  expect(new Date(server?.started ?? 0).getTime()).toBeGreaterThan(until - A_MINUTE + RESTART_AFTER);
  const entries = await rowsOf<{ trace_id: string; subjects: string[] }>(
    'hub_ledger',
    "select trace_id, subjects from entry where outcome = 'ALLOWED'",
    [],
    hub,
  );
  const recorded = new Map(entries.map(({ trace_id, subjects }) => [trace_id, subjects]));
  const missing = [...answered].filter(([trace, worker]) => !recorded.get(trace)?.includes(worker));
  expect(missing).toEqual([]);
  const { data } = await answer('sharing-100000', '{ verifyLedger { intact entries complete faults { fault detail } } }', hub);
  expect(data.verifyLedger).toMatchObject({ intact: true, faults: [] });
  expect(data.verifyLedger.entries).toBeGreaterThanOrEqual(answered.size);
}, 180_000);
