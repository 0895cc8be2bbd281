import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { DB, freshWorker, HERE, layMonths, OTHER, reportedClaim, THERE, WHO } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { underMatter } from '../support/strangers.ts';

const SELECTION = `id state months reason appliedOn endedOn from { code } to { code } worker { id } deadlines { rule state } events { step region { code } }`;
const request = (worker: string, more = {}) =>
  mutation(OTHER, 'requestTransfer', 'transfer', SELECTION, { worker, scheme: 'PENSION', from: HERE, to: THERE, ...more });
const advance = (transfer: string, step: string, who: string, more = {}) =>
  mutation(who, 'advanceTransfer', 'transfer', SELECTION, { transfer, step, ...more });
const heldBy = async (worker: string) =>
  (
    await rowsOf<{ region: string | null; n: string; sum: string; transfer: string | null }>(
      DB,
      'select region, transfer, count(*) as n, sum(account) as sum from contribution_month where worker = $1 group by 1, 2',
      [worker],
    )
  ).map(({ region, n, sum, transfer }) => [region, Number(n), sum, transfer]);

async function begun(count = 11) {
  const worker = freshWorker();
  await layMonths(worker, HERE, count);
  const { transfer } = await request(worker);
  return { worker, id: transfer.id as string };
}

test('from the application to the credit: both regions’ steps and clocks, and every month once at every step', async () => {
  const { worker, id } = await begun();
  expect((await advance(id, 'ACCEPT', OTHER)).transfer).toMatchObject({ state: 'ACCEPTED', months: null });
  const confirmed = await advance(id, 'CONFIRM', WHO);
  expect(confirmed.transfer).toMatchObject({ state: 'CONFIRMED', months: 11 });
  expect(await heldBy(worker)).toEqual([[HERE, 11, '4400.00', id]]);
  expect((await advance(id, 'RELEASE', WHO)).transfer.state).toBe('RELEASED');
  expect(await heldBy(worker)).toEqual([[null, 11, '4400.00', id]]);
  const done = await advance(id, 'CREDIT', OTHER);
  expect(done.transfer).toMatchObject({ state: 'COMPLETED', months: 11, worker: { id: worker } });
  expect(done.transfer.deadlines).toEqual([
    { rule: 'TRANSFER_ACCEPT', state: 'MET' },
    { rule: 'TRANSFER_RELEASE', state: 'MET' },
    { rule: 'TRANSFER_CREDIT', state: 'MET' },
  ]);
  expect(done.transfer.events.map(({ step, region }: { step: string; region: { code: string } }) => [step, region.code])).toEqual([
    ['ACCEPT', THERE],
    ['CONFIRM', HERE],
    ['RELEASE', HERE],
    ['CREDIT', THERE],
  ]);
  expect(await heldBy(worker)).toEqual([[THERE, 11, '4400.00', null]]);
  const [spell] = await rowsOf<{ end_reason: string }>(DB, 'select end_reason from enrolment_spell where worker = $1', [worker]);
  expect(spell?.end_reason).toBe('TRANSFERRED');
  for (const step of ['CREDIT', 'RELEASE', 'CONFIRM', 'WITHDRAW', 'REJECT', 'TAKE_BACK'])
    expect(brokenRules(await advance(id, step, WHO, ['WITHDRAW', 'REJECT'].includes(step) ? { reason: '无' } : {}))).toEqual([
      'step STATE',
    ]);
  // the amounts are sensitive: with a matter only
  const [row] = await rowsOf<{ account: string; pooled: string }>(DB, 'select account, pooled from transfer_request where id = $1', [id]);
  expect(row).toEqual({ account: '4400.00', pooled: '6600.07' }); // 12 % of 11 × 5000.05
});

