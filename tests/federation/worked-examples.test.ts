import { randomBytes } from 'node:crypto';
import examples from '../data/worked-examples.json' with { type: 'json' };
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';

// Every row of a table made from the law and the calendar, not from the code, is asked of a hub: one of its own, since others count.
let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ patience: 300_000 });
}, 320_000);
afterAll(() => hub?.stop());

const PLACE = '330106';
const CLOCK = '{ rule startedOn dueOn naturalLastDay otherLastDay isCalendarConfirmed daysPassedOver }';
/** Which columns of a record start the clock of a rule. */
const STARTS: Record<string, (day: string) => Record<string, unknown>> = {
  ARB_LIMITATION: (day) => ({ knew_on: day, filed_on: day }),
  ARB_ACCEPT: (day) => ({ filed_on: day }),
  ARB_DEFENCE: (day) => ({ filed_on: day, accepted_on: day, served_on: day }),
  ARB_DECIDE: (day) => ({ filed_on: day, accepted_on: day }),
  'ARB_DECIDE+': (day) => ({ filed_on: day, accepted_on: day, extended_on: day, extension_reason: '案情复杂' }),
  SUE_NONFINAL: (day) => ({ ...awarded(day), final: false }),
  SUE_FINAL_WORKER: (day) => ({ ...awarded(day), final: true }),
  SETASIDE_FINAL: (day) => ({ ...awarded(day), final: true }),
};
const awarded = (day: string) => ({
  filed_on: day,
  accepted_on: day,
  decided_on: day,
  award_served_on: day,
  outcome: 'AWARD_IN_PART',
});
const serial = () => 9_300_000 + (randomBytes(3).readUIntBE(0, 3) % 600_000);

async function insert(table: string, row: Record<string, unknown>, database = 'hub_labour'): Promise<void> {
  const names = Object.keys(row);
  await rowsOf(
    database,
    `insert into ${table} (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')})`,
    Object.values(row),
    hub,
  );
}

async function recordOf(rule: string, day: string, enterprise: string): Promise<{ number: string; question: string }> {
  if (rule.startsWith('INSPECT_CLOSE')) {
    const number = `（模拟）330106劳监字〔2025〕第${serial()}号`;
    const extended = rule.endsWith('+') ? { extended_on: day, extension_reason: '案情复杂' } : {};
    await insert('inspection', { number, enterprise, region: PLACE, subject: '劳动报酬', opened_on: day, ...extended });
    return { number, question: `inspections(first: 100, where: {region: "${PLACE}"}) { nodes { number deadlines ${CLOCK} } }` };
  }
  const number = `浙杭西湖劳人仲案字〔2025〕第${serial()}号`;
  await insert('arbitration_case', {
    number,
    canonical: number.replace('〔', '(').replace('〕', ')'),
    commission: '（模拟）西湖区劳动人事争议仲裁委员会',
    region: PLACE,
    worker: `w-${randomBytes(16).toString('hex')}`,
    respondent: enterprise,
    claim: 'CONFIRM_RELATION',
    amount: 0,
    ...STARTS[rule]?.(day),
  });
  return { number, question: `arbitrationCase(number: "${number}") { deadlines ${CLOCK} }` };
}

test('clocks: the last day of every worked example', async () => {
  const [firm] = await rowsOf<{ credit_code: string }>('hub_labour', 'select credit_code from enterprise order by 1 limit 1', [], hub);
  expect(examples.clocks.length + examples.wages.length + examples.deaths.length).toBeGreaterThanOrEqual(120);
  for (let first = 0; first < examples.clocks.length; first += 10) {
    const some = examples.clocks.slice(first, first + 10);
    const asked = await Promise.all(some.map(({ rule, startedOn }) => recordOf(rule, startedOn, firm?.credit_code as string)));
    const { data } = await answer(`labour-${PLACE}`, `{ ${asked.map(({ question }, i) => `x${i}: ${question}`).join(' ')} }`, hub);
    for (const [i, { rule, startedOn, lastDay, naturalLastDay, otherLastDay, calendarConfirmed }] of some.entries()) {
      const code = rule.replace('+', '');
      const found = data[`x${i}`];
      const holder = found.nodes?.find((one: { number: string }) => one.number === asked[i]?.number) ?? found;
      const clock = holder.deadlines.find((one: { rule: string }) => one.rule === code);
      expect(clock).toMatchObject({
        ...{ rule: code, startedOn, dueOn: lastDay, naturalLastDay, otherLastDay },
        isCalendarConfirmed: calendarConfirmed,
      });
    }
  }
});

test('wages: what a clause of every worked example comes to, by which rows', async () => {
  for (const place of new Set(examples.wages.map((one) => one.place))) {
    const rows = examples.wages.filter((one) => one.place === place);
    const id = `CC-W${randomBytes(6).toString('hex')}`;
    const days = { signed_on: '2024-01-01', filed_on: '2024-01-02', effective_on: '2024-01-18', expires_on: '2028-01-17' };
    const contract = {
      id,
      number: id,
      title: '（模拟）最低报酬协议',
      kind: 'ENTERPRISE',
      region: '310000',
      regions: [place],
      union_id: 'U-310000',
    };
    await insert('collective_contract', { ...contract, ...days }, 'hub_unions');
    for (const [i, { term, value }] of rows.entries()) {
      const terms = JSON.stringify([{ name: term, value, unit: term === 'hourly_floor' ? '元/小时' : '元/月' }]);
      await insert('contract_clause', { contract: id, number: i + 1, topic: 'MINIMUM_PAY', text: `约定 ${value} 元`, terms }, 'hub_unions');
    }
    for (const [i, { on, outcome, term, value }] of rows.entries()) {
      const { data } = await answer(
        'union-310000',
        `{ collectiveContract(id: "${id}") { floorFindings(on: "${on}") { clause outcome rows } } }`,
        hub,
      );
      const found = data.collectiveContract.floorFindings.find((one: { clause: number }) => one.clause === i + 1);
      expect([place, term, value, on, found.outcome]).toEqual([place, term, value, on, outcome]);
      if (outcome !== 'UNDECIDED') expect(found.rows).toHaveLength(1);
    }
  }
});

