import { addDays } from '../../../subgraphs/shared/calendar/today.ts';
import type { Claim, Dispute, Instance } from './disputes.ts';
import { Numbers } from './disputes.ts';
import type { Random } from './random.ts';
import { maskedName } from './synthetic.ts';
import type { Tables } from './tables.ts';
import { DEMO_DAY, type Person, type Places, type World } from './world.ts';

const TORT_CASES = 180;
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
const QUOTES: Record<string, [against: string, neutral: string, forIt: string]> = {
  WORK_TIME_AUTONOMY: ['可自行决定是否上线、接单数量不受限制', '每日上线时段由双方约定', '须按排班表上线，请假须经站长批准'],
  PROCESS_CONTROL: ['完成任务的方式由本人决定', '平台提供路线建议', '配送路线、时限由系统指定并全程定位'],
  RULES_DISCIPLINE: ['未适用考勤和奖惩制度', '适用平台通用服务规范', '须遵守站点管理制度，违反的予以罚款'],
  CONTINUITY: ['每月仅偶尔接单', '断续接单', '连续工作超过一年，每周六日'],
  PRICE_POWER: ['可与客户自行议价', '可选择是否接受报价', '单价由企业单方制定，不能议价'],
  INCOME_DEPENDENCE: ['另有固定收入来源', '收入来源不止一处', '该收入为主要生活来源'],
  DISPATCH_MODE: ['自由抢单，拒单无不利后果', '派单与抢单并行', '系统派单，拒单影响等级和收入'],
  ATTENDANCE: ['无考勤要求', '偶尔参加站点会议', '每日早会签到，迟到扣款'],
  TOOLS: ['车辆自备', '车辆自备、装备由企业提供', '车辆、装备均由企业提供'],
};

interface CaseRow extends Record<string, unknown> {
  number: string;
}

/** The courts' registers: cases with parties and findings, chains across the agencies, mediations. */
export function courtsRows(random: Random, world: World, disputes: readonly Dispute[]): Tables {
  const tables = {
    court_case: [] as CaseRow[],
    case_party: [] as object[],
    factor_finding: [] as object[],
    procedure_step: [] as object[],
    mediation_case: [] as object[],
  };
  disputes.forEach((dispute, i) => {
    const chain = `H-${String(i + 1).padStart(6, '0')}`;
    tables.procedure_step.push(...steps(chain, dispute));
    tables.mediation_case.push(mediation(dispute, world.places, random));
    const relation = relationOf(random, dispute, i === 0);
    for (const instance of dispute.instances) addCase(random, world.places, tables, chain, dispute, instance, relation);
  });
  tortCases(random, world, tables);
  withdraw(tables.court_case);
  return tables as unknown as Tables;
}

/** The publication of a few judgments was withdrawn. */
function withdraw(cases: CaseRow[]): void {
  for (const [i, one] of cases.entries()) {
    const withdrawn = i % 97 === 41 && one.published === true;
    Object.assign(one, withdrawn ? { published: false, withdrawn_on: DEMO_DAY } : { withdrawn_on: null });
  }
}

function addCase(
  random: Random,
  places: Places,
  tables: Record<'court_case' | 'case_party' | 'factor_finding', object[]>,
  chain: string,
  { person, claim }: Dispute,
  instance: Instance,
  relation: string,
): void {
  const since = instance.from >= CAUSE_2025;
  const [code, name] = CAUSES[claim][since ? 'since' : 'before'];
  const appeal = instance.stage === 'APPEAL';
  tables.court_case.push({
    ...courtOf(places, instance),
    number: instance.number,
    chain,
    title: `${maskedName(person.serial)}与${person.firm.name}${name}一案`,
    case_type: instance.stage === 'ENFORCEMENT' ? 'ENFORCEMENT' : 'CIVIL',
    cause_code: code,
    cause_version: since ? '2025' : '2020',
    cause_name: name,
    procedure: instance.stage,
    document_type: instance.stage === 'ENFORCEMENT' ? 'RULING' : instance.outcome === 'SETTLED' ? 'MEDIATION' : 'JUDGMENT',
    filed_on: instance.from,
    decided_on: instance.to,
    published: instance.to !== null,
    outcome: instance.outcome,
    relation: instance.to === null || instance.stage === 'ENFORCEMENT' ? null : relation,
    authority: instance.to === null ? 'ORDINARY' : random.weighted({ ORDINARY: 0.93, TYPICAL: 0.05, REFERENCE: 0.02 }),
    gist: instance.to === null ? null : gist(relation),
  });
  parties(tables.case_party, instance.number, person, appeal);
  if (instance.to !== null && instance.stage === 'FIRST_INSTANCE') findings(random, tables.factor_finding, instance.number, relation);
}

function courtOf(places: Places, { stage, region }: Pick<Instance, 'stage' | 'region'>) {
  const appeal = stage === 'APPEAL';
  return {
    court: `${places.name(region)}${appeal ? '中级人民法院' : '人民法院'}`,
    court_level: appeal ? 'INTERMEDIATE' : 'BASIC',
    region,
  };
}

