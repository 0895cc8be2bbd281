import { addDays } from '../../shared/calendar/today.ts';
import type { Dispute } from '../world/disputes.ts';
import { Numbers } from '../world/disputes.ts';
import type { Random } from '../world/random.ts';
import { maskedName } from '../world/synthetic.ts';
import { DEMO_DAY, type Person, type Places, type World } from '../world/world.ts';
import { type CourtTables, courtOf, type DemoCase, servedAfter } from './court-tables.ts';
import { type Matter, occupationOf } from './judgment-words.ts';
import { statesRelation } from './outcomes.ts';

const CAUSE_2025 = '2026-01-01';

/** A kind of case that does not come from a labour dispute; most cases with riders are of this kind. */
interface Kind {
  matter: Matter;
  count: number;
  chain: string;
  type: 'CIVIL' | 'ADMINISTRATIVE';
  /** kind of case in its number */
  sign: string;
  cause: { before: [code: string, name: string]; since: [code: string, name: string] };
  outcomes: Record<string, number>;
  gist: string;
  /** for a judgment that dismisses the claim, if different */
  gistAgainst?: string;
  title(person: Person, other: string): string;
}

const KINDS: Kind[] = [
  {
    ...{ matter: 'TORT', count: 180, chain: 'T', type: 'CIVIL', sign: '民初' },
    cause: { before: ['372', '非机动车交通事故责任纠纷'], since: ['412', '非机动车交通事故责任纠纷'] },
    outcomes: { CLAIM_UPHELD: 0.3, UPHELD_IN_PART: 0.5, DISMISSED: 0.1, SETTLED: 0.1 },
    gist: '骑手在完成配送任务过程中造成他人损害的，由承担用工责任的企业承担侵权责任。',
    gistAgainst: '损害由骑手执行工作任务造成的事实，由主张的一方举证。',
    title: (person, other) => `${other}与${maskedName(person.serial)}、${person.firm.name}非机动车交通事故责任纠纷一案`,
  },
  {
    ...{ matter: 'RECOGNITION', count: 45, chain: 'A', type: 'ADMINISTRATIVE', sign: '行初' },
    cause: { before: ['行政确认', '工伤行政确认'], since: ['行政确认', '工伤行政确认'] },
    outcomes: { CLAIM_UPHELD: 0.35, DISMISSED: 0.65 },
    gist: '接单状态下因送单受到伤害的，行政机关应当就工作时间、工作场所和工作原因作出审查。',
    title: (person) => `${maskedName(person.serial)}诉人力资源和社会保障局工伤行政确认一案`,
  },
  {
    ...{ matter: 'SERVICE', count: 60, chain: 'S', type: 'CIVIL', sign: '民初' },
    cause: { before: ['137', '劳务合同纠纷'], since: ['144', '劳务合同纠纷'] },
    outcomes: { CLAIM_UPHELD: 0.4, UPHELD_IN_PART: 0.3, DISMISSED: 0.25, WITHDRAWN: 0.05 },
    gist: '双方就按单结算的服务费发生争议，已经完成的订单应当结清。',
    gistAgainst: '主张结清服务费的一方，就订单已经完成举证。',
    title: (person) => `${maskedName(person.serial)}与${person.firm.name}劳务合同纠纷一案`,
  },
];

type Into = Pick<CourtTables, 'court_case' | 'case_party' | 'procedure_step' | 'mediation_case'>;

/** Cases other than labour disputes, then the cases that follow them: confirmations of agreements, retrials. */
export function otherCases(random: Random, world: World, disputes: readonly Dispute[], tables: Into, cases: DemoCase[]): void {
  const riders = world.people.filter(({ region }) => !['71', '81', '82'].includes(region.slice(0, 2)));
  const taken = new Set(tables.court_case.map(({ number }) => number));
  const numbers = new Numbers(world.places);
  for (const kind of KINDS)
    for (let i = 0; i < kind.count; i++) {
      const person = random.pick(riders);
      const from = random.day('2023-02-01', '2026-08-31');
      let number = numbers.court('TORT', person.region, from).replace('民初', kind.sign);
      while (taken.has(number)) number = numbers.court('TORT', person.region, from).replace('民初', kind.sign);
      taken.add(number);
      cases.push(otherCase(random, world.places, tables, kind, { person, from, number, i }));
    }
  disputes.forEach((dispute, i) => {
    const confirmed = confirmation(random, numbers, world.places, tables, dispute, `H-${String(i + 1).padStart(6, '0')}`);
    if (confirmed) cases.push(confirmed);
  });
}

