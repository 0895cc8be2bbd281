import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, answer, ask } from '../support/ask.ts';
import { patient } from '../support/patience.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

// Longer than a loaded machine stands still: only who is stopped misses it.
const DEADLINE = patient(6_000);
/** What waits for an agency that never answers takes minutes. */
const IN_TIME = DEADLINE + patient(20_000);
const WHOLE_WITHIN = patient(90_000);
const DOSSIER = `{ enterprises(where: {role: PLATFORM}, first: 2) { nodes {
  name inspections(first: 1) { totalCount } collectiveContracts(first: 1) { totalCount } courtCases(first: 1) { totalCount }
  headquarters { name } injuryCoverage(month: "2026-09") { insured }
} } }`;

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ env: { SOURCE_DEADLINE_MS: String(DEADLINE) } });
}, 120_000);
afterAll(() => hub?.stop());

function processOf(agency: string): number {
  const found = childrenOf(hub.process.pid as number).find(({ command }) => command.includes(`subgraphs/${agency}/index.js`));
  if (!found) throw new Error(`${agency} does not run`);
  return found.pid;
}

async function timed(): Promise<{ found: Answer; took: number }> {
  const began = performance.now();
  const found = await ask('labour-310000', DOSSIER, hub);
  return { found, took: performance.now() - began };
}

/** Asks until the answer is as it was before anything happened. */
async function untilWhole(whole: Answer): Promise<void> {
  for (const end = performance.now() + WHOLE_WITHIN; ; await sleep(500)) {
    const { found } = await timed();
    if (!found.errors) return expect(found.data).toEqual(whole.data);
    if (performance.now() > end) throw new Error(`still not whole: ${JSON.stringify(found.errors)}`);
  }
}

test('with one subgraph silent the rest is answered in time, the agency and the path named; then all is whole again', async () => {
  const whole = await answer('labour-310000', DOSSIER, hub);
  const pid = processOf('courts');

  process.kill(pid, 'SIGSTOP'); // takes connections and never answers
  const silent = await timed();
  expect(silent.took).toBeGreaterThan(DEADLINE - 100);
  expect(silent.took).toBeLessThan(IN_TIME);
  expect(silent.found.status).toBe(200);
  expect(silent.found.errors).toEqual([
    {
      message: 'the courts did not answer in time or could not be reached',
      path: ['enterprises', 'nodes', 0, 'courtCases'],
      extensions: {
        code: 'SOURCE_UNAVAILABLE',
        absence: 'SOURCE_SILENT',
        messageZh: '人民法院：数据提供部门暂时无法应答',
        agency: 'courts',
        reason: 'deadline',
        affected: 2,
      },
    },
  ]);
  const withoutCourts = whole.data.enterprises.nodes.map((one: object) => ({ ...one, courtCases: null }));
  expect(silent.found.data.enterprises.nodes).toEqual(withoutCourts);
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(503);

  // After five failures in a row the circuit opens and the answer no longer waits for the deadline; a second later one may try again.
  for (let i = 0; i < 4; i++) await timed();
  let open = await timed();
  for (let i = 0; i < 4 && (open.found.errors?.[0]?.extensions.reason !== 'circuit open' || open.took >= DEADLINE); i++)
    open = await timed();
  expect(open.found.errors?.[0]?.extensions.reason).toBe('circuit open');
  expect(open.took).toBeLessThan(DEADLINE);

  process.kill(pid, 'SIGCONT');
  await untilWhole(whole);
  expect((await fetch(`${hub.url}/readyz`)).status).toBe(200);
}, 240_000);

test('a subgraph that died is told at once and started again; meanwhile the rest answers', async () => {
  const whole = await answer('labour-310000', DOSSIER, hub);
  let dead: Awaited<ReturnType<typeof timed>> | undefined;
  // On a machine that stands still for seconds it is started again before anybody asks.
  for (let i = 0; i < 5 && !dead?.found.errors; i++) {
    process.kill(processOf('courts'), 'SIGKILL');
    dead = await timed();
  }
  expect(dead?.took).toBeLessThan(DEADLINE);
  expect(dead?.found.errors?.map(({ path, extensions }) => [path, extensions.agency])).toEqual([
    [['enterprises', 'nodes', 0, 'courtCases'], 'courts'],
  ]);
  for (let i = 0; i < 240 && !hub.output().includes('courts is running again'); i++) await sleep(500);
  expect(hub.output()).toContain('courts ended unexpectedly (SIGKILL)');
  await untilWhole(whole);
}, 240_000);

test('with the sharing authority silent agreements give nothing and whoever it has not confirmed sees public fields only; all else is answered', async () => {
  const INTERNAL = '{ inspections(first: 1) { totalCount } }';
  await answer('labour-310000', INTERNAL, hub);
  const pid = processOf('sharing');
  process.kill(pid, 'SIGSTOP');
  try {
    await answer('labour-310000', INTERNAL, hub);
    const underAgreement = await ask('insurance-310000', { query: INTERNAL, headers: { 'x-hub-agreement': 'AG-90000006' } }, hub);
    expect([503, 403]).toContain(underAgreement.status);
    expect(underAgreement.data ?? null).toBeNull();
    const unconfirmed = await ask('labour-440000', INTERNAL, hub);
    expect([unconfirmed.status, unconfirmed.errors?.[0]?.extensions]).toEqual([
      503,
      expect.objectContaining({ code: 'SOURCE_UNAVAILABLE', agency: 'sharing' }),
    ]);
    expect(
      (await answer('labour-440000', '{ collectiveContracts(first: 1) { totalCount } }', hub)).data.collectiveContracts.totalCount,
    ).toBeGreaterThan(0);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
});
