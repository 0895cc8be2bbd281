import { randomBytes } from 'node:crypto';
import { answer } from './ask.ts';
import { rowsOf } from './database.ts';
import { freshWorker, HERE, layOrder, minutesAgo, platformOf, WHO } from './insurance-records.ts';
import { mutation } from './mutate.ts';

/** What a verdict says, and by which rows. */
export interface Said {
  verdict: unknown;
  rows: string[];
  /** where the verdict has a field for it */
  reason?: string | null;
}

/** A verdict of the contract, asked with its rows in place and with one of them withdrawn. */
export interface Verdict {
  /** of the schema, with the member that says it */
  type: string;
  /** `register/id` of the row, as a verdict names it */
  row: string;
  ask(): Promise<Said>;
  withdraw(): Promise<void>;
  /** sends the row again, with a mark that no source confirms it */
  doubt?(): Promise<void>;
  decided: unknown;
  undecided: unknown;
}

const FIRM = '91193100MA00000238';
const name = () => `T-${randomBytes(4).toString('hex')}`;
const SENDERS = { Labour: 'labour', Insurance: 'insurance' } as const;
type Keeper = keyof typeof SENDERS;

/** Sends a row as the body that keeps it; answers how to send it again as one that no source confirms. */
async function send(agency: Keeper, region: string, dataset: string, record: object) {
  const put = async (row: object) => {
    const input = { dataset, records: [JSON.stringify(row)] };
    const type = `Import${agency}RecordsInput`;
    const query = `mutation($input: ${type}!) { import${agency}Records(input: $input) { created changed userErrors { field code } } }`;
    return (await answer(`${SENDERS[agency]}-${region}`, { query, variables: { input } })).data[`import${agency}Records`];
  };
  expect(await put(record)).toEqual({ created: 1, changed: 0, userErrors: [] });
  return async () => {
    expect(await put({ ...record, mark: 'unconfirmed: 来源待核（测试）' })).toEqual({ created: 0, changed: 1, userErrors: [] });
  };
}

/** Withdraws the row as the body that keeps it. */
const withdrawer = (agency: Keeper, region: string, register: string, id: string) => async () => {
  const input = { register, id, because: '来源有误（测试）' };
  const { userErrors } = await mutation(`${SENDERS[agency]}-${region}`, `withdraw${agency}Reference`, 'row', 'id', input);
  expect(userErrors).toEqual([]);
};

const wage = (region: string) => ({
  ...{ id: name(), region, from: '2025-01-01', monthly: ['2000'], hourly: ['20'], source: '甘政发〔2025〕99号（测试）' },
});

