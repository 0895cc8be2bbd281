import { today } from '../../subgraphs/shared/calendar/today.ts';
import { ask } from '../support/ask.ts';
import { caseInput } from '../support/strangers.ts';
import { creditMonths, firmOf, mutate, pilotPlatform, type Reviewed, rows, rulesOf, type Step, somebody } from './step.ts';

let next = 9_600_000 + Math.floor(Math.random() * 90_000);
const caseNumber = (sign: string) => `(2026)${sign}民初${next++}号`;

async function docket(hub: Reviewed, who: string, number: string, more: object) {
  const region = who.slice('court-'.length);
  return mutate(hub, who, 'registerCourtCase', 'courtCase { chain { stage number outcome } }', {
    ...caseInput(number, [await somebody(hub)]),
    region,
    ...more,
  });
}

/** An arbitration of Sichuan that came to no court, of which the courts' register of procedures knows. */
async function arbitrationElsewhere(hub: Reviewed): Promise<string> {
  const number = `川邻水劳人仲案字〔2026〕第${next++}号`;
  await rows(
    hub,
    'hub_courts',
    `insert into procedure_step (chain, ordinal, stage, number, region, started_on, ended_on, outcome)
     values ($1, 1, 'ARBITRATION', $2, '511623', '2026-01-05', '2026-03-05', 'AWARD_FOR_WORKER')`,
    [`D-${number}`, number],
  );
  return number;
}
const chainOf = (hub: Reviewed, who: string, number: string) =>
  ask(who, { query: 'query($n: CaseNumber!) { courtCase(number: $n) { chain { stage number outcome } } }', variables: { n: number } }, hub);

async function enrol(hub: Reviewed, who: string, worker: string, more: object = {}) {
  const region = who.slice('insurance-'.length);
  return mutate(hub, who, 'enrol', 'enrolment { from }', {
    ...{ worker, scheme: 'PENSION', region, mode: 'FLEXIBLE', base: '5000.00', from: today() },
    ...more,
  });
}
const WHY = '该劳动者在佛山市禅城区就业，用工单位和缴费均在本区。';

