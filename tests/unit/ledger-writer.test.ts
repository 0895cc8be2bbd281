import { Ledger, type Record } from '../../gateway/ledger/ledger.ts';
import type { ChainHead, LedgerStore } from '../../gateway/ledger/ledger-store.ts';
import { WallClock } from '../../gateway/ledger/wall-clock.ts';
import { entryHash, type LedgerEntry } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import { LedgerCheck } from '../../subgraphs/shared/ledger/verify-ledger.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';

const record = (trace: string): Record => ({
  participant: 'union-310000',
  participant_kind: 'UNION',
  region: '310000',
  actor: 'test',
  agreements: [],
  matter: null,
  purpose: null,
  operation_name: null,
  operation_hash: null,
  operation: null,
  subjects: ['w-1'],
  withheld: [],
  outcome: 'ALLOWED',
  reason: null,
  trace_id: trace,
});

/** A database that fails as it is told, for what a real one does once in a thousand hours. */
class FailingStore {
  readonly entries: LedgerEntry[] = [];
  fails: ((entries: readonly LedgerEntry[]) => Error | 'after commit' | undefined)[] = [];
  statements = 0;

  async append(entries: readonly LedgerEntry[]): Promise<void> {
    this.statements += 1;
    const failure = this.fails.shift()?.(entries);
    if (failure instanceof Error) throw failure;
    this.entries.push(...entries.map((entry) => ({ ...entry })));
    if (failure === 'after commit') throw new Error('connection lost before the answer');
  }
  async head(): Promise<ChainHead | undefined> {
    return this.entries.at(-1);
  }
  async unanchoredHeads(): Promise<string[]> {
    return [];
  }
  async close(): Promise<void> {}
}

const ledgerOver = (store: FailingStore) => new Ledger(store as unknown as LedgerStore, createLogger('test', 'silent'));
function expectIntact({ entries }: FailingStore, traces: string[]): void {
  const check = new LedgerCheck(true);
  for (const entry of entries) check.add(entry);
  expect(check.finish()).toEqual([]);
  expect(entries.flatMap(({ trace_id }) => trace_id ?? []).sort()).toEqual([...traces].sort());
}

test('entries that come together share one statement', async () => {
  const store = new FailingStore();
  const ledger = ledgerOver(store);
  const traces = Array.from({ length: 100 }, (_, i) => `t${i}`);
  expect(await Promise.all(traces.map((trace) => ledger.append(record(trace), undefined, true)))).toEqual(traces.map(() => true));
  expect(store.statements).toBeLessThan(5);
  await ledger.close();
  expectIntact(store, traces);
});

test.each([
  ['fails before it is carried out', () => new Error('connection refused')],
  ['is carried out, but nobody learns of it', () => 'after commit' as const],
])('a statement that %s is neither lost nor doubled', async (_what, fail) => {
  const store = new FailingStore();
  store.fails = [fail, () => undefined, fail];
  const ledger = ledgerOver(store);
  const first = ledger.append(record('a'), undefined, true);
  expect(await first).toBe(true);
  expect(await Promise.all(['b', 'c'].map((trace) => ledger.append(record(trace), undefined, true)))).toEqual([true, true]);
  await ledger.close();
  expectIntact(store, ['a', 'b', 'c']);
});

test('an entry that no database can hold is put aside; the others are written, and its place says so', async () => {
  const store = new FailingStore();
  const unholdable = (entries: readonly LedgerEntry[]) =>
    entries.some(({ trace_id }) => trace_id === 'bad') ? Object.assign(new Error('x'), { code: '22P05' }) : undefined;
  store.fails = Array.from({ length: 10 }, () => unholdable);
  const ledger = ledgerOver(store);
  const written = await Promise.all(['a', 'bad', 'b'].map((trace) => ledger.append(record(trace), undefined, true)));
  expect(written).toEqual([true, false, true]);
  await ledger.close();
  expectIntact(store, ['a', 'b']);
  expect(store.entries.map(({ kind }) => kind)).toContain('GAP');
});