async function floorOfClause(): Promise<Verdict> {
  const row = wage('621100');
  const doubt = await send('Labour', '620000', 'MINIMUM_WAGES', row);
  const id = `CC-${name()}`;
  await rowsOf(
    'hub_unions',
    `insert into collective_contract (id, number, title, kind, region, regions, union_id, signed_on, filed_on, effective_on, expires_on)
     values ($1, $1, '（模拟）最低报酬协议', 'ENTERPRISE', '310000', '{621100}', 'U-310000', '2025-01-01', '2025-01-02', '2025-01-18', '2028-01-17')`,
    [id],
  );
  await rowsOf(
    'hub_unions',
    `insert into contract_clause (contract, number, topic, text, terms) values ($1, 1, 'MINIMUM_PAY', '每月不低于 1900 元', $2)`,
    [id, JSON.stringify([{ name: 'monthly_floor', value: '1900', unit: '元/月' }])],
  );
  return {
    ...{ type: 'ClauseFinding', row: `minimum-wages/${row.id}`, decided: 'BELOW_FLOOR', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Labour', '620000', 'MINIMUM_WAGES', row.id),
    doubt,
    async ask() {
      const { data } = await answer(
        'union-310000',
        `{ collectiveContract(id: "${id}") { floorFindings(on: "2025-06-01") { outcome rows reason } } }`,
      );
      const [{ outcome, rows, reason }] = data.collectiveContract.floorFindings;
      return { verdict: outcome, rows, reason: reason ?? '' };
    },
  };
}

async function insertCase(region: string, columns: Record<string, unknown>): Promise<string> {
  const number = `甘测劳人仲案字〔2024〕第${9_100_000 + Math.floor(Math.random() * 100_000)}号`;
  const [firm] = await rowsOf<{ credit_code: string }>('hub_labour', 'select credit_code from enterprise order by 1 limit 1');
  const row = {
    ...{ number, canonical: number.replace('〔', '(').replace('〕', ')'), commission: '测试', region, respondent: firm?.credit_code },
    ...{ worker: freshWorker(), claim: 'PAY', amount: 24_000, ...columns },
  };
  const names = Object.keys(row);
  const places = names.map((_, i) => `$${i + 1}`).join(', ');
  await rowsOf('hub_labour', `insert into arbitration_case (${names.join(', ')}) values (${places})`, Object.values(row));
  return number;
}

async function finality(): Promise<Verdict> {
  const row = wage('620600');
  const doubt = await send('Labour', '620000', 'MINIMUM_WAGES', row);
  const items = JSON.stringify([{ claim: 'PAY', amount: '24000', awarded: '24000.00', final: true }]);
  const days = { filed_on: '2025-03-01', accepted_on: '2025-03-03', decided_on: '2025-04-01' };
  const number = await insertCase('620600', { ...days, outcome: 'AWARD_FOR_WORKER', items, final: true });
  return {
    ...{ type: 'AwardFinality', row: `minimum-wages/${row.id}`, decided: 'FINAL', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Labour', '620000', 'MINIMUM_WAGES', row.id),
    doubt,
    async ask() {
      const { data } = await answer('labour-620600', `{ arbitrationCase(number: "${number}") { finality { outcome rows } } }`);
      const { outcome, rows } = data.arbitrationCase.finality;
      return { verdict: outcome, rows };
    },
  };
}

async function clock(): Promise<Verdict> {
  const number = await insertCase('620700', { filed_on: '2024-02-20', accepted_on: '2024-03-01' });
  return {
    ...{ type: 'Deadline', row: 'working-calendars/2024', decided: 'OVERDUE', undecided: 'OVERDUE_UNCONFIRMED' },
    withdraw: withdrawer('Labour', '100000', 'WORKING_CALENDARS', '2024'),
    async ask() {
      const { data } = await answer('labour-620700', `{ arbitrationCase(number: "${number}") { deadlines { rule state rows } } }`);
      const { state, rows } = data.arbitrationCase.deadlines.find(({ rule }: { rule: string }) => rule === 'ARB_DECIDE');
      expect(rows[0]).toMatch(/^time-limits\/ARB_DECIDE: 劳动争议调解仲裁法第四十三条（found/);
      return { verdict: state, rows };
    },
  };
}

/** A month of work in a relation of this kind, 200 hours on line and 150 on an order, paid with 2,400 yuan. */
async function month(place: string, form: string, rule: string) {
  const worker = freshWorker();
  const who = `labour-${place}`;
  const engaged = { worker, enterprise: FIRM, region: place, form, from: '2025-01-01' };
  expect((await mutation(who, 'recordEngagement', 'engagement', 'id', engaged)).userErrors).toEqual([]);
  const stated = {
    ...{ worker, platform: FIRM, period: '2025-07', region: place, orders: 400, daysWorked: 26, hoursOnline: 200, hoursOnOrder: 150 },
    ...{ pay: '2400.00', deductions: [], dueOn: '2025-08-15', paid: '2400.00', paidOn: '2025-08-15' },
  };
  expect((await mutation(who, 'recordEarnings', 'earning', 'id', stated)).userErrors).toEqual([]);
  return async (): Promise<Said> => {
    const query = `{ worker(id: "${worker}") { workMonths(from: "2025-07", to: "2025-07") { findings { rule outcome rows mark } } } }`;
    const [{ findings }] = (await answer(who, query)).data.worker.workMonths;
    const { outcome, rows, mark } = findings.find((one: { rule: string }) => one.rule === rule);
    return { verdict: outcome, rows, reason: mark };
  };
}

async function hourlyFloor(): Promise<Verdict> {
  const row = wage('621126');
  const doubt = await send('Labour', '620000', 'MINIMUM_WAGES', row);
  return {
    ...{ type: 'WorkFinding.HOURLY_FLOOR', row: `minimum-wages/${row.id}`, decided: 'BROKEN', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Labour', '620000', 'MINIMUM_WAGES', row.id),
    doubt,
    ask: await month('621126', 'INCOMPLETE', 'HOURLY_FLOOR'),
  };
}

async function workingTime(): Promise<Verdict> {
  return {
    ...{ type: 'WorkFinding.WORKING_TIME', row: 'working-calendars/2025', decided: 'KEPT', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Labour', '100000', 'WORKING_CALENDARS', '2025'),
    ask: await month('621121', 'LABOUR_RELATION', 'WORKING_TIME'),
  };
}

const RULES = 'platformRules(where: {kind: COMMISSION}, on: "2026-10-31", first: 1) {';

async function compliance(): Promise<Verdict> {
  const { data } = await answer('labour-100000', `{ ${RULES} nodes { id } } }`);
  const [{ id }] = data.platformRules.nodes;
  return {
    ...{ type: 'RuleFinding', row: 'rule-requirements/COMMISSION_STATED', decided: 'COMPLIES', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Labour', '100000', 'RULE_REQUIREMENTS', 'COMMISSION_STATED'),
    async ask() {
      const { data: asked } = await answer('union-310000', `{ ${RULES} nodes { id compliance { requirement outcome rows } } } }`);
      const { compliance: findings } = asked.platformRules.nodes.find((one: { id: string }) => one.id === id);
      for (const { rows } of findings) expect(rows).toHaveLength(1);
      const { outcome, rows } = findings.find(({ requirement }: { requirement: string }) => requirement === 'COMMISSION_STATED');
      return { verdict: outcome, rows };
    },
  };
}

/** A signal without its row is none; the standard says that nothing follows from that. */
const risk = (type: 'RiskSignal' | 'RiskStandard', kind: string): Verdict => ({
  ...{ type, row: `risk-thresholds/${kind}`, decided: true, undecided: false },
  withdraw: withdrawer('Labour', '100000', 'RISK_THRESHOLDS', kind),
  async ask() {
    const { data } = await answer(
      'labour-100000',
      `{ riskSignals(where: {kind: ${kind}, from: "2025-11-01", to: "2026-10-31"}, first: 1) { nodes { rows } } riskStandards(on: "2026-10-31") { kind isDecided rows } }`,
    );
    const standard = data.riskStandards.find((one: { kind: string }) => one.kind === kind);
    const [signal] = data.riskSignals.nodes;
    return type === 'RiskStandard' || !signal
      ? { verdict: type === 'RiskSignal' ? signal !== undefined : standard.isDecided, rows: standard.rows }
      : { verdict: true, rows: signal.rows };
  },
});

const benefit = (register: string, id: string, asked: string, doubt: () => Promise<void>): Verdict => ({
  doubt,
  ...{ type: 'BenefitItem', row: `${register.toLowerCase().replace('_', '-')}/${id}`, decided: 'DECIDED', undecided: 'UNDECIDED' },
  withdraw: withdrawer('Insurance', register === 'BENEFIT_INCOMES' ? '100000' : '540000', register, id),
  async ask() {
    const { data } = await answer('insurance-100000', `{ benefitAccount(region: "540402", ${asked}) { outcome rows amount } }`);
    const [{ outcome, rows, amount }] = data.benefitAccount;
    expect(amount === null).toBe(outcome === 'UNDECIDED');
    return { verdict: outcome, rows };
  },
});

async function benefitByBase(): Promise<Verdict> {
  const doubt = await send('Insurance', '540000', 'BENEFIT_BASES', {
    region: '540400',
    from: '2026-01-01',
    monthly: '9000.00',
    source: '测试',
  });
  return benefit('BENEFIT_BASES', '540400/2026-01-01', 'on: "2026-03-01", grade: 5, items: [{kind: DISABILITY_LUMP_SUM}]', doubt);
}

async function benefitByIncome(): Promise<Verdict> {
  const income = { id: name(), region: '100000', from: '2018-01-01', to: '2018-12-31', yuan: '39251.00', source: '国家统计局（测试）' };
  const doubt = await send('Insurance', '100000', 'BENEFIT_INCOMES', income);
  return benefit('BENEFIT_INCOMES', income.id, 'diedOn: "2019-05-01", items: [{kind: DEATH_LUMP_SUM}]', doubt);
}

/** A person with a claim in the place, by which its agency comes to the person. */
async function claimant(region: string): Promise<{ worker: string; claim: string }> {
  const [worker, claim] = [freshWorker(), `IC-${name()}`];
  await rowsOf(
    'hub_insurance',
    `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on)
     values ($1, $2, $3, $1, '2026-10-05T04:00:00Z', $4, $4, 'REPORTED', '2026-10-05')`,
    [claim, worker, FIRM, region],
  );
  return { worker, claim };
}

async function insuredAt(): Promise<Verdict> {
  const province = { id: name(), region: '630000', from: '2026-07-01', batch: 3, sectors: ['INSTANT_DELIVERY'], source: '（测试）青海省' };
  const doubt = await send('Insurance', '100000', 'PILOT_PROVINCES', province);
  const { worker, claim } = await claimant('630102');
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, household, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'OCCUPATIONAL_INJURY', '630102', '630102', 'PER_ORDER', null, '2026-07-05')`,
    [worker],
  );
  return {
    ...{ type: 'InsuranceProof', row: `pilot-provinces/${province.id}` },
    decided: [true, 'INSURED', 'INSURED'],
    undecided: [null, 'UNDECIDED', 'UNDECIDED'],
    withdraw: withdrawer('Insurance', '100000', 'PILOT_PROVINCES', province.id),
    doubt,
    async ask() {
      const { data } = await answer(
        'insurance-630000',
        `{ injuryClaim(number: "${claim}") { worker { insuredAt(at: "2026-08-01T04:00:00Z") { insured reason rows schemes { scheme reason } } } } }`,
      );
      const { insured, reason, rows, schemes } = data.injuryClaim.worker.insuredAt;
      const cover = schemes.find(({ scheme }: { scheme: string }) => scheme === 'OCCUPATIONAL_INJURY');
      return { verdict: [insured, reason, cover.reason], rows };
    },
  };
}

/** One order of a platform: whether it is insured by the row of the platform, and what it costs by the row of its rate. */
async function orderInsured(what: 'reason' | 'rate'): Promise<Verdict> {
  const platform = await platformOf('INSTANT_DELIVERY');
  const orderNumber = await layOrder({ platform, worker: freshWorker() });
  const rate = { platform, sector: 'INSTANT_DELIVERY', region: HERE, from: '2026-10-01', perOrder: '0.1111', source: '（测试）核定' };
  if (what === 'rate') await send('Insurance', '100000', 'PREMIUM_RATES', rate);
  const [register, id] =
    what === 'rate'
      ? ['PREMIUM_RATES', `${platform}/INSTANT_DELIVERY/${HERE}/2026-10-01`]
      : ['PILOT_PLATFORMS', `${platform}/INSTANT_DELIVERY`];
  const variables = { platform, orderNumber, at: minutesAgo(30) };
  return {
    ...{ type: 'InsuranceProof', row: `${register.toLowerCase().replace('_', '-')}/${id}` },
    ...(what === 'rate' ? { decided: '0.1111', undecided: null } : { decided: 'INSURED', undecided: 'UNDECIDED' }),
    withdraw: withdrawer('Insurance', '100000', register, id),
    async ask() {
      const query = `query($platform: CreditCode!, $orderNumber: String!, $at: DateTime!) {
        orderInsured(platform: $platform, orderNumber: $orderNumber, at: $at) { reason rate rows } }`;
      const { orderInsured: proof } = (await answer(WHO, { query, variables })).data;
      return { verdict: proof[what], rows: proof.rows };
    },
  };
}

async function baseOfSpell(): Promise<Verdict> {
  const bounds = {
    ...{ id: name(), region: '540500', from: '2026-01-01', scheme: 'PENSION', floor: '5000.00', ceiling: '25000.00', source: '测试' },
  };
  const doubt = await send('Insurance', '540500', 'CONTRIBUTION_BASES', bounds);
  const { worker, claim } = await claimant('540502');
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, household, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'PENSION', '540502', '540502', 'FLEXIBLE', 30000, '2026-09-01')`,
    [worker],
  );
  return {
    ...{ type: 'BaseFinding', row: `contribution-bases/${bounds.id}`, decided: 'ABOVE_CEILING', undecided: 'UNDECIDED' },
    withdraw: withdrawer('Insurance', '540500', 'CONTRIBUTION_BASES', bounds.id),
    doubt,
    async ask() {
      const query = `{ injuryClaim(number: "${claim}") { worker { enrolments { baseFinding { outcome rows } } } } }`;
      const { data } = await answer('insurance-540500', { query, headers: { 'x-hub-matter': `injury-claim/${claim}` } });
      const { outcome, rows } = data.injuryClaim.worker.enrolments[0].baseFinding;
      return { verdict: outcome, rows };
    },
  };
}

async function scenario(): Promise<Verdict> {
  const rate = {
    ...{ id: name(), region: '540200', from: '2026-01-01', scheme: 'PENSION', mode: 'FLEXIBLE', periods: ['MONTHLY'], source: '测试' },
    ...{ baseLow: 60, baseHigh: 300, workerRate: '20.00', employerRate: '0', accountRate: '8.00' },
  };
  await send('Insurance', '540200', 'CONTRIBUTION_RATES', rate);
  return {
    ...{ type: 'ContributionScenario', row: `contribution-rates/${rate.id}` },
    // 7000 × 20 % = 1400, of it 40 %
    decided: ['DECIDED', '1400.00', '560.00', '840.00'],
    undecided: ['UNDECIDED', null, null, null],
    withdraw: withdrawer('Insurance', '540200', 'CONTRIBUTION_RATES', rate.id),
    async ask() {
      const { data } = await answer(
        'union-310000',
        '{ contributionScenario(region: "540202", scheme: PENSION, base: "7000", platformShare: 40, on: "2026-06-01") { outcome due platform worker rows working } }',
      );
      const { outcome, due, platform, worker, rows, working } = data.contributionScenario;
      return { verdict: [outcome, due, platform, worker], rows, reason: working };
    },
  };
}

async function gaps(): Promise<Verdict> {
  const province = { id: name(), region: '650000', from: '2026-07-01', batch: 3, sectors: ['INSTANT_DELIVERY'], source: '（测试）新疆' };
  const doubt = await send('Insurance', '100000', 'PILOT_PROVINCES', province);
  return {
    ...{ type: 'CoverageGapConnection', row: `pilot-provinces/${province.id}`, decided: true, undecided: false },
    withdraw: withdrawer('Insurance', '100000', 'PILOT_PROVINCES', province.id),
    doubt,
    async ask() {
      const query = `{ coverageGaps(month: "2026-09", where: {region: "650100", enterprise: "${FIRM}"}, first: 1) { isDecided rows } }`;
      const { isDecided, rows } = (await answer('insurance-100000', query)).data.coverageGaps;
      return { verdict: isDecided, rows };
    },
  };
}

/** Every verdict of the contract, each with records and rows of its own. A new one is added here, or a test of the schema fails. */
export const VERDICTS: Record<string, () => Promise<Verdict> | Verdict> = {
  'a clause against the minimum wage': floorOfClause,
  'whether an award is final': finality,
  'a clock': clock,
  'hourly pay against the hourly floor': hourlyFloor,
  'hours of a month against the limit': workingTime,
  'a rule of a platform against what is required': compliance,
  'a signal of risk': () => risk('RiskSignal', 'WAGE_CLUES'),
  'a standard of risk': () => risk('RiskStandard', 'DISPUTES'),
  'a benefit by the average wage of the place': benefitByBase,
  'a benefit by the income of the year before': benefitByIncome,
  'a person insured at an instant': insuredAt,
  'the premium of an order': () => orderInsured('rate'),
  'coverage gaps': gaps,
  'an order insured': () => orderInsured('reason'),
  'a contribution base against floor and ceiling': baseOfSpell,
  'a month of contributions that a platform shares': scenario,
};