export const RECORDS: Step[] = [
  {
    finding: 'trust.md 4',
    tried: 'a court of Shanghai dockets a case without `mode` that follows an arbitration of Sichuan, and one that does not exist',
    test: 'tests/security/oracles.test.ts',
    name: 'a mediation, an arbitration and a case in progress of a superior court of other places are followed like ones that do not exist',
    async run(hub) {
      const there = await arbitrationElsewhere(hub);
      const [held, none] = await Promise.all(
        [there, '川邻水劳人仲案字〔2026〕第9999999号'].map((follows) =>
          docket(hub, 'court-310118', caseNumber('沪0118'), { follows, mode: null }),
        ),
      );
      const [first, second] = [held, none].map((one) => rulesOf(one as never));
      return {
        defect: first !== second,
        answer: first === second ? `both: ${first}` : `${first} for the one that exists; ${second} for the other`,
      };
    },
  },
  {
    finding: 'trust.md 4',
    tried: 'it dockets a case that follows that arbitration, and publishes a judgment; a union of Guangdong asks for the chain',
    test: 'tests/security/oracles.test.ts',
    name: 'a mediation, an arbitration and a case in progress of a superior court of other places are followed like ones that do not exist',
    async run(hub) {
      const [there, number] = [await arbitrationElsewhere(hub), caseNumber('沪0118')];
      const made = await docket(hub, 'court-310118', number, { follows: there });
      if (!made.done?.courtCase) return { defect: false, answer: `refused: ${rulesOf(made)}` };
      const own = made.done.courtCase.chain.find((one: { stage: string }) => one.stage === 'ARBITRATION');
      const judged = await mutate(hub, 'court-310118', 'recordJudgment', 'courtCase { number }', {
        ...{ number, outcome: 'CLAIM_UPHELD', documentType: 'JUDGMENT', publish: true },
        paragraphs: [{ section: 'DISPOSITION', text: '被告支付原告劳动报酬。' }],
      });
      const everyone = await chainOf(hub, 'union-440000', number);
      const seen = everyone.data?.courtCase?.chain?.find((one: { stage: string }) => one.stage === 'ARBITRATION');
      const published = seen ? `everybody reads ${seen.outcome}` : `nobody else does (${rulesOf(everyone)}; ${rulesOf(judged)})`;
      return { defect: Boolean(own), answer: `the court reads ${own?.outcome}; ${published}` };
    },
  },
  {
    finding: 'trust.md 4',
    tried: 'a department of Shanghai files an arbitration under a number of the commission of Linshui, then that commission does',
    test: 'tests/security/oracles.test.ts',
    name: 'a number of another province’s commission cannot be taken, by labour or through a court',
    async run(hub) {
      const number = `川邻水劳人仲案字〔2026〕第${next++}号`;
      const file = async (region: string) =>
        mutate(hub, `labour-${region}`, 'fileArbitrationCase', 'arbitrationCase { number }', {
          ...{ number, region, commission: '（模拟）仲裁委', worker: await somebody(hub), respondent: await firmOf(hub) },
          items: [{ claim: 'PAY', amount: '10.00' }],
        });
      const [far, near] = [await file('310118'), await file('511623')];
      return { defect: rulesOf(near).includes('TAKEN'), answer: `${rulesOf(far)}; then ${rulesOf(near)}` };
    },
  },
  {
    finding: 'trust.md 7',
    tried: 'a county of Shanghai enrols somebody who works in Foshan in the pension; then Foshan does',
    test: 'tests/security/contests.test.ts',
    name: 'cover recorded elsewhere %s does not bar the agency of the place of work',
    async run(hub) {
      const worker = await somebody(hub);
      const far = await enrol(hub, 'insurance-310118', worker);
      const near = await enrol(hub, 'insurance-440604', worker);
      const plain = `${rulesOf(far)}; then ${rulesOf(near)}`;
      if (hub.old) return { defect: !near.done?.enrolment, answer: `${plain}, against which there is no step` };
      const contested = await enrol(hub, 'insurance-440604', worker, { contest: WHY });
      return {
        defect: !contested.done?.enrolment,
        answer: `${plain}; with \`contest\` ${rulesOf(contested)}: both run until it is decided`,
      };
    },
  },
  {
    finding: 'trust.md 7',
    tried:
      'a county of Lanzhou asks for the transfer of a stranger’s pension; then the new region does, and the old region refuses the first',
    test: 'tests/security/contests.test.ts',
    name: 'a transfer that the old region has not confirmed does not stand in the way of another, and it may refuse it at once',
    async run(hub) {
      const worker = await somebody(hub);
      await creditMonths(hub, worker, '110101', '2025-01-01', '2025-06-01');
      const request = (to: string) =>
        mutate(hub, `insurance-${to}`, 'requestTransfer', 'transfer { id }', { worker, scheme: 'PENSION', from: '110101', to });
      const [squat, own] = [await request('620102'), await request('440604')];
      const refused = await mutate(hub, 'insurance-110101', 'advanceTransfer', 'transfer { state }', {
        ...{ transfer: squat.done.transfer.id, step: 'REFUSE', reason: '本人未申请转往该地' },
      });
      const answer = `the new region: ${rulesOf(own)}; the refusal: ${rulesOf(refused)}`;
      return { defect: !own.done?.transfer || !refused.done?.transfer, answer };
    },
  },
  {
    finding: 'trust.md 7',
    tried: 'a county of Suzhou reports an injury on an order; then the agency of the place of injury, Foshan, does',
    test: 'tests/security/claim-contests.test.ts',
    name: 'a claim reported elsewhere does not bar the agency of the place of injury, which contests it',
    async run(hub) {
      const worker = await somebody(hub);
      const order = { worker, platform: await pilotPlatform(hub), orderNumber: `R-${next++}`, injuredAt: '2026-11-20T03:00:00Z' };
      const report = (region: string, more: object = {}) =>
        mutate(hub, `insurance-${region}`, 'reportInjury', 'injuryClaim { number }', {
          ...order,
          placeOfOrder: region,
          placeOfInjury: region,
          ...more,
        });
      const [far, near] = [await report('320583'), await report('440606')];
      const plain = `${rulesOf(far)}; then ${rulesOf(near)}`;
      if (hub.old) return { defect: !near.done?.injuryClaim, answer: plain };
      const contested = await report('440606', { contest: WHY });
      return { defect: !contested.done?.injuryClaim, answer: `${plain}; with \`contest\` ${rulesOf(contested)}` };
    },
  },
];