test('a transfer is a matter of both its regions: each sees the money it moves, and nobody else does', async () => {
  const { worker, id } = await begun();
  const amounts = (of: string) => `{ transferRequest(id: "${of}") { months accountAmount pooledAmount worker { id } } }`;
  const seen = (who: string, of = id, matter = of) => ask(who, { query: amounts(of), headers: underMatter('transfer-request', matter) });
  await advance(id, 'ACCEPT', OTHER);
  await advance(id, 'CONFIRM', WHO);
  for (const who of [WHO, OTHER])
    expect((await seen(who)).data.transferRequest).toEqual({
      ...{ months: 11, accountAmount: '4400.00', pooledAmount: '6600.07', worker: { id: worker } },
    });
  const stranger = await seen('insurance-510000');
  expect([stranger.data?.transferRequest ?? null, JSON.stringify(stranger).includes(worker)]).toEqual([null, false]);
  // the amounts are of this transfer only: another one of the same regions is another matter
  const other = await begun();
  expect((await seen(WHO, id, other.id)).data?.transferRequest?.accountAmount ?? null).toBeNull();
  await advance(other.id, 'WITHDRAW', OTHER, { reason: '本人撤回' });
  const withdrawn = await begun();
  await advance(withdrawn.id, 'ACCEPT', OTHER);
  await advance(withdrawn.id, 'CONFIRM', WHO);
  await advance(withdrawn.id, 'WITHDRAW', OTHER, { reason: '本人撤回' });
  expect((await seen(WHO, withdrawn.id)).data?.transferRequest?.accountAmount ?? null).toBeNull();
});

test('who asks for a transfer cannot confirm that matter: other regions open once the old region stated what moves', async () => {
  // a gateway remembers for a moment what an agency says of a matter: each is asked once by each
  const bases = async (who: string, id: string) => {
    const query = `{ transferRequest(id: "${id}") { worker { enrolments { region { code } base } } } }`;
    const { data } = await ask(who, { query, headers: underMatter('transfer-request', id) });
    return (data?.transferRequest?.worker?.enrolments ?? []).map((one: { region: { code: string } }) => one.region.code);
  };
  const [asked, accepted, confirmed] = [await begun(), await begun(), await begun()];
  for (const { id } of [accepted, confirmed]) await advance(id, 'ACCEPT', OTHER);
  await advance(confirmed.id, 'CONFIRM', WHO);
  expect(await bases(WHO, asked.id)).toEqual([HERE]); // its own region's
  expect(await bases(OTHER, asked.id)).toEqual([]);
  expect(await bases(OTHER, accepted.id)).toEqual([]);
  expect(await bases(OTHER, confirmed.id)).toEqual([HERE]);
});

test('what cannot be credited goes back whole, and cover there may be taken up again', async () => {
  const { worker, id } = await begun();
  await advance(id, 'ACCEPT', OTHER);
  await advance(id, 'CONFIRM', WHO);
  await advance(id, 'RELEASE', WHO);
  expect((await advance(id, 'REJECT', OTHER, { reason: '信息不符' })).transfer).toMatchObject({ state: 'RETURNING', reason: '信息不符' });
  expect(await heldBy(worker)).toEqual([[null, 11, '4400.00', id]]);
  expect((await advance(id, 'TAKE_BACK', WHO)).transfer.state).toBe('RETURNED');
  expect(await heldBy(worker)).toEqual([[HERE, 11, '4400.00', null]]);
  const [spell] = await rowsOf<{ end_reason: string }>(DB, 'select end_reason from enrolment_spell where worker = $1', [worker]);
  expect(spell?.end_reason).toBe('INTERRUPTED');
  expect((await request(worker)).userErrors).toEqual([]); // and it may be asked for anew
});

test('what several counties of the old region hold goes back to each of them', async () => {
  const worker = freshWorker();
  await layMonths(worker, HERE, 3);
  await rowsOf(
    DB,
    `update contribution_month set region = '320602' where worker = $1 and month = (select min(month) from contribution_month where worker = $1)`,
    [worker],
  );
  const { transfer } = await request(worker, { from: '320000' });
  for (const [step, who] of [
    ['ACCEPT', OTHER],
    ['CONFIRM', 'insurance-320000'],
    ['RELEASE', 'insurance-320000'],
  ] as const)
    expect((await advance(transfer.id, step, who)).userErrors).toEqual([]);
  await advance(transfer.id, 'REJECT', OTHER, { reason: '信息不符' });
  expect((await advance(transfer.id, 'TAKE_BACK', 'insurance-320000')).transfer.state).toBe('RETURNED');
  expect((await heldBy(worker)).sort()).toEqual([
    ['320583', 2, '800.00', null],
    ['320602', 1, '400.00', null],
  ]);
});