test('prices for each order: by the orders of an hour that the contract declares against the hourly standard, or undecided with a reason', async () => {
  for (const { place, price, ordersPerHour, hourly, on, outcome } of examples.orderPrices) {
    const id = `CC-P${randomBytes(6).toString('hex')}`;
    const days = { signed_on: '2024-01-01', filed_on: '2024-01-02', effective_on: '2024-01-18', expires_on: '2028-01-17' };
    const parties = { kind: 'ENTERPRISE', region: '310000', regions: [place], union_id: 'U-310000' };
    await insert('collective_contract', { id, number: id, title: '（模拟）计件单价协议', ...parties, ...days }, 'hub_unions');
    const clause = (number: number, text: string, terms: object[]) =>
      insert('contract_clause', { contract: id, number, topic: 'UNIT_PRICE', text, terms: JSON.stringify(terms) }, 'hub_unions');
    await clause(1, `每单不低于 ${price} 元`, [{ name: 'min_unit_price', value: price, unit: '元/单' }]);
    if (ordersPerHour) await clause(2, `每小时 ${ordersPerHour} 单`, [{ name: 'orders_per_hour', value: ordersPerHour, unit: '单/小时' }]);
    const { data } = await answer(
      'union-310000',
      `{ collectiveContract(id: "${id}") { floorFindings(on: "${on}") { clause term agreed outcome reason rows article } } }`,
      hub,
    );
    const { floorFindings } = data.collectiveContract;
    expect(floorFindings).toHaveLength(1);
    expect([place, price, ordersPerHour, floorFindings[0].outcome]).toEqual([place, price, ordersPerHour, outcome]);
    expect(floorFindings[0]).toMatchObject({ clause: 1, term: 'min_unit_price', article: expect.stringContaining('最低工资规定第十二条') });
    const figure = hourly === null ? `${price} 元/单` : `${price} 元/单 × ${ordersPerHour} 单/小时 = ${hourly} 元/小时`;
    expect(floorFindings[0].agreed).toBe(figure);
    expect(floorFindings[0].rows).toHaveLength(1);
    if (outcome === 'UNDECIDED') expect(floorFindings[0].reason).toMatch(ordersPerHour ? /档次不明/ : /未申报每小时单量/);
    else expect(floorFindings[0].reason).toBeNull();
  }
});

test('days: what has no day of its own is not said to have been in force, or to have run, before it was reported', async () => {
  const { data } = await answer(
    'labour-100000',
    `{ before: policies(on: "2000-01-01") { totalCount } reported: policies(on: "2025-12-22") { nodes { id } }
       then: policies(on: "2021-08-01") { nodes { id issuedOn } } before50: policies(on: "2023-11-07", search: "人社厅发〔2023〕50号") { totalCount }
       since50: policies(on: "2023-11-08", search: "人社厅发〔2023〕50号") { nodes { id number } } xiamen: policies(on: "2026-01-01", where: {region: "350200"}) { nodes { id } } early: campaigns(on: "2022-07-01") { code } late: campaigns(on: "2026-01-05") { code } }`,
    hub,
  );
  expect(data.before.totalCount).toBe(0);
  expect(data.then.nodes).toEqual([{ id: 'P-1.1.1b', issuedOn: '2021-07-16' }]);
  expect(data.reported.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(['P-0.1', 'P-0.5', 'P-1.1.1c']));
  // Xiamen's rules were adopted in August 2025 and are in force since 1 January 2026.
  expect(data.reported.nodes).not.toContainEqual({ id: 'P-1.1.3c' });
  expect(data.xiamen.nodes).toContainEqual({ id: 'P-1.1.3c' });
  expect([data.before50.totalCount, data.since50.nodes]).toEqual([0, [{ id: 'P-1.1.1c', number: '人社厅发〔2023〕50号' }]]);
  expect(data.early).toEqual([]);
  expect(data.late.map(({ code }: { code: string }) => code).sort()).toEqual([
    'FEE_CLEANUP',
    'LEVEL_UP',
    'SUNSHINE_COMMISSION',
    'TRUCK_ESCORT',
  ]);
});

test('deaths: the lump sum by the year before, or undecided', async () => {
  for (const { diedOn, amount } of examples.deaths) {
    const { data } = await answer(
      'insurance-320500',
      `{ benefitAccount(region: "320500", diedOn: "${diedOn}", items: [{kind: DEATH_LUMP_SUM}]) { amount outcome rows } }`,
      hub,
    );
    const [item] = data.benefitAccount;
    expect([diedOn, item.amount, item.outcome]).toEqual([diedOn, amount, amount === null ? 'UNDECIDED' : 'DECIDED']);
    if (amount !== null) expect(item.rows).toEqual([expect.stringContaining(`${Number(diedOn.slice(0, 4)) - 1} 年`)]);
  }
});
