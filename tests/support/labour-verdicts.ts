import { answer } from './ask.ts';
import { rowsOf } from './database.ts';
import { freshWorker } from './insurance-records.ts';
import { mutation } from './mutate.ts';
import { FIRM, name, type Said, send, type Verdict, withdrawer } from './verdict-parts.ts';

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

/** A way to court that opened because the award is late: sure as long as the calendar of its year is. */
async function wayToCourt(): Promise<Verdict> {
  const number = await insertCase('620800', { filed_on: '2023-02-20', accepted_on: '2023-03-01' });
  return {
    ...{ type: 'CourtAccess', row: 'working-calendars/2023', decided: ['AWARD_LATE', true], undecided: ['AWARD_LATE', false] },
    withdraw: withdrawer('Labour', '100000', 'WORKING_CALENDARS', '2023'),
    async ask() {
      const { data } = await answer('labour-620800', `{ arbitrationCase(number: "${number}") { courtAccess { reason isDecided rows } } }`);
      const [{ reason, isDecided, rows }] = data.arbitrationCase.courtAccess;
      return { verdict: [reason, isDecided], rows };
    },
  };
}

/** Of one inspection, opened in March 2021 and closed within the limit. */
async function enforcement(): Promise<Verdict> {
  const number = `（模拟）620902劳监字〔2021〕第${9_100_000 + Math.floor(Math.random() * 100_000)}号`;
  await rowsOf(
    'hub_labour',
    `insert into inspection (number, enterprise, region, subject, opened_on, closed_on, result)
     values ($1, $2, '620902', '劳动报酬', '2021-03-01', '2021-04-30', 'NO_VIOLATION')`,
    [number, FIRM],
  );
  return {
    ...{ type: 'EnforcementRecord', row: 'working-calendars/2021', decided: [1, 1, 0], undecided: [1, null, null] },
    withdraw: withdrawer('Labour', '100000', 'WORKING_CALENDARS', '2021'),
    async ask() {
      const { data } = await answer(
        'union-310000',
        '{ enforcementRecords(region: "620902", from: "2021-03-01", to: "2021-03-31") { closed closedInTime late rows } }',
      );
      const [{ closed, closedInTime, late, rows }] = data.enforcementRecords;
      return { verdict: [closed, closedInTime, late], rows };
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

export const LABOUR_VERDICTS: Record<string, () => Promise<Verdict> | Verdict> = {
  'a clause against the minimum wage': floorOfClause,
  'whether an award is final': finality,
  'a clock': clock,
  'a way to court': wayToCourt,
  'how a department closes its inspections': enforcement,
  'hourly pay against the hourly floor': hourlyFloor,
  'hours of a month against the limit': workingTime,
  'a rule of a platform against what is required': compliance,
  'a signal of risk': () => risk('RiskSignal', 'WAGE_CLUES'),
  'a standard of risk': () => risk('RiskStandard', 'DISPUTES'),
};
