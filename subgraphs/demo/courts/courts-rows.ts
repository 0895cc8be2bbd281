import type { Claim, Dispute, Instance } from '../world/disputes.ts';
import { Random } from '../world/random.ts';
import { maskedName } from '../world/synthetic.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Person, type Places, type World } from '../world/world.ts';
import { type CourtTables, courtOf, type DemoCase, servedAfter } from './court-tables.ts';
import { occupationOf } from './judgment-words.ts';
import { writeJudgments } from './judgments.ts';
import { otherCases } from './other-cases.ts';
import { enforceable, finalOutcome, possibleOutcome, relationOnAppeal, statesRelation } from './outcomes.ts';
import { gistOf } from './reasons.ts';

const CAUSE_2025 = '2026-01-01';
type Cause = [code: string, name: string];
/** Causes by claim, under the list in force on the day of docketing. */
const CAUSES: Record<Claim, { before: Cause; since: Cause }> = {
  PAY: { before: ['186.5', '追索劳动报酬纠纷'], since: ['205.5', '追索劳动报酬纠纷'] },
  CONFIRM_RELATION: { before: ['186.1', '确认劳动关系纠纷'], since: ['205.1', '确认劳动关系纠纷'] },
  INJURY: { before: ['187.2', '工伤保险待遇纠纷'], since: ['206.2', '工伤保险待遇纠纷'] },
  DEDUCTION: { before: ['186', '劳动合同纠纷'], since: ['205', '劳动合同纠纷'] },
  DISMISSAL: { before: ['186.6', '经济补偿金纠纷'], since: ['205.6', '经济补偿金纠纷'] },
  OVERTIME: { before: ['186.5', '追索劳动报酬纠纷'], since: ['205.5', '追索劳动报酬纠纷'] },
};
const DISPUTE_ZH: Record<Claim, string> = {
  PAY: '劳动报酬',
  CONFIRM_RELATION: '确认劳动关系',
  INJURY: '伤害赔偿',
  DEDUCTION: '扣罚款',
  DISMISSAL: '经济补偿',
  OVERTIME: '加班费',
};
/** The courts' registers: cases with their judgments, chains across the agencies, mediations. */
export function courtsRows(random: Random, world: World, disputes: readonly Dispute[]): Tables {
  const tables: CourtTables = {
    ...{ court_case: [], case_party: [], case_representative: [], factor_finding: [], case_text: [], case_version: [] },
    ...{ procedure_step: [], mediation_case: [] },
  };
  const cases: DemoCase[] = [];
  disputes.forEach((dispute, i) => {
    const chain = `H-${String(i + 1).padStart(6, '0')}`;
    tables.mediation_case.push(mediation(dispute, world.places, random));
    const relation = relationOf(random, dispute, i === 0);
    const instances = decided(dispute, relation);
    tables.procedure_step.push(...steps(chain, { ...dispute, instances }));
    for (const instance of instances)
      cases.push(addCase(random, world.places, tables, chain, { ...dispute, instances }, instance, relation));
  });
  otherCases(random, world, disputes, tables, cases);
  writeJudgments(new Random(809), tables, cases);
  withdraw(tables);
  return tables as unknown as Tables;
}

/** The publication of a few judgments was withdrawn. */
function withdraw({ court_case, case_version }: CourtTables): void {
  for (const [i, one] of court_case.entries()) {
    const withdrawn = i % 97 === 41 && one.published === true;
    Object.assign(one, withdrawn ? { published: false, withdrawn_on: DEMO_DAY } : { withdrawn_on: null });
    const last = withdrawn && case_version.findLast((version) => version.case_number === one.number);
    if (last)
      case_version.push({
        ...last,
        ...{ version: last.version + 1, kind: 'WITHDRAWN', recorded_on: DEMO_DAY, reason: '当事人申请不公开', changed: [] },
      });
  }
}

/** Possible decisions of the courts in this chain, given the relation that the facts show. */
function decided({ claim, instances }: Dispute, relation: string): Instance[] {
  const [first, appeal, enforcement] = instances;
  if (!first?.outcome) return instances;
  const outcome = possibleOutcome(claim, relation, first.outcome);
  const list: Instance[] = [{ ...first, outcome }];
  if (appeal) list.push(enforcement ? { ...appeal, outcome: enforceable(outcome) } : appeal);
  if (enforcement) list.push(enforcement);
  return list;
}

