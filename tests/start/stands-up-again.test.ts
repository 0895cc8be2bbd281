import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, answer, ask } from '../support/ask.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { patient } from '../support/patience.ts';
import { childrenOf } from '../support/processes.ts';
import { runStart, startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const WHO = 'labour-330106';
const PUBLIC = '{ collectiveContracts(first: 1) { totalCount } }';
const INTERNAL = '{ inspections(first: 1) { totalCount } }';
const INSPECT =
  'mutation ($input: RecordInspectionInput!) { recordInspection(input: $input) { inspection { number } userErrors { code } } }';

let hub: TestHub | undefined;
let enterprise: string;
beforeAll(async () => {
  const folder = temporaryFolder();
  // A log that takes not one line: every write to it fails as on a full disk.
  fs.mkdirSync(path.join(folder, 'logs'));
  fs.symlinkSync('/dev/full', path.join(folder, 'logs', 'unions.log'));
  hub = await startHub({ folder });
  const [row] = await rowsOf<{ code: string }>(
    'hub_labour',
    `select credit_code as code from enterprise where headquarters = '330106' order by 1 limit 1`,
    [],
    hub,
  );
  enterprise = row?.code as string;
}, 900_000);
afterAll(() => hub?.stop());

const running = () => hub as TestHub;
const statusOf = async (at: string) => (await fetch(`${running().url}${at}`, { signal: AbortSignal.timeout(patient(2_000)) })).status;
const inspect = (key: string) =>
  ask(WHO, { query: INSPECT, variables: { input: { enterprise, region: '330106', subject: '工时', idempotencyKey: key } } }, running());
const errorOf = ({ errors = [] }: Answer) => ({ ...errors[0]?.extensions, message: errors[0]?.message });

async function eventually<T>(attempt: () => Promise<T>, holds: (found: T) => boolean): Promise<T> {
  let found: T | undefined;
  for (const end = Date.now() + patient(60_000); Date.now() < end; await sleep(250)) {
    found = await attempt().catch(() => undefined);
    if (found !== undefined && holds(found)) return found;
  }
  throw new Error(`never: ${JSON.stringify(found)}`);
}

const asRole = (statement: string) =>
  asAdministrator(
    'hub_labour',
    async (client) => {
      await client.query(statement);
      await client.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hub_labour'`);
    },
    running(),
  );

test('an agency whose log takes no line answers as the others do', async () => {
  for (let i = 0; i < 20; i++)
    expect((await answer('union-310000', PUBLIC, running())).data.collectiveContracts.totalCount).toBeGreaterThan(0);
  const log = path.join(running().folder, 'logs', 'unions.log');
  expect(fs.statSync(log).isCharacterDevice()).toBe(true);
  expect(await statusOf('/readyz')).toBe(200);
});

test.each([
  ['no connection is left for it', 'alter role hub_labour connection limit 0', 'alter role hub_labour connection limit -1'],
  [
    'its database takes reads only',
    'alter role hub_labour set default_transaction_read_only = on',
    'alter role hub_labour reset default_transaction_read_only',
  ],
])(
  'where %s a mutation says to ask again under the same key, and then does it once',
  async (what, harm, mend) => {
    const key = `again-${what}`;
    const before = await answer(WHO, INTERNAL, running());
    await asRole(harm);
    try {
      const refused = errorOf(
        await eventually(
          () => inspect(key),
          ({ errors }) => errors !== undefined,
        ),
      );
      expect(refused).toMatchObject({ code: 'SOURCE_UNAVAILABLE', agency: 'labour', messageZh: expect.stringContaining('幂等键') });
      expect(refused.message).toMatch(/try again with the same idempotency key/);
      expect((await answer('union-310000', PUBLIC, running())).errors).toBeUndefined();
      expect(await statusOf('/healthz')).toBe(200);
    } finally {
      await asRole(mend);
    }
    const done = await eventually(
      () => inspect(key),
      ({ errors }) => errors === undefined,
    );
    expect(done.data.recordInspection.userErrors).toEqual([]);
    expect((await inspect(key)).data).toEqual(done.data);
    const after = await answer(WHO, INTERNAL, running());
    expect(after.data.inspections.totalCount).toBe(before.data.inspections.totalCount + 1);
  },
  120_000,
);

test('where the ledger cannot be written, the log line says what really left, after the ledger had its say', async () => {
  const ledger = (statement: string) => asAdministrator('hub_ledger', (client) => client.query(statement), running());
  await ledger('revoke insert on entry from hub_ledger');
  try {
    const refused = await ask(WHO, INTERNAL, running());
    expect([refused.status, refused.data]).toEqual([503, undefined]);
    expect(errorOf(refused)).toMatchObject({ code: 'SOURCE_UNAVAILABLE', reason: 'ledger' });
    const line = await eventually(async () => lineOf(refused.traceId), Boolean);
    expect(line).toMatchObject({ errors: 1, codes: ['SOURCE_UNAVAILABLE'] });
    expect(line?.ms).toBeGreaterThan(1_000); // how long the answer waited for the ledger
    expect((await ask('union-310000', PUBLIC, running())).status).toBe(200);
    expect(await statusOf('/healthz')).toBe(200);
  } finally {
    await ledger('grant insert on entry to hub_ledger');
  }
  const healed = await eventually(
    () => ask(WHO, INTERNAL, running()),
    ({ status }) => status === 200,
  );
  expect(await eventually(async () => lineOf(healed.traceId), Boolean)).toMatchObject({ errors: 0 });
  expect(lineOf(healed.traceId)).not.toHaveProperty('codes');
}, 900_000);

/** The gateway's line for an operation. */
function lineOf(trace: string): { errors: number; ms: number; codes?: string[] } | undefined {
  const lines = fs.readFileSync(path.join(running().folder, 'logs', 'gateway.log'), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes(trace))
    .map((line) => JSON.parse(line))
    .find(({ msg }) => msg === 'operation');
}

const postmaster = (folder: string) =>
  Number(fs.readFileSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);

test('PostgreSQL that is killed is noticed, said and started again; a subgraph that dies meanwhile comes back, too', async () => {
  const { folder, output } = running();
  const before = await answer(WHO, INTERNAL, running());
  const labour = childrenOf(running().process.pid as number).find(({ command }) => command.includes('/labour/'))?.pid as number;
  process.kill(postmaster(folder), 'SIGKILL');
  process.kill(labour, 'SIGKILL');
  expect(await statusOf('/healthz')).toBe(200);
  await eventually(
    async () => output(),
    (text) => /PostgreSQL ended unexpectedly[\s\S]*PostgreSQL is running again/.test(text),
  );
  await eventually(
    async () => output(),
    (text) => text.includes('labour is running again'),
  );
  const after = await eventually(() => answer(WHO, INTERNAL, running()), Boolean);
  expect(after.data).toEqual(before.data);
  expect(
    await eventually(
      () => statusOf('/readyz'),
      (status) => status === 200,
    ),
  ).toBe(200);
}, 900_000);

test('a hub whose PostgreSQL has just died stops cleanly', async () => {
  const folder = temporaryFolder();
  const own = runStart(['--data', folder, '--port', '0', '--profile', 'empty']);
  await own.ready;
  process.kill(postmaster(folder), 'SIGKILL');
  own.child.kill('SIGTERM');
  expect([await own.exited, own.output()]).toEqual([0, expect.stringMatching(/stopped\n$/)]);
  expect(own.output()).not.toMatch(/did not stop|\n\s+at /);
  fs.rmSync(folder, { recursive: true, force: true });
}, 900_000);
