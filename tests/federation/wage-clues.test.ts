import { today } from '../../subgraphs/shared/calendar/today.ts';
import { WorkingCalendar } from '../../subgraphs/shared/calendar/working-days.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workFor } from '../support/log-lines.ts';

const CLUE = `id channel status amount account ticket region { code } receivedOn resolvedOn note deadlines { rule startedOn dueOn metOn state }
  referrals { from { code } to { code } reason referredOn } duplicateOf { id }`;

async function rider() {
  const [found] = await rowsOf<{ worker: string; enterprise: string }>(
    'hub_labour',
    `select worker, enterprise from engagement where region like '33%' and to_day is null
    and not exists (select from wage_clue c where c.worker = engagement.worker) order by id limit 1`,
  );
  return found as { worker: string; enterprise: string };
}
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of every shape
async function mutate(who: string, name: string, type: string, input: object): Promise<any> {
  const { data } = await answer(who, {
    query: `mutation($input: ${type}!) { ${name}(input: $input) { id clue { ${CLUE} } userErrors { field code message messageZh } } }`,
    variables: { input },
  });
  return data[name];
}
const codes = ({ userErrors }: { userErrors: { field: string; code: string }[] }) =>
  userErrors.map(({ field, code }) => `${field} ${code}`);
const seen = async (who: string, id: string) =>
  (await answer(who, { query: `query($id: ID!) { wageClue(id: $id) { ${CLUE} } }`, variables: { id } })).data.wageClue;

test('a rider tells the hotline in Shanghai of wages owed in Hangzhou: who is competent, and does Shanghai still see it?', async () => {
  const { worker, enterprise } = await rider();
  const input = {
    worker,
    enterprise,
    place: '330106',
    channel: 'HOTLINE_12345',
    amount: '1200.50',
    ticket: '12345-7',
    account: '三月至五月运费未付',
    idempotencyKey: `clue-${Date.now()}`,
  };
  const filed = await mutate('labour-310000', 'fileWageClue', 'FileWageClueInput', input);
  expect(filed.clue).toMatchObject({
    status: 'RECEIVED',
    region: { code: '330106' },
    amount: '1200.50',
    deadlines: [{ rule: 'WAGE_CLUE', startedOn: today(), dueOn: WorkingCalendar.read().after(today(), 60), metOn: null, state: 'RUNNING' }],
    referrals: [{ from: { code: '310000' }, to: { code: '330106' } }],
    duplicateOf: null,
  });
  const { id } = filed;
  expect((await mutate('labour-310000', 'fileWageClue', 'FileWageClueInput', input)).id).toBe(id);
  for (const who of ['labour-310000', 'labour-330106', 'labour-330000', 'labour-100000']) expect((await seen(who, id))?.id).toBe(id);
  for (const who of ['labour-440000', 'labour-330105']) expect(await seen(who, id)).toBeNull();

  const again = await mutate('labour-330106', 'fileWageClue', 'FileWageClueInput', {
    ...input,
    idempotencyKey: null,
    channel: 'HOTLINE_12333',
  });
  expect(again.clue.duplicateOf).toEqual({ id });
});

