import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { PersonClient } from '../../subgraphs/shared/database/person-client.ts';
import { ask } from '../support/ask.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { DB, freshWorker, HERE, layMonths, OTHER, THERE, WHO } from '../support/insurance-records.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

const MONTHS = 7;
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ env: { SOURCE_DEADLINE_MS: '20000' } });
}, 120_000);
afterAll(() => hub?.stop());

const insuranceProcess = () =>
  childrenOf(hub.process.pid as number).find(({ command }) => command.includes('subgraphs/insurance/index.js'))?.pid;

interface Step {
  name: string;
  who: string;
  query: string;
  variables: { input: Record<string, unknown> };
  /** state of the transfer before it, and after */
  from: string | null;
  to: string;
}

const PAYLOAD = '{ transfer { id state } userErrors { code } }';
const request = (worker: string): Step => ({
  ...{ name: 'requestTransfer', who: OTHER, from: null, to: 'REQUESTED' },
  query: `mutation($input: RequestTransferInput!) { requestTransfer(input: $input) ${PAYLOAD} }`,
  variables: { input: { worker, scheme: 'PENSION', from: HERE, to: THERE, idempotencyKey: `request ${worker}` } },
});
const SAGA: Record<string, [who: string, from: string, to: string]> = {
  ACCEPT: [OTHER, 'REQUESTED', 'ACCEPTED'],
  CONFIRM: [WHO, 'ACCEPTED', 'CONFIRMED'],
  RELEASE: [WHO, 'CONFIRMED', 'RELEASED'],
  CREDIT: [OTHER, 'RELEASED', 'COMPLETED'],
  REJECT: [OTHER, 'RELEASED', 'RETURNING'],
  TAKE_BACK: [WHO, 'RETURNING', 'RETURNED'],
  WITHDRAW: [OTHER, 'CONFIRMED', 'WITHDRAWN'],
  REFUSE: [OTHER, 'REQUESTED', 'REFUSED'],
};
const advance = (transfer: string, step: string): Step => {
  const [who, from, to] = SAGA[step] as [string, string, string];
  const reason = ['REJECT', 'WITHDRAW', 'REFUSE'].includes(step) ? { reason: '测试' } : {};
  return {
    ...{ name: 'advanceTransfer', who, from, to },
    query: `mutation($input: AdvanceTransferInput!) { advanceTransfer(input: $input) ${PAYLOAD} }`,
    variables: { input: { transfer, step, ...reason, idempotencyKey: `${step} ${transfer}` } },
  };
};
const send = ({ who, query, variables }: Step) => ask(who, { query, variables }, hub);

