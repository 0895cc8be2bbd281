import { answer } from './ask.ts';
import { rowsOf } from './database.ts';
import { freshWorker, HERE, layOrder, minutesAgo, platformOf, WHO } from './insurance-records.ts';
import { FIRM, name, send, type Verdict, withdrawer } from './verdict-parts.ts';

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

export const INSURANCE_VERDICTS: Record<string, () => Promise<Verdict> | Verdict> = {
  'a benefit by the average wage of the place': benefitByBase,
  'a benefit by the income of the year before': benefitByIncome,
  'a person insured at an instant': insuredAt,
  'the premium of an order': () => orderInsured('rate'),
  'coverage gaps': gaps,
  'an order insured': () => orderInsured('reason'),
  'a contribution base against floor and ceiling': baseOfSpell,
  'a month of contributions that a platform shares': scenario,
};