function otherCase(
  random: Random,
  places: Places,
  tables: Into,
  kind: Kind,
  { person, from, number, i }: { person: Person; from: string; number: string; i: number },
): DemoCase {
  const to = addDays(from, random.int(45, 170));
  const open = to > DEMO_DAY;
  const since = from >= CAUSE_2025;
  const chain = `${kind.chain}-${String(i + 1).padStart(6, '0')}`;
  const outcome = open ? null : random.weighted(kind.outcomes);
  const other = maskedName(i + 3);
  const judged = statesRelation({ outcome });
  const [code, name] = kind.cause[since ? 'since' : 'before'];
  const occupation = occupationOf(person.sector);
  const row = {
    ...courtOf(places, { stage: 'FIRST_INSTANCE', region: person.region }),
    ...{ number, chain, title: kind.title(person, other), case_type: kind.type, cause_code: code, cause_version: since ? '2025' : '2020' },
    ...{ cause_name: name, procedure: 'FIRST_INSTANCE', filed_on: from },
    document_type: open ? null : outcome === 'SETTLED' ? 'MEDIATION' : outcome === 'WITHDRAWN' ? 'RULING' : 'JUDGMENT',
    ...{ decided_on: open ? null : to, published: !open, outcome, relation: null, sector: person.sector, occupation },
    ...{ authority: 'ORDINARY', gist: judged ? (outcome === 'DISMISSED' && kind.gistAgainst) || kind.gist : null },
  };
  tables.court_case.push(row);
  const party = { case_number: number, enterprise: null, worker: null, masked_name: null, name: null };
  const worker = { ...party, worker: person.id, masked_name: maskedName(person.serial) };
  const firm = { ...party, enterprise: person.firm.code, name: person.firm.name };
  const sides =
    kind.matter === 'TORT'
      ? [{ ...party, masked_name: other }, worker, firm]
      : [worker, kind.matter === 'RECOGNITION' ? { ...party, name: `${places.name(person.region)}人力资源和社会保障局` } : firm];
  sides.forEach((side, n) => void tables.case_party.push({ ...side, ordinal: n + 1, role: n === 0 ? 'PLAINTIFF' : 'DEFENDANT' }));
  if (kind.matter === 'RECOGNITION') tables.case_party.push({ ...firm, ordinal: 3, role: 'THIRD_PARTY' });
  const step = { stage: 'FIRST_INSTANCE', number, region: person.region, started_on: from, ended_on: row.decided_on, outcome };
  tables.procedure_step.push({ chain, ordinal: 1, ...step, ...servedAfter(step) });
  const amount = kind.matter === 'RECOGNITION' ? '0.00' : random.yuan(800, 90_000);
  return {
    row,
    facts: {
      ...{ matter: kind.matter, worker: maskedName(person.serial), firm: person.firm.name, platform: person.platform.name, occupation },
      ...{ relation: null, outcome, from, amount, claimant: kind.matter === 'TORT' ? other : undefined },
    },
  };
}

/** Two of five agreements are brought to court for confirmation within the thirty days, and confirmed. */
function confirmation(
  random: Random,
  numbers: Numbers,
  places: Places,
  tables: Into,
  { person, amount, mediation }: Dispute,
  chain: string,
): DemoCase | undefined {
  if (mediation.result !== 'AGREED' || !mediation.to || !random.chance(0.4)) return undefined;
  const from = addDays(mediation.to, random.int(3, 28));
  const to = addDays(from, random.int(5, 25));
  if (to > DEMO_DAY) return undefined;
  const number = numbers.court('TORT', mediation.region, from).replace('民初', '民特');
  const occupation = occupationOf(person.sector);
  const row = {
    ...courtOf(places, { stage: 'JUDICIAL_CONFIRMATION', region: mediation.region }),
    ...{ number, chain, title: `${maskedName(person.serial)}、${person.firm.name}申请司法确认调解协议一案`, case_type: 'CIVIL' },
    ...{ cause_code: '司法确认', cause_version: from >= CAUSE_2025 ? '2025' : '2020', cause_name: '申请司法确认调解协议' },
    ...{ procedure: 'SPECIAL', document_type: 'RULING', filed_on: from, decided_on: to, published: false, outcome: 'CONFIRMED' },
    ...{ relation: null, sector: person.sector, occupation, authority: 'ORDINARY', gist: null },
  };
  tables.court_case.push(row);
  const party = { case_number: number, role: 'PLAINTIFF' };
  tables.case_party.push(
    { ...party, ordinal: 1, enterprise: null, worker: person.id, masked_name: maskedName(person.serial), name: null },
    { ...party, ordinal: 2, enterprise: person.firm.code, worker: null, masked_name: null, name: person.firm.name },
  );
  const step = { stage: 'JUDICIAL_CONFIRMATION', number, region: mediation.region, started_on: from, ended_on: to, outcome: 'CONFIRMED' };
  const ordinal = 1 + tables.procedure_step.filter((one) => one.chain === chain).length;
  tables.procedure_step.push({ chain, ordinal, ...step, ...servedAfter(step) });
  const held = tables.mediation_case.find(({ id }) => id === mediation.id);
  Object.assign(held as object, { confirmation_applied_on: from, confirmation_case: number });
  return {
    row,
    facts: {
      ...{ matter: 'PAY', worker: maskedName(person.serial), firm: person.firm.name, platform: person.platform.name, occupation },
      ...{ relation: null, outcome: 'SETTLED', from, amount },
    },
  };
}