test('a withdrawal frees what was frozen; a refusal is either region’s, before it has bound itself', async () => {
  const one = await begun();
  await advance(one.id, 'ACCEPT', OTHER);
  await advance(one.id, 'CONFIRM', WHO);
  expect((await advance(one.id, 'WITHDRAW', OTHER, { reason: '本人撤回' })).transfer.state).toBe('WITHDRAWN');
  expect(await heldBy(one.worker)).toEqual([[HERE, 11, '4400.00', null]]);
  const other = await begun();
  await advance(other.id, 'ACCEPT', OTHER);
  expect((await advance(other.id, 'REFUSE', WHO, { reason: '存在欠费' })).transfer).toMatchObject({ state: 'REFUSED', reason: '存在欠费' });
  const third = await begun();
  expect((await advance(third.id, 'REFUSE', OTHER, { reason: '材料不全' })).transfer.state).toBe('REFUSED');
});

test('each step is one region’s; the other is told so, and a third finds nothing', async () => {
  const { id } = await begun();
  const as = async (who: string, step: string) =>
    (await ask(who, `mutation { advanceTransfer(input: {transfer: "${id}", step: ${step}}) { transfer { id } } }`)).errors?.[0]?.extensions;
  expect(await as(WHO, 'ACCEPT')).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
  expect(await as('insurance-630000', 'ACCEPT')).toMatchObject({ code: 'NOT_FOUND', field: 'input.transfer' });
  expect((await answer('insurance-630000', `{ transferRequest(id: "${id}") { id } }`)).data.transferRequest).toBeNull();
  for (const who of [WHO, OTHER])
    expect((await answer(who, `{ transferRequest(id: "${id}") { id } }`)).data.transferRequest).toEqual({ id });
});

test('every rule is told by field', async () => {
  const worker = freshWorker();
  expect(brokenRules(await request(worker, { scheme: 'WORK_INJURY' }))).toEqual(['scheme NOT_MOVED']);
  expect(brokenRules(await request(worker, { from: '440000' }))).toEqual(['from SAME']);
  expect(brokenRules(await request('x'))).toEqual(['worker FORMAT']);
  const { transfer } = await request(worker);
  expect(brokenRules(await request(worker))).toEqual(['scheme OPEN']);
  expect(brokenRules(await advance(transfer.id, 'REFUSE', OTHER))).toEqual(['reason TOGETHER']);
  await advance(transfer.id, 'ACCEPT', OTHER);
  expect(brokenRules(await advance(transfer.id, 'CONFIRM', WHO))).toEqual(['step NO_MONTHS']);
});

test('one step asked for many times at once is done once', async () => {
  const { worker, id } = await begun();
  await advance(id, 'ACCEPT', OTHER);
  const confirms = await Promise.all(Array.from({ length: 6 }, () => advance(id, 'CONFIRM', WHO)));
  expect(confirms.filter(({ transfer }) => transfer !== null)).toHaveLength(1);
  await advance(id, 'RELEASE', WHO);
  const credits = await Promise.all(
    Array.from({ length: 6 }, (_, i) => advance(id, 'CREDIT', OTHER, { idempotencyKey: `credit-${id}-${i % 2}` })),
  );
  expect(credits.filter(({ transfer }) => transfer !== null)).toHaveLength(3); // one of the two keys, three times
  expect(await heldBy(worker)).toEqual([[THERE, 11, '4400.00', null]]);
});

test('a month that is on its way cannot be paid for, or credited, a second time', async () => {
  const { worker, id } = await begun(3);
  await advance(id, 'ACCEPT', OTHER);
  await advance(id, 'CONFIRM', WHO);
  const [{ month }] = (await rowsOf<{ month: string }>(
    DB,
    `select to_char(month, 'YYYY-MM') as month from contribution_month where worker = $1 limit 1`,
    [worker],
  )) as [{ month: string }];
  const send = async (who: string, region: string) =>
    (
      await answer(who, {
        query:
          'mutation($input: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $input) { created changed userErrors { field code } } }',
        variables: {
          input: {
            dataset: 'CONTRIBUTION_MONTHS',
            records: [JSON.stringify({ worker, scheme: 'PENSION', month, region, base: 6000, paid: 1200, account: 480 })],
          },
        },
      })
    ).data.importInsuranceRecords;
  expect((await send(WHO, HERE)).userErrors).toEqual([{ field: 'input.records.0.month', code: 'CREDITED' }]);
  expect((await send(OTHER, THERE)).userErrors).toEqual([{ field: 'input', code: 'ELSEWHERE' }]);
});