function relationOf(random: Random, { claim }: Dispute, story: boolean): string {
  if (story) return 'LABOUR_RELATION';
  return claim === 'CONFIRM_RELATION'
    ? random.weighted({ LABOUR_RELATION: 0.42, NOT_FOUND: 0.3, CIVIL: 0.14, INCOMPLETE: 0.14 })
    : random.weighted({ LABOUR_RELATION: 0.5, INCOMPLETE: 0.3, CIVIL: 0.2 });
}

function gist(relation: string): string {
  const test = '认定劳动关系应当坚持事实优先，审查是否存在支配性劳动管理。';
  if (relation === 'LABOUR_RELATION') return `${test}企业对劳动者的工作时间、劳动过程和报酬实施管理和控制的，应认定存在劳动关系。`;
  if (relation === 'INCOMPLETE')
    return `${test}企业虽进行劳动管理，但不完全符合确立劳动关系情形的，应依法承担相应责任，保障报酬、休息和职业伤害等权益。`;
  return `${test}劳动者自主决定是否提供劳动、不受劳动管理的，不认定存在劳动关系。`;
}

function parties(into: object[], number: string, person: Person, appeal: boolean): void {
  const worker = { case_number: number, enterprise: null, worker: person.id, masked_name: maskedName(person.serial) };
  const firm = { case_number: number, enterprise: person.firm.code, worker: null, masked_name: null };
  const [first, second] = appeal ? [firm, worker] : [worker, firm];
  into.push({ ...first, ordinal: 1, role: 'PLAINTIFF' }, { ...second, ordinal: 2, role: 'DEFENDANT' });
  if (person.platform !== person.firm)
    into.push({ case_number: number, ordinal: 3, role: 'THIRD_PARTY', enterprise: person.platform.code, worker: null, masked_name: null });
}

/** Findings lean the way the court decided: the same facts, the same result, with some doubt. */
function findings(random: Random, into: object[], number: string, relation: string): void {
  const lean = { LABOUR_RELATION: 1, INCOMPLETE: 0, CIVIL: -1, NOT_FOUND: -1 }[relation] ?? 0;
  for (const [i, factor] of random.some(Object.keys(QUOTES), random.int(4, 7)).sort().entries()) {
    const direction = random.chance(0.85) ? lean : random.int(-1, 1);
    const value = direction === 0 ? 0 : direction * random.int(1, 2);
    into.push({ case_number: number, factor, value, quote: QUOTES[factor]?.[direction + 1] ?? '', paragraph: 6 + i });
  }
}

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
  return list.map((step, i) => ({ chain, ordinal: i + 1, ...step }));
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
  };
}

/** Most riders' cases are not labour causes: accidents end before the civil courts. */
function tortCases(
  random: Random,
  { people, places }: World,
  tables: Record<'court_case' | 'case_party' | 'procedure_step', object[]>,
): void {
  const numbers = new Numbers(places);
  const serials = new Set(tables.court_case.map((row) => (row as CaseRow).number));
  const riders = people.filter(({ region }) => !['71', '81', '82'].includes(region.slice(0, 2)));
  for (let i = 0; i < TORT_CASES; i++) {
    const person = random.pick(riders);
    const from = random.day('2023-02-01', '2026-08-31');
    const to = addDays(from, random.int(45, 170));
    let number = numbers.court('TORT', person.region, from);
    while (serials.has(number)) number = numbers.court('TORT', person.region, from);
    serials.add(number);
    const open = to > DEMO_DAY;
    const since = from >= CAUSE_2025;
    const chain = `T-${String(i + 1).padStart(6, '0')}`;
    const outcome = random.weighted({ CLAIM_UPHELD: 0.3, UPHELD_IN_PART: 0.5, DISMISSED: 0.1, SETTLED: 0.1 });
    tables.court_case.push({
      ...courtOf(places, { stage: 'FIRST_INSTANCE', region: person.region }),
      number,
      chain,
      title: `${maskedName(i + 3)}与${maskedName(person.serial)}、${person.firm.name}非机动车交通事故责任纠纷一案`,
      case_type: 'CIVIL',
      cause_code: since ? '412' : '372',
      cause_version: since ? '2025' : '2020',
      cause_name: '非机动车交通事故责任纠纷',
      procedure: 'FIRST_INSTANCE',
      document_type: 'JUDGMENT',
      filed_on: from,
      decided_on: open ? null : to,
      published: !open,
      outcome: open ? null : outcome,
      relation: null,
      authority: 'ORDINARY',
      gist: open ? null : '骑手在完成配送任务过程中造成他人损害的，由承担用工责任的企业承担侵权责任。',
    });
    tables.case_party.push(
      { case_number: number, ordinal: 1, role: 'PLAINTIFF', enterprise: null, worker: null, masked_name: maskedName(i + 3) },
      { case_number: number, ordinal: 2, role: 'DEFENDANT', enterprise: null, worker: person.id, masked_name: maskedName(person.serial) },
      { case_number: number, ordinal: 3, role: 'DEFENDANT', enterprise: person.firm.code, worker: null, masked_name: null },
    );
    tables.procedure_step.push({
      chain,
      ordinal: 1,
      stage: 'FIRST_INSTANCE',
      number,
      region: person.region,
      started_on: from,
      ended_on: open ? null : to,
      outcome: open ? null : outcome,
    });
  }
}