function addCase(
  random: Random,
  places: Places,
  tables: CourtTables,
  chain: string,
  { person, claim, amount, instances: [first] }: Dispute,
  instance: Instance,
  found: string,
): DemoCase {
  const since = instance.from >= CAUSE_2025;
  const [code, name] = CAUSES[claim][since ? 'since' : 'before'];
  const appeal = instance.stage === 'APPEAL';
  const appealed = appeal && first?.outcome ? { number: first.number, outcome: first.outcome } : undefined;
  const enforced = instance.stage === 'ENFORCEMENT' ? first?.number : undefined;
  const { outcome } = instance;
  const relation = appealed ? relationOnAppeal(claim, found, finalOutcome({ outcome, appealed })) : found;
  const states = statesRelation({ outcome, enforced });
  // Drawn for every case that ended, so that the random numbers of later cases do not change.
  const tier = instance.to === null ? 'ORDINARY' : random.weighted({ ORDINARY: 0.93, TYPICAL: 0.05, REFERENCE: 0.02 });
  const row = {
    ...courtOf(places, instance),
    number: instance.number,
    chain,
    title: `${maskedName(person.serial)}与${person.firm.name}${name}一案`,
    case_type: instance.stage === 'ENFORCEMENT' ? 'ENFORCEMENT' : 'CIVIL',
    cause_code: code,
    cause_version: since ? '2025' : '2020',
    cause_name: name,
    procedure: instance.stage,
    document_type: outcome === null ? null : states ? 'JUDGMENT' : outcome === 'SETTLED' ? 'MEDIATION' : 'RULING',
    filed_on: instance.from,
    decided_on: instance.to,
    published: instance.to !== null,
    outcome,
    relation: states ? relation : null,
    ...{ sector: person.sector, occupation: occupationOf(person.sector) },
    authority: states ? tier : 'ORDINARY',
    gist: states ? gistOf(relation) : null,
  };
  tables.court_case.push(row);
  parties(tables.case_party, instance.number, person, appeal && first?.outcome !== 'DISMISSED');
  return {
    row,
    facts: {
      ...{ matter: claim, worker: maskedName(person.serial), firm: person.firm.name, platform: person.platform.name, amount },
      ...{ occupation: row.occupation, relation: enforced || instance.to === null ? null : relation, outcome, appealed, enforced },
      from: first?.from ?? instance.from,
    },
  };
}

function relationOf(random: Random, { claim }: Dispute, story: boolean): string {
  if (story) return 'LABOUR_RELATION';
  return claim === 'CONFIRM_RELATION'
    ? random.weighted({ LABOUR_RELATION: 0.42, NOT_FOUND: 0.3, CIVIL: 0.14, INCOMPLETE: 0.14 })
    : random.weighted({ LABOUR_RELATION: 0.5, INCOMPLETE: 0.3, CIVIL: 0.2 });
}

function parties(into: object[], number: string, person: Person, firmAppeals: boolean): void {
  const worker = { case_number: number, enterprise: null, worker: person.id, masked_name: maskedName(person.serial), name: null };
  const firm = { case_number: number, enterprise: person.firm.code, worker: null, masked_name: null, name: person.firm.name };
  const [first, second] = firmAppeals ? [firm, worker] : [worker, firm];
  into.push({ ...first, ordinal: 1, role: 'PLAINTIFF' }, { ...second, ordinal: 2, role: 'DEFENDANT' });
  if (person.platform !== person.firm)
    into.push({
      ...{ case_number: number, ordinal: 3, role: 'THIRD_PARTY', enterprise: person.platform.code },
      ...{ worker: null, masked_name: null, name: person.platform.name },
    });
}

/** The courts' own file of a dispute; a judgment is served some days after the decision. */
function steps(chain: string, { mediation, arbitration, instances }: Dispute) {
  const list: Record<string, unknown>[] = [
    {
      stage: 'MEDIATION',
      number: mediation.id,
      region: mediation.region,
      started_on: mediation.from,
      ended_on: mediation.to,
      outcome: mediation.result,
    },
  ];
  if (arbitration)
    list.push({
      stage: 'ARBITRATION',
      number: arbitration.number,
      region: arbitration.region,
      started_on: arbitration.accepted,
      ended_on: arbitration.decided,
      outcome: arbitration.outcome,
    });
  for (const { stage, number, region, from, to, outcome } of instances)
    list.push({ stage, number, region, started_on: from, ended_on: to, outcome });
  return list.map((step, i) => ({ chain, ordinal: i + 1, ...step, ...servedAfter(step) }));
}

function mediation({ person, claim, mediation: { id, region, from, to, result } }: Dispute, places: Places, random: Random) {
  return {
    id,
    organization: `（模拟）${places.name(region)}新就业形态劳动纠纷一站式调解中心`,
    region,
    worker: person.id,
    enterprise: person.firm.code,
    dispute: DISPUTE_ZH[claim],
    opened_on: from,
    closed_on: to,
    result,
    agreed_amount: result === 'AGREED' ? random.yuan(500, 30_000) : null,
    ...{ terms: result === 'AGREED' ? '双方确认款项，于十日内付清。' : null, confirmation_applied_on: null, confirmation_case: null },
  };
}