test('a preview says what moves, from where and how much of it, and what does not', async () => {
  const worker = freshWorker();
  await layMonths(worker, HERE, 11);
  await layMonths(worker, HERE, 5, 'UNEMPLOYMENT');
  const claim = await reportedClaim(worker);
  const preview = async (to: string) =>
    (
      await answer(WHO, {
        query: `{ injuryClaim(number: "${claim}") { worker { transferPreview(to: "${to}") { movingMonths items { scheme moves reason reasonZh article region { code } months firstMonth lastMonth accountAmount pooledAmount } } } } }`,
        headers: { 'x-hub-matter': `injury-claim/${claim}` },
      })
    ).data.injuryClaim.worker.transferPreview;
  const { items, movingMonths } = await preview(THERE);
  expect(movingMonths).toBe(16);
  const of = (scheme: string) => items.find((one: { scheme: string }) => one.scheme === scheme);
  expect(of('PENSION')).toMatchObject({
    moves: true,
    region: { code: HERE },
    months: 11,
    accountAmount: '4400.00',
    pooledAmount: '6600.07',
  });
  expect(of('UNEMPLOYMENT')).toMatchObject({ moves: true, months: 5, accountAmount: null });
  for (const scheme of ['WORK_INJURY', 'MATERNITY', 'OCCUPATIONAL_INJURY', 'MEDICAL'])
    expect([scheme, of(scheme)]).toEqual([
      scheme,
      expect.objectContaining({ moves: false, months: 0, reasonZh: expect.stringMatching(/\p{Script=Han}/u) }),
    ]);
  expect((await preview('320500')).items.find((one: { scheme: string }) => one.scheme === 'PENSION')).toMatchObject({
    ...{ moves: false, reason: 'The months are already in this region.' },
  });
});

test('twelve per cent of the bases moves between provinces only, and not for months before 1998', async () => {
  const worker = freshWorker();
  await layMonths(worker, HERE, 2);
  await rowsOf(
    DB,
    `insert into contribution_month (worker, scheme, month, region, base, paid, account)
       select $1, 'PENSION', month::date, $2, 300, 60, 24 from unnest(array['1997-11-01', '1997-12-01', '1998-01-01']) month`,
    [worker, HERE],
  );
  const claim = await reportedClaim(worker);
  const pension = async (to: string) =>
    (
      await answer(WHO, {
        query: `{ injuryClaim(number: "${claim}") { worker { transferPreview(to: "${to}") { items { scheme moves reason months accountAmount pooledAmount } } } } }`,
        headers: { 'x-hub-matter': `injury-claim/${claim}` },
      })
    ).data.injuryClaim.worker.transferPreview.items.find(({ scheme }: { scheme: string }) => scheme === 'PENSION');
  // 12 % of 2 × 5000.05 + 300: the two months of 1997 move with their account alone
  expect(await pension(THERE)).toMatchObject({
    ...{ moves: true, months: 5, accountAmount: '872.00', pooledAmount: '1236.01', reason: expect.stringContaining('temporary account') },
  });
  expect(await pension('320613')).toMatchObject({
    ...{ moves: true, months: 5, accountAmount: '872.00', pooledAmount: null, reason: expect.stringContaining('undecided') },
  });
  const { transfer } = await request(worker);
  await advance(transfer.id, 'ACCEPT', OTHER);
  await advance(transfer.id, 'CONFIRM', WHO);
  const [row] = await rowsOf(DB, 'select months, account, pooled from transfer_request where id = $1', [transfer.id]);
  expect(row).toEqual({ months: 5, account: '872.00', pooled: '1236.01' });
});
