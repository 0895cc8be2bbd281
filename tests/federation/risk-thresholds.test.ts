import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

// A hub of its own: a threshold that is withdrawn is withdrawn for everybody.
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ patience: 300_000 });
}, 320_000);
afterAll(() => hub?.stop());

const WINDOW = 'from: "2025-11-01", to: "2026-10-31"';
const MINISTRY = 'labour-100000';

async function signals(kind: string) {
  const { data } = await answer(
    MINISTRY,
    `{ riskSignals(where: {kind: ${kind}, ${WINDOW}}, first: 100) { totalCount nodes { value threshold rows textZh } }
       riskStandards(on: "2026-10-31") { kind threshold isDecided rows } }`,
    hub,
  );
  const standard = data.riskStandards.find((one: { kind: string }) => one.kind === kind);
  return { ...data.riskSignals, standard };
}

async function change(who: string, name: string, type: string, input: object, selection: string) {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { field code } } }`;
  const { data, errors } = await ask(who, { query, variables: { input } }, hub);
  return errors?.[0]?.extensions ?? data[name];
}
const send = (who: string, row: object) =>
  change(
    who,
    'importLabourRecords',
    'ImportLabourRecordsInput',
    { dataset: 'RISK_THRESHOLDS', records: [JSON.stringify(row)] },
    'created changed',
  );
const withdraw = (id: string) =>
  change(
    MINISTRY,
    'withdrawLabourReference',
    'WithdrawLabourReferenceInput',
    { register: 'RISK_THRESHOLDS', id, because: '阈值有误（测试）' },
    'row { id mark source withdrawnOn history { action } }',
  );
const piles = async (least: number) => {
  const [row] = await rowsOf<{ n: number }>(
    'hub_labour',
    `select count(*)::integer as n from (select from wage_clue where duplicate_of is null and received_on between '2025-11-01' and '2026-10-31'
       group by enterprise, region having count(*) >= $1) found`,
    [least],
    hub,
  );
  return row?.n as number;
};

test('a signal names the row that sets its threshold; a new number counts at once, and none is raised once it is withdrawn', async () => {
  const before = await signals('WAGE_CLUES');
  expect(before.totalCount).toBe(await piles(3));
  expect(before.totalCount).toBeGreaterThan(0);
  expect(before.standard).toMatchObject({
    threshold: 3,
    isDecided: true,
    rows: [expect.stringMatching(/^risk-thresholds\/WAGE_CLUES: 3 .+inferred/)],
  });
  for (const { threshold, rows } of before.nodes) expect([threshold, rows]).toEqual([3, before.standard.rows]);

  const row = { id: 'WAGE_CLUES', region: '100000', kind: 'WAGE_CLUES', threshold: '2', source: '（模拟）部通知', mark: 'found' };
  expect(await send('labour-310000', row)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await send(MINISTRY, { ...row, threshold: '2.5' })).toMatchObject({ userErrors: [{ field: 'input.records.0.threshold' }] });
  expect(await send(MINISTRY, row)).toEqual({ created: 0, changed: 1, userErrors: [] });
  const lower = await signals('WAGE_CLUES');
  expect(lower.totalCount).toBe(await piles(2));
  expect(lower.totalCount).toBeGreaterThan(before.totalCount);
  expect(lower.nodes[0]).toMatchObject({ threshold: 2, rows: [expect.stringContaining('（模拟）部通知')] });

  const withdrawn = await withdraw('WAGE_CLUES');
  expect(withdrawn.userErrors).toEqual([]);
  expect(withdrawn.row.history.map(({ action }: { action: string }) => action)).toEqual(['CHANGED', 'WITHDRAWN']);
  const after = await signals('WAGE_CLUES');
  expect([after.totalCount, after.nodes]).toEqual([0, []]);
  expect(after.standard).toMatchObject({ threshold: null, isDecided: false, rows: [expect.stringContaining('撤回')] });
  // The other kinds go on, also beside it.
  const others = await answer(MINISTRY, `{ riskSignals(where: {${WINDOW}}, first: 100) { totalCount nodes { kind } } }`, hub);
  expect(others.data.riskSignals.totalCount).toBeGreaterThan(0);
  expect(others.data.riskSignals.nodes.map(({ kind }: { kind: string }) => kind)).not.toContain('WAGE_CLUES');
});

test('a threshold that nothing confirms raises nothing; one of a later day counts from that day on', async () => {
  const row = { id: 'DISPUTES', region: '100000', kind: 'DISPUTES', threshold: '3', source: '（模拟）部通知' };
  expect(await send(MINISTRY, { ...row, mark: 'unconfirmed' })).toMatchObject({ changed: 1, userErrors: [] });
  expect(await signals('DISPUTES')).toMatchObject({ totalCount: 0, standard: { isDecided: false, threshold: null } });
  expect(await send(MINISTRY, { ...row, to: '2026-09-30', mark: 'found' })).toMatchObject({ changed: 1, userErrors: [] });
  expect(await send(MINISTRY, { ...row, id: 'DISPUTES-2', from: '2026-10-01', threshold: '1', mark: 'found' })).toMatchObject({
    created: 1,
    userErrors: [],
  });
  const on = async (day: string) => {
    const { riskStandards } = (await answer(MINISTRY, `{ riskStandards(on: "${day}") { kind threshold } }`, hub)).data;
    return riskStandards.find(({ kind }: { kind: string }) => kind === 'DISPUTES').threshold;
  };
  expect([await on('2026-09-30'), await on('2026-10-01')]).toEqual([3, 1]);
});
