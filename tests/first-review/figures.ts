import { ask } from '../support/ask.ts';
import { firmOf, mutate, personOf, type Reviewed, rows, rulesOf, type Step, somebody } from './step.ts';

const READER = 'sharing-330000';
let made = 0;

/** A month before any of the demo. */
const MONTH = `${1990 + Math.floor(Math.random() * 23)}-04`;

/** Clues of that month that counties of one prefecture took up. */
async function clues(hub: Reviewed, persons: number, place: string): Promise<void> {
  const enterprise = await firmOf(hub);
  for (let i = 0; i < persons; i++)
    await rows(
      hub,
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, taken_up_on)
       values ($1, $2, $3, $4, 'WINDOW', 1, 'IN_PROGRESS', $5, $5)`,
      [`C-REVIEW-${Date.now()}-${++made}`, await somebody(hub), enterprise, place, `${MONTH}-12`],
    );
}
async function received(hub: Reviewed): Promise<number | null> {
  const query = `{ clueStatistics(region: "513300", from: "${MONTH}-01", to: "${MONTH}-30") { received } }`;
  return (await ask(READER, query, hub)).data.clueStatistics[0]?.received ?? null;
}

async function signals(hub: Reviewed, enterprise: string, from: string, to: string): Promise<number> {
  const query = `query($e: CreditCode!, $f: Date!, $t: Date!) {
    riskSignals(where: { kind: WAGE_CLUES, region: "440304", enterprise: $e, from: $f, to: $t }, first: 1) { totalCount } }`;
  const found = await ask('labour-330106', { query, variables: { e: enterprise, f: from, t: to } }, hub);
  if (!found.data) throw new Error(rulesOf(found));
  return found.data.riskSignals.totalCount;
}

export const FIGURES: Step[] = [
  {
    finding: 'trust.md 8',
    tried: '`clueStatistics` of a closed month with eight clues from two counties; two clues are added, and it is asked again',
    test: 'tests/security/editions.test.ts',
    name: 'a longer window does not count a month anew',
    async run(hub) {
      await clues(hub, 5, '513301');
      await clues(hub, 3, '513322');
      const before = await received(hub);
      await clues(hub, 2, '513322');
      const after = await received(hub);
      return { defect: before === null && after !== null, answer: `${before ?? 'withheld'}, then ${after ?? 'withheld'}` };
    },
  },
  {
    finding: 'trust.md 8',
    tried: 'two made-up clues about a firm of Shenzhen from Hangzhou beside a genuine one of 2026-10-12; `riskSignals` from three days on',
    test: 'tests/security/statistics.test.ts',
    name: 'made-up clues of another region do not lift a genuine one over the threshold',
    async run(hub) {
      const [enterprise, genuine] = [await firmOf(hub, 3 + Math.floor(Math.random() * 300)), await personOf(hub, '440304')];
      await rows(
        hub,
        'hub_labour',
        `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, taken_up_on)
         values ($1, $2, $3, '440304', 'WINDOW', 1, 'IN_PROGRESS', '2026-10-12', '2026-10-12')`,
        [`C-REVIEW-${Date.now()}`, genuine, enterprise],
      );
      for (let i = 0; i < 2; i++) {
        const input = { worker: await personOf(hub, '330106'), enterprise, place: '440304', channel: 'WINDOW', amount: '1.00' };
        await mutate(hub, 'labour-330106', 'fileWageClue', 'clue { id }', input);
      }
      const found: number[] = [];
      for (const from of ['2026-01-01', '2026-10-12', '2026-10-13']) found.push(await signals(hub, enterprise, from, '2026-12-31'));
      const answer = `a signal from 2026-01-01: ${found[0]}, from 2026-10-12: ${found[1]}, from 2026-10-13: ${found[2]}`;
      return { defect: new Set(found).size > 1, answer };
    },
  },
  {
    finding: 'trust.md 8',
    tried: 'a union of Tibet raises a grievance through the channel of an enterprise of Shanghai that has nothing to do with Tibet',
    test: 'tests/federation/union-voice.test.ts',
    name: 'a grievance is due when the contract with the enterprise says so, and is personal',
    async run(hub) {
      const id = `GC-REVIEW-${Date.now()}`;
      const known = await rows<{ code: string }>(
        hub,
        'hub_unions',
        'select enterprise as code from contract_coverage union select enterprise from union_organization where enterprise is not null',
      );
      const [firm] = await rows<{ code: string }>(
        hub,
        'hub_labour',
        'select credit_code as code from enterprise where credit_code <> all($1) order by 1 limit 1',
        [known.map(({ code }) => code)],
      );
      await rows(
        hub,
        'hub_unions',
        `insert into grievance_channel (id, enterprise, region, kind, name, hours, opened_on) values ($1, $2, '310118', 'HOTLINE', 'x', 'x', '2026-01-01')`,
        [id, firm?.code],
      );
      const input = { worker: await somebody(hub), channel: id, region: '540102', topic: 'DEDUCTION', account: 'x' };
      const found = await mutate(hub, 'union-540102', 'raiseGrievance', 'grievance { id }', input);
      return {
        defect: Boolean(found.done?.grievance),
        answer: found.done?.grievance ? 'raised, and counted in the record of that enterprise' : `refused: ${rulesOf(found)}`,
      };
    },
  },
  {
    finding: 'trust.md 8',
    tried: 'nine members of two unions joined in a closed month; a tenth is enrolled on a day of it, and the number is asked for again',
    test: 'tests/security/editions.test.ts',
    name: 'a union that enrols somebody on a day of a closed month moves no number of joiners',
    async run(hub) {
      const whole = `U-REVIEW-${Date.now()}`;
      for (const union of [whole, `${whole}-1`, `${whole}-2`])
        await rows(
          hub,
          'hub_unions',
          `insert into union_organization (id, name, level, region, parent, founded_on, members) values ($1, '（模拟）' || $1, 'INDUSTRY', '513300', $2, '1990-01-01', 0)`,
          [union, union === whole ? 'U-100000' : whole],
        );
      for (let i = 0; i < 9; i++)
        await rows(
          hub,
          'hub_unions',
          `insert into union_membership (id, worker, organization, region, channel, joined_on) values ($1, $2, $3, '513300', 'SITE', $4)`,
          [`UM-REVIEW-${Date.now()}-${i}`, await somebody(hub), `${whole}-${1 + (i % 2)}`, `${MONTH}-05`],
        );
      const joined = async () => {
        const query = `{ unionOrganization(id: "${whole}") { enrolment(from: "${MONTH}", to: "${MONTH}") { channel joined } } }`;
        const found = await ask(READER, query, hub);
        return found.data.unionOrganization.enrolment.find(({ channel }: { channel: string }) => channel === 'SITE').joined as
          | number
          | null;
      };
      const before = await joined();
      const input = { union: `${whole}-1`, worker: await somebody(hub), channel: 'SITE', joinedOn: `${MONTH}-20` };
      const made = await mutate(hub, 'union-513300', 'enrolMember', 'membership { id }', input);
      if (!made.done?.membership) throw new Error(rulesOf(made));
      const after = await joined();
      return {
        defect: before === null && after !== null,
        answer: `${before ?? 'withheld'}, then ${after ?? 'withheld'}`,
      };
    },
  },
  {
    finding: 'trust.md 9',
    tried: '`coverageGaps`: firms in it whose numbers are all withheld; and one firm alone, before and after it reported seven persons',
    test: 'tests/security/statistics.test.ts',
    name: 'gaps of cover are ordered by what is shown, and say nothing of who reported fewer than ten',
    async run(hub) {
      const gaps = async (where: string) => {
        const all = hub.old ? '' : 'outsidePilot: true';
        const query = `{ coverageGaps(month: "2026-09", where: { ${where} ${all} }, first: 100) { totalCount reportedHeadcounts { headcount chainHeadcount } } }`;
        return (await ask('union-310000', query, hub)).data.coverageGaps;
      };
      const shown = (await gaps('')).reportedHeadcounts;
      const withheld = shown.filter((one: Record<string, number | null>) => one.headcount === null && one.chainHeadcount === null).length;
      const [silent] = await rows<{ code: string }>(
        hub,
        'hub_labour',
        `select credit_code as code from enterprise e where not roles && '{PLATFORM}' and not exists (select from employment_report r where r.enterprise = e.credit_code)
           and not exists (select from employment_link l where l.principal = e.credit_code) order by 1 limit 1`,
      );
      const one = `enterprise: "${silent?.code}"`;
      const before = (await gaps(one)).totalCount;
      await rows(
        hub,
        'hub_labour',
        `insert into employment_report select (jsonb_populate_record(r, jsonb_build_object('id', $1::text, 'enterprise', $2::text, 'period', '2026-09',
           'headcount', 7, 'labour_relation', 7, 'incomplete', 0, 'civil', 0))).* from employment_report r limit 1`,
        [`R-${Date.now()}`, silent?.code],
      );
      const after = (await gaps(one)).totalCount;
      const answer = `${withheld} of ${shown.length} firms; \`totalCount\` ${before} before, ${after} after`;
      return { defect: withheld > 0 || after !== before, answer };
    },
  },
];
