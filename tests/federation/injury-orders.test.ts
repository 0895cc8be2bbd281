import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { addDays, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { DB, freshWorker, HERE, layOrder, minutesAgo, OTHER, platformOf, WHO } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { tie } from '../support/strangers.ts';

const SELECTION = 'id day run orders perOrder premium change reason latest declaredOn platform { creditCode } region { code }';
const declare = (input: Record<string, unknown>, who = WHO) => mutation(who, 'declareOrders', 'batch', SELECTION, input);
const PROOF = 'insured reason at scheme platform { creditCode } region { code } from to rate schemes { scheme }';
const proof = async (variables: Record<string, unknown>, who = WHO, more = '', headers: Record<string, string> = {}) =>
  (
    await answer(who, {
      query: `query($platform: CreditCode!, $orderNumber: String!, $at: DateTime!) { orderInsured(platform: $platform, orderNumber: $orderNumber, at: $at) { ${PROOF} ${more} } }`,
      ...{ variables, headers },
    })
  ).data.orderInsured;

const folder = mkdtempSync(path.join(tmpdir(), 'hub-proof-'));
let delivery: string;
let rides: string;
beforeAll(async () => {
  [delivery, rides] = [await platformOf('INSTANT_DELIVERY'), await platformOf('RIDE_HAILING')];
});

test('a day is declared once, worked out to four places, and corrected by runs whose changes add up', async () => {
  const day = addDays(today(), -2);
  const first = await declare({ platform: rides, region: HERE, day, orders: 123_457 });
  expect(first).toMatchObject({
    userErrors: [],
    batch: { run: 1, perOrder: '0.0100', premium: '1234.5700', change: '1234.5700', latest: true },
  });
  expect(brokenRules(await declare({ platform: rides, region: HERE, day, orders: 1 }))).toEqual(['corrects DECLARED']);
  const corrects = first.batch.id;
  const second = await declare({ platform: rides, region: HERE, day, orders: 123_400, corrects, reason: '剔除重复订单' });
  expect(second.batch).toMatchObject({ run: 2, premium: '1234.0000', change: '-0.5700', reason: '剔除重复订单', latest: true });
  expect(brokenRules(await declare({ platform: rides, region: HERE, day, orders: 2, corrects, reason: '再次' }))).toEqual([
    'corrects NOT_LATEST',
  ]);
  const where = `where: {platform: "${rides}", region: "${HERE}", from: "${day}", to: "${day}"`;
  const { data } = await answer(
    WHO,
    `{ last: orderPremiumBatches(${where}}) { nodes { run } } all: orderPremiumBatches(${where}, everyRun: true}) { nodes { id run latest } } premiumTotal(${where}}) { orders premium declarations corrected } }`,
  );
  expect(data.last.nodes).toEqual([{ run: 2 }]);
  expect(data.all.nodes.map(({ run, latest }: { run: number; latest: boolean }) => [run, latest]).sort()).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(data.premiumTotal).toEqual({ orders: 123_400, premium: '1234.0000', declarations: 1, corrected: 1 });
});

test('two declarations of one day at once: one is taken, the other is told of it', async () => {
  const day = addDays(today(), -9);
  const both = await Promise.all([7, 8].map((orders) => declare({ platform: rides, region: HERE, day, orders })));
  expect(both.map(({ batch }) => batch === null).sort()).toEqual([false, true]);
});

test('every rule of a declaration is told by field', async () => {
  const sound = { platform: rides, region: HERE, day: today(), orders: 5 };
  const broken = async (more: object) => brokenRules(await declare({ ...sound, ...more }));
  expect(await broken({ day: addDays(today(), 1) })).toEqual(['day RANGE']);
  expect(await broken({ day: '2022-06-30' })).toEqual(['region NOT_IN_PILOT']);
  expect(await broken({ orders: -1 })).toEqual(['orders RANGE']);
  expect(await broken({ orders: 1_000_000_001 })).toEqual(['orders RANGE']);
  expect(await broken({ reason: '无' })).toEqual(['reason TOGETHER']);
  expect(await broken({ platform: '91193100MA0002184M' })).toEqual(['platform NOT_IN_PILOT']);
  expect(await broken({ sector: 'INTRA_CITY_FREIGHT' })).toEqual(['sector NOT_IN_PILOT']);
  const elsewhere = await ask(
    OTHER,
    `mutation { declareOrders(input: {platform: "${rides}", region: "${HERE}", day: "${today()}", orders: 1}) { batch { id } } }`,
  );
  expect(elsewhere.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT', field: 'input.region' });
});

test('a rate of the platform goes before that of its sector, of the day before that of today', async () => {
  const { data } = await answer(
    'court-330000',
    `{ own: premiumRates(sector: INSTANT_DELIVERY, platform: "${delivery}", on: "2026-01-01") { perOrder platform { creditCode } }
       then: premiumRates(sector: INSTANT_DELIVERY, on: "2024-01-01") { perOrder service mark } freight: premiumRates(sector: INTRA_CITY_FREIGHT) { perOrder } }`,
  );
  expect(data.own).toEqual(
    expect.arrayContaining([
      { perOrder: '0.2500', platform: { creditCode: delivery } },
      { perOrder: '0.0700', platform: null },
    ]),
  );
  expect(data.then.map(({ perOrder, service }: { perOrder: string; service: string }) => [service, perOrder]).sort()).toEqual([
    [null, '0.0400'],
    ['外卖', '0.0600'],
  ]);
  expect(data.freight).toEqual([{ perOrder: '0.1800' }]);
  const { batch } = await declare({ platform: delivery, region: HERE, day: addDays(today(), -3), orders: 3 });
  expect([batch.perOrder, batch.premium]).toEqual(['0.2500', '0.7500']);
});

test('one order at one instant: yes, no, and why; with a receipt that the public key alone checks', async () => {
  const worker = freshWorker();
  const [running, ended, abroad] = [
    await layOrder({ platform: delivery, worker }),
    await layOrder({ platform: delivery, worker }, [90, 30]),
    await layOrder({ platform: delivery, worker, region: '630102' }),
  ];
  const asked = { platform: delivery, orderNumber: running, at: minutesAgo(10) };
  const found = await proof(asked, WHO, 'receipt');
  expect(found).toMatchObject({
    ...{ insured: true, reason: 'INSURED', scheme: 'OCCUPATIONAL_INJURY', to: null, rate: '0.2500', schemes: [] },
    ...{ platform: { creditCode: delivery }, region: { code: HERE } },
  });
  const keys = await (await fetch(`${theHub().url}/.well-known/receipt-keys.json`)).json();
  const { payload, protectedHeader } = await jwtVerify(found.receipt, createLocalJWKSet(keys));
  expect(protectedHeader.typ).toBe('insurance-proof+jwt');
  expect(payload).toMatchObject({
    insured: true,
    reason: 'INSURED',
    order: running,
    platform: delivery,
    region: HERE,
    rate: '0.2500',
    at: asked.at,
  });
  const forged = found.receipt.replace(/\.[^.]+\./, `.${Buffer.from(JSON.stringify({ ...payload, order: 'X' })).toString('base64url')}.`);
  await expect(jwtVerify(forged, createLocalJWKSet(keys))).rejects.toThrow();
  const file = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const check = (token: string) => command('receipt', 'insured', file('token', token), '--keys', file('keys.json', JSON.stringify(keys)));
  expect(await check(found.receipt)).toMatchObject({ code: 0, output: expect.stringContaining(`"order": "${running}"`) });
  expect((await check(forged)).code).toBe(1);

  const reason = async (more: object) => {
    const { insured, reason: why } = await proof({ ...asked, ...more });
    return [insured, why];
  };
  expect(await reason({ orderNumber: 'NO-SUCH' })).toEqual([false, 'NO_ORDER']);
  expect(await reason({ orderNumber: ended })).toEqual([false, 'ORDER_NOT_UNDER_WAY']);
  expect(await reason({ orderNumber: ended, at: minutesAgo(60) })).toEqual([true, 'INSURED']);
  expect(await reason({ at: minutesAgo(200) })).toEqual([false, 'ORDER_NOT_UNDER_WAY']);
  expect(await reason({ platform: '91193100MA0002184M' })).toEqual([false, 'NOT_IN_PILOT']);
  expect(await reason({ orderNumber: abroad })).toEqual([false, 'NO_ORDER']); // kept elsewhere: reads like none
  const national = await proof({ ...asked, orderNumber: abroad }, 'insurance-100000');
  expect([national.insured, national.reason]).toEqual([false, 'NOT_IN_PILOT']);
});

test('an order is its rider’s: a court needs an agreement and a matter that concerns that person', async () => {
  const [worker, other] = [freshWorker(), freshWorker()];
  const orderNumber = await layOrder({ platform: delivery, worker });
  const asked = { platform: delivery, orderNumber, at: minutesAgo(1) };
  const question = {
    query: `query($platform: CreditCode!, $orderNumber: String!, $at: DateTime!) { orderInsured(platform: $platform, orderNumber: $orderNumber, at: $at) { insured reason receipt } }`,
    variables: asked,
  };
  const bare = await ask('court-320000', question);
  expect(bare.errors?.[0]?.extensions).toMatchObject({ code: 'AGREEMENT_REQUIRED', agency: 'insurance' });
  const [agreement, matters] = await agreementAndMatters(worker, other);
  const under = async (matter: string | undefined) =>
    ask('court-320000', { ...question, headers: { 'x-hub-agreement': agreement, ...(matter && { 'x-hub-matter': matter }) } });
  expect((await under(undefined)).errors?.[0]?.extensions.code).toBe('MATTER_REQUIRED');
  expect((await under(matters.own)).data.orderInsured).toMatchObject({ insured: true, reason: 'INSURED', receipt: expect.any(String) });
  expect((await under(matters.other)).data.orderInsured).toMatchObject({ insured: false, reason: 'NO_ORDER' });
});

test('what is asked for has its bounds', async () => {
  const at = minutesAgo(1);
  const fault = async (orderNumber: string, when = at) =>
    (await ask(WHO, `{ orderInsured(platform: "${delivery}", orderNumber: "${orderNumber}", at: "${when}") { insured } }`)).errors?.[0]
      ?.extensions;
  expect(await fault('')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'orderNumber' });
  expect(await fault('1'.repeat(65))).toMatchObject({ field: 'orderNumber', rule: 'length' });
  expect(await fault('1', minutesAgo(-10))).toMatchObject({ field: 'at', rule: 'range' });
});

test('an order is found by one look at one index', async () => {
  const plan = await rowsOf<{ 'QUERY PLAN': string }>(
    DB,
    `explain select worker from order_digest where digest = '00000000-0000-0000-0000-000000000000' and region = '1'`,
  );
  expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toMatch(/Index Scan using order_digest_pkey/);
});

/** An agreement of the courts of Jiangsu on orders, and a matter about each of two persons. */
async function agreementAndMatters(worker: string, other: string) {
  const id = `AG-T-${worker.slice(2, 12)}`;
  await rowsOf(
    'hub_sharing',
    `insert into sharing_agreement (id, request, participant, provider, agency, region, coordinates, regions, purpose, legal_basis, scene, mode, valid_from, valid_to, state, granted_on, delivered_on)
     values ($1, 'SR-T', 'court-320000', 'insurance-320000', 'insurance', '320000', '{InsuranceProof.*}', '{320000}', '测试', '测试', '测试', 'SERVICE_INTERFACE', '2026-01-01', '2099-01-01', 'ACTIVE', '2026-01-01', '2026-01-01')`,
    [id],
  );
  const matter = async (about: string, i: number) => {
    const number = `(2026)苏0583民初${9_600_000 + (Date.now() % 90_000) + i}号`;
    await rowsOf(
      'hub_courts',
      `insert into court_case (number, chain, title, case_type, cause_code, cause_version, cause_name, court, court_level, region, procedure, document_type, filed_on, published, authority)
       select $1, $1, '测试', 'CIVIL', cause_code, cause_version, cause_name, court, court_level, '320583', 'FIRST_INSTANCE', 'JUDGMENT', '2026-02-01', false, 'ORDINARY' from court_case limit 1`,
      [number],
    );
    await rowsOf(
      'hub_courts',
      `insert into case_party (case_number, ordinal, role, worker, masked_name) values ($1, 1, 'PLAINTIFF', $2, '测某')`,
      [...[number, about]],
    );
    await tie(about, '320583');
    return `court-case/${encodeURIComponent(number)}`;
  };
  return [id, { own: await matter(worker, 0), other: await matter(other, 1) }] as const;
}