test('while nothing can be written, who needs an entry is told so after some seconds, and who does not is not kept waiting', async () => {
  const store = new FailingStore();
  store.fails = Array.from({ length: 1_000 }, () => () => new Error('down'));
  const ledger = ledgerOver(store);
  const began = Date.now();
  expect(await ledger.append(record('personal'), undefined, true)).toBe(false);
  expect(Date.now() - began).toBeGreaterThan(2_000);
  await ledger.append(record('public'), undefined, false);
  expect(store.entries).toEqual([]); // answered although nothing is written yet
  store.fails = [];
  await ledger.close();
  expectIntact(store, ['personal', 'public']);
  expect(store.entries.find(({ trace_id }) => trace_id === 'personal')).toMatchObject({ outcome: 'FAILED', reason: 'LEDGER_UNAVAILABLE' });
});

describe('a clock that is set', () => {
  const HOUR = 3_600_000;
  const START = Date.parse('2026-11-28T03:35:00.000Z');

  function ledgerWithClock(store: FailingStore) {
    const time = { wall: START, steady: 0 };
    const clock = new WallClock({ wall: () => time.wall, steady: () => time.steady });
    const ledger = new Ledger(store as unknown as LedgerStore, createLogger('test', 'silent'), { clock });
    const pass = (milliseconds: number, set = 0) => {
      time.steady += milliseconds;
      time.wall += milliseconds + set;
    };
    return { ledger, pass };
  }

  test('forward and back again leaves the right time on later entries, and an entry for each jump', async () => {
    const store = new FailingStore();
    const { ledger, pass } = ledgerWithClock(store);
    await ledger.append(record('a'), undefined, true);
    pass(1_000, 13 * HOUR);
    await ledger.append(record('b'), undefined, true);
    pass(1_000, -13 * HOUR);
    await ledger.append(record('c'), undefined, true);
    await ledger.close();
    expectIntact(store, ['a', 'b', 'c']);
    expect(store.entries.filter(({ kind }) => kind !== 'ANCHOR').map(({ kind, at, trace_id }) => [kind, at, trace_id])).toEqual([
      ['OPERATION', '2026-11-28T03:35:00.000Z', 'a'],
      ['CLOCK', '2026-11-28T16:35:01.000Z', null],
      ['OPERATION', '2026-11-28T16:35:01.000Z', 'b'],
      ['CLOCK', '2026-11-28T03:35:02.000Z', null],
      ['OPERATION', '2026-11-28T03:35:02.000Z', 'c'],
    ]);
    expect(store.entries.filter(({ kind }) => kind === 'CLOCK').map(({ reason }) => reason)).toEqual([
      'the clock went from 2026-11-28T03:35:01.000Z to 2026-11-28T16:35:01.000Z',
      'the clock went from 2026-11-28T16:35:02.000Z to 2026-11-28T03:35:02.000Z',
    ]);
  });

  test('time that runs back without such an entry is found', async () => {
    const store = new FailingStore();
    const { ledger, pass } = ledgerWithClock(store);
    for (const trace of ['a', 'b', 'c']) {
      await ledger.append(record(trace), undefined, true);
      pass(1_000, trace === 'a' ? -HOUR : 0);
    }
    await ledger.close();
    const check = new LedgerCheck(false);
    let previous = store.entries[0]?.previous_hash as string;
    let seq = 0;
    for (const { hash: _hash, ...entry } of store.entries.filter(({ kind }) => kind !== 'CLOCK')) {
      seq += 1;
      const forged = { ...entry, seq, previous_hash: previous };
      previous = entryHash(forged);
      check.add({ ...forged, hash: previous });
    }
    expect(check.finish().map(({ fault }) => fault)).toEqual(['REORDERED']);
  });

  test('small corrections are no jump, and times never run back for them', async () => {
    const store = new FailingStore();
    const { ledger, pass } = ledgerWithClock(store);
    for (let i = 0; i < 20; i++) {
      await ledger.append(record(`t${i}`), undefined, true);
      pass(100, i % 2 === 0 ? -900 : 900);
    }
    await ledger.close();
    expect(store.entries.filter(({ kind }) => kind === 'CLOCK')).toEqual([]);
    const times = store.entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  });
});