test('the work was done elsewhere after all: can the clue be sent on without losing its clock, and who may settle it?', async () => {
  const { worker, enterprise } = await rider();
  const { id } = await mutate('labour-330106', 'fileWageClue', 'FileWageClueInput', {
    worker,
    enterprise,
    place: '330106',
    channel: 'WINDOW',
    amount: '300.00',
  });
  await rowsOf('hub_labour', `update wage_clue set received_on = '2026-03-02' where id = $1`, [id]);
  const referred = await mutate('labour-330106', 'referWageClue', 'ReferWageClueInput', {
    clue: id,
    to: '440305',
    reason: '实际用工地在南山区',
  });
  expect(referred.clue).toMatchObject({
    region: { code: '440305' },
    deadlines: [{ startedOn: '2026-03-02', state: 'OVERDUE_UNCONFIRMED' }],
  });
  const settle = { clue: id, outcome: 'PAID', note: '已足额支付' };
  const sender = await ask('labour-330106', {
    query: 'mutation($i: ResolveWageClueInput!) { resolveWageClue(input: $i) { id } }',
    variables: { i: settle },
  });
  expect(sender.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const settled = await mutate('labour-440305', 'resolveWageClue', 'ResolveWageClueInput', settle);
  expect(settled.clue).toMatchObject({ status: 'PAID', resolvedOn: today(), note: '已足额支付' });
  expect((await seen('labour-330106', id)).status).toBe('PAID');
  expect(codes(await mutate('labour-440305', 'resolveWageClue', 'ResolveWageClueInput', settle))).toEqual(['input.clue STATE']);
  expect(codes(await mutate('labour-440305', 'referWageClue', 'ReferWageClueInput', { clue: id, to: '330106', reason: 'x' }))).toEqual([
    'input.clue STATE',
  ]);
});

test('a department begins to look into a clue: once, and the day is on record', async () => {
  const { worker, enterprise } = await rider();
  const input = { worker, enterprise, place: '330106', channel: 'WINDOW', amount: '300' };
  const { id } = await mutate('labour-330106', 'fileWageClue', 'FileWageClueInput', input);
  const taken = await mutate('labour-330106', 'takeUpWageClue', 'TakeUpWageClueInput', { clue: id });
  expect(taken.clue).toMatchObject({ id, status: 'IN_PROGRESS' });
  const { data } = await answer('labour-330106', {
    query:
      'query($id: ID!) { wageClue(id: $id) { takenUpOn } wageClues(where: {channel: WINDOW, status: IN_PROGRESS}, first: 100) { nodes { id } } }',
    variables: { id },
  });
  expect(data.wageClue.takenUpOn).toBe(today());
  expect(data.wageClues.nodes).toContainEqual({ id });
  expect(codes(await mutate('labour-330106', 'takeUpWageClue', 'TakeUpWageClueInput', { clue: id }))).toEqual(['input.clue STATE']);
  const elsewhere = await ask('labour-440305', `mutation { takeUpWageClue(input: {clue: "${id}"}) { id } }`);
  expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('each broken rule of a clue is named, and nothing is written', async () => {
  const { worker, enterprise } = await rider();
  const input = { worker, enterprise, place: '330106', channel: 'WINDOW', amount: '10.00' };
  const file = async (more: object) => codes(await mutate('labour-330106', 'fileWageClue', 'FileWageClueInput', { ...input, ...more }));
  expect(await file({ worker: '张三' })).toEqual(['input.worker FORMAT']);
  expect(await file({ place: '330000', amount: '0.00' })).toEqual(['input.place LEVEL', 'input.amount RANGE']);
  expect(await file({ account: '19010119900101001X 欠薪' })).toEqual(['input.account RESIDENT_NUMBER']);
  expect(await file({ ticket: '1'.repeat(101) })).toContain('input.ticket LENGTH');
  expect(await file({ enterprise: '91194400MA00099994' }).catch((error: Error) => error.message)).toMatch(/UNKNOWN_ENTERPRISE|CreditCode/);
  const refer = async (more: object) => {
    const { id } = await mutate('labour-330106', 'fileWageClue', 'FileWageClueInput', input);
    return codes(await mutate('labour-330106', 'referWageClue', 'ReferWageClueInput', { clue: id, to: '440305', reason: 'x', ...more }));
  };
  expect(await refer({ to: '330106' })).toEqual(['input.to SAME']);
  expect(await refer({ to: '440000', reason: ' ' })).toEqual(['input.to LEVEL', 'input.reason EMPTY']);
  const union = await ask('union-330000', {
    query: 'mutation($i: FileWageClueInput!) { fileWageClue(input: $i) { id } }',
    variables: { i: input },
  });
  expect(union.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', article: '劳动保障监察条例第十三条' });
});

test('a page of clues with referrals, clocks and repetitions costs the same statements whatever its length', async () => {
  const statements = async (first: number) => {
    const { traceId } = await answer('labour-100000', `{ wageClues(first: ${first}) { nodes { ${CLUE} } } }`);
    return (await workFor(theHub(), traceId)).labour.statements;
  };
  const [one, hundred] = [await statements(5), await statements(100)];
  expect(hundred).toBeLessThanOrEqual(one + 1); // one more where a page holds a repetition and the other none
});