/** Sends until the agency answers, as a client does that was cut off. */
async function retried(step: Step): Promise<{ transfer: { id: string; state: string }; userErrors: unknown[] }> {
  for (let i = 0; i < 60; i++) {
    const found = await send(step);
    if (!found.errors) return found.data[step.name];
    expect(found.errors[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE');
    await sleep(500);
  }
  throw new Error('the agency did not come back');
}

const rows = <Row extends object>(statement: string, values: unknown[] = []) => rowsOf<Row>(DB, statement, values, hub);
const stateOf = async (worker: string) =>
  (await rows<{ state: string }>('select state from transfer_request where worker = $1', [worker])).map(({ state }) => state);

/** Every month once, with its money, and where the state says that it is. */
async function expectWhole(worker: string, state: string | null): Promise<void> {
  const held = await rows<{ region: string | null; mine: boolean; n: string; sum: string }>(
    'select region, transfer is not null as mine, count(*) as n, sum(account) as sum from contribution_month where worker = $1 group by 1, 2',
    [worker],
  );
  const place = state === 'COMPLETED' ? THERE : state === 'RELEASED' || state === 'RETURNING' ? null : HERE;
  const bound = ['CONFIRMED', 'RELEASED', 'RETURNING'].includes(state ?? '');
  expect([state, held]).toEqual([state, [{ region: place, mine: bound, n: String(MONTHS), sum: `${MONTHS * 400}.00` }]]);
  expect(await stateOf(worker)).toEqual(state === null ? [] : [state]);
  const events = await rows<{ ordinal: number }>(
    'select ordinal from transfer_event e join transfer_request t on t.id = e.transfer where t.worker = $1 order by 1',
    [worker],
  );
  expect(events.map(({ ordinal }) => ordinal)).toEqual(events.map((_, i) => i + 1));
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_200; i++) {
    if (await holds()) return;
    await sleep(25);
  }
  throw new Error(`waited in vain: ${what}`);
}
const waiting = async (count: number) =>
  Number(
    (
      await rows<{ n: string }>(`select count(*) as n from pg_stat_activity where datname = 'hub_insurance' and wait_event_type = 'Lock'`)
    )[0]?.n,
  ) >= count;

async function locked<T>(table: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new PersonClient({ connectionString: databaseUrl(DB, hub) });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`lock table ${table} in access exclusive mode`);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function kill(): Promise<void> {
  process.kill(insuranceProcess() as number, 'SIGKILL');
  await until('the process is gone', async () => insuranceProcess() === undefined);
}
/** The subgraph answers again, and nothing of the one before is left in the database. */
async function back(): Promise<void> {
  await until('the subgraph is back', async () => insuranceProcess() !== undefined && (await fetch(`${hub.url}/readyz`)).ok);
  await until('no statement is left', async () => !(await waiting(1)));
  await sleep(1_100); // a process that ends sooner counts as one that cannot start
}

/** Killed when it has written all but its last row: nothing of it is there. */
async function killedBefore(step: Step, table: string, worker: string): Promise<void> {
  await locked(table, async () => {
    const lost = send(step);
    await until('the step waits for the row', () => waiting(1));
    await kill();
    expect((await lost).errors?.[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE');
  });
  await back();
  await expectWhole(worker, step.from);
}

/** Killed when it is done and its answer is not sent: all of it is there, and asked again it answers the same. */
async function killedAfter(step: Step, last: string, worker: string): Promise<void> {
  const reader = new PersonClient({ connectionString: databaseUrl(DB, hub) });
  await reader.connect();
  try {
    await reader.query('begin');
    let lost: ReturnType<typeof send> | undefined;
    let queued: Promise<unknown> | undefined;
    await locked(last, async () => {
      lost = send(step);
      await until('the step waits for the row', () => waiting(1));
      // In line for the table that the answer is read from: whoever stands here has it as soon as the step is done.
      queued = reader.query('lock table transfer_request in access exclusive mode');
      await until('the reader stands in line', () => waiting(2));
    });
    await queued;
    const done = await reader.query('select state from transfer_request where worker = $1', [worker]);
    expect(done.rows).toEqual([{ state: step.to }]);
    await kill();
    expect((await lost)?.errors?.[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE');
  } finally {
    await reader.end();
  }
  await back();
  await expectWhole(worker, step.to);
}

/** Killed as soon as what it made can be seen, whether its answer was sent or not. */
async function killedWhenMade(step: Step, worker: string): Promise<void> {
  const sent = send(step);
  await until('it is made', async () => (await stateOf(worker)).length > 0);
  await kill();
  await sent;
  await back();
  await expectWhole(worker, step.to);
}

async function prepared(...steps: string[]) {
  const worker = freshWorker();
  await layMonths(worker, HERE, MONTHS, 'PENSION', hub);
  if (steps.length === 0) return { worker, id: '' };
  const { transfer } = await retried(request(worker));
  for (const step of steps.slice(1)) expect((await retried(advance(transfer.id, step))).userErrors).toEqual([]);
  return { worker, id: transfer.id };
}

/** A step under both kills, and then at last. */
async function survives(step: Step, worker: string, tables: string[]): Promise<string> {
  for (const table of tables) await killedBefore(step, table, worker);
  if (step.from === null) await killedWhenMade(step, worker);
  else await killedAfter(step, tables.at(-1) as string, worker);
  const found = await retried(step);
  expect(found).toEqual({ transfer: { id: expect.any(String), state: step.to }, userErrors: [] });
  await expectWhole(worker, step.to);
  return found.transfer.id;
}

const EVENT = ['transfer_event'];
const MONTH_THEN_EVENT = ['contribution_month', 'transfer_event'];

test('killed at any step of the way there, nothing is lost and nothing is doubled', async () => {
  const { worker } = await prepared();
  const id = await survives(request(worker), worker, ['done_mutation']);
  await survives(advance(id, 'ACCEPT'), worker, EVENT);
  await survives(advance(id, 'CONFIRM'), worker, MONTH_THEN_EVENT);
  await survives(advance(id, 'RELEASE'), worker, ['contribution_month', 'enrolment_spell', 'transfer_event']);
  await survives(advance(id, 'CREDIT'), worker, MONTH_THEN_EVENT);
}, 900_000);

test('killed at any step of the way back, or when it is withdrawn or refused, everything is where it was', async () => {
  const back_ = await prepared('REQUEST', 'ACCEPT', 'CONFIRM', 'RELEASE');
  await survives(advance(back_.id, 'REJECT'), back_.worker, EVENT);
  await survives(advance(back_.id, 'TAKE_BACK'), back_.worker, ['contribution_month', 'enrolment_spell', 'transfer_event']);
  const withdrawn = await prepared('REQUEST', 'ACCEPT', 'CONFIRM');
  await survives(advance(withdrawn.id, 'WITHDRAW'), withdrawn.worker, MONTH_THEN_EVENT);
  const refused = await prepared('REQUEST');
  await survives(advance(refused.id, 'REFUSE'), refused.worker, EVENT);
}, 900_000);
