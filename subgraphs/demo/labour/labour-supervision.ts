import { addDays } from '../../shared/calendar/today.ts';
import { workingCalendar } from '../../shared/calendar/working-days.ts';
import type { Random } from '../world/random.ts';
import type { Tables } from '../world/tables.ts';
import { DEMO_DAY, type Firm, type World } from '../world/world.ts';

/** An inspection as drawn, with the number of violations it found. */
export interface InspectionDraw extends Record<string, unknown> {
  number: string;
  enterprise: string;
  region: string;
  opened_on: string;
  closed_on: string | null;
  result: string | null;
  violations: number;
}

const CAMPAIGNS = ['LEVEL_UP', 'TRUCK_ESCORT', 'SUNSHINE_COMMISSION', 'FEE_CLEANUP'];
const LONG_CASE = 84; // more calendar days than sixty working days span
const VIOLATIONS: Record<string, [description: string, article: string]> = {
  PAY_ARREARS: ['未按约定日期足额支付劳动报酬', '劳动法第五十条'],
  FREIGHT_ARREARS: ['拖欠承运运费', '关于维护新就业形态劳动者劳动保障权益的指导意见（四）'],
  PAY_RULE_CHANGE: ['未经公示协商下调计件单价', '劳动合同法第四条'],
  DISPATCH_RULE_CHANGE: ['随意调整派单规则', '关于维护新就业形态劳动者劳动保障权益的指导意见（十）'],
  OVER_COMMISSION: ['抽成比例高于公示上限', '关于维护新就业形态劳动者劳动保障权益的指导意见（十）'],
  FORCED_REGISTRATION: ['诱导劳动者注册个体工商户规避用工责任', '关于维护新就业形态劳动者劳动保障权益的指导意见（二）'],
  DEDUCTION: ['以罚款代替管理', '劳动法第五十条'],
  WORKING_TIME: ['连续工作时间过长且未安排休息', '劳动法第四十一条'],
};
const TYPE_WEIGHTS = {
  ...{ PAY_ARREARS: 0.36, FREIGHT_ARREARS: 0.08, PAY_RULE_CHANGE: 0.14, DISPATCH_RULE_CHANGE: 0.1 },
  ...{ OVER_COMMISSION: 0.1, FORCED_REGISTRATION: 0.06, DEDUCTION: 0.09, WORKING_TIME: 0.07 },
};
const MEASURES: Record<string, string[]> = {
  ORDERED_TO_MEND: ['ORDER_TO_MEND', 'ORDER_TO_MEND', 'GUIDANCE', 'COORDINATION'],
  PENALTY: ['PENALTY'],
  REFERRED: ['REFERRAL'],
};
const DEPARTMENTS = ['交通运输部门', '市场监管部门', '网信部门', '工会', '邮政管理部门'];
const TOPICS = ['劳动报酬支付', '抽成比例', '算法规则公示', '恶劣天气保护', '强制注册个体工商户', '合作企业监督'];
const id = (prefix: string, i: number) => `${prefix}-${String(i + 1).padStart(6, '0')}`;

/** Records of supervision: campaigns, violations, rectifications, interviews, joint measures, pacts. */
export function supervisionRows(random: Random, world: World, drawn: readonly InspectionDraw[]): Tables {
  const inspection = drawn.map(({ violations: _, ...row }) => {
    const extends_ = row.closed_on !== null && row.closed_on > addDays(row.opened_on, LONG_CASE) && random.chance(0.8);
    return {
      ...row,
      campaign: random.chance(0.4) ? random.pick(CAMPAIGNS) : null,
      extended_on: extends_ ? addDays(row.opened_on, 75) : null,
      extension_reason: extends_ ? '案情复杂，涉及多地合作企业' : null,
    };
  });
  const violation = drawn.flatMap((found) => Array.from({ length: found.violations }, () => violationOf(random, found)));
  const numbered = violation.map((row, i) => ({ id: id('V', i), ...row }));
  const interview = interviews(random, world);
  return {
    inspection,
    violation: numbered,
    interview,
    rectification: rectifications(random, numbered, interview),
    joint_measure: jointMeasures(random, world),
    pact: pacts(world),
    ...riskSweeps(world),
  };
}

function violationOf(random: Random, { number, enterprise, region, opened_on, closed_on, result }: InspectionDraw) {
  const type = random.weighted(TYPE_WEIGHTS);
  const [description, article] = VIOLATIONS[type] as [string, string];
  const money = type.endsWith('ARREARS') || type === 'DEDUCTION';
  return {
    ...{ inspection: number, enterprise, region, type, description, article },
    occurred_on: addDays(opened_on, -random.int(5, 200)),
    found_on: closed_on as string,
    measure: random.pick(MEASURES[result as string] as string[]),
    handled_on: closed_on as string,
    amount: money ? random.yuan(3_000, 480_000) : null,
    persons: random.int(1, 260),
  };
}

function interviews(random: Random, { platforms, partners }: World) {
  return Array.from({ length: 180 }, (_, i) => {
    const firm: Firm = random.chance(0.5) ? random.pick(platforms) : random.pick(partners);
    const guidance = random.chance(0.3);
    const proposed = random.day('2025-01-05', '2026-10-20');
    const planned = addDays(proposed, random.int(3, 20));
    const held = planned <= DEMO_DAY;
    return {
      id: id('IV', i),
      kind: guidance ? 'GUIDANCE' : 'JOINT_INTERVIEW',
      enterprise: firm.code,
      region: firm.role === 'PARTNER' ? firm.seat : random.pick(firm.operatesIn),
      agencies: ['人力资源社会保障部门', ...(guidance ? [] : random.some(DEPARTMENTS, random.int(1, 3)))],
      topics: random.some(TOPICS, random.int(1, 3)),
      campaign: !guidance && random.chance(0.5) ? random.pick(CAMPAIGNS) : null,
      proposed_on: proposed,
      planned_on: planned,
      held_on: held ? planned : null,
      outcome: held ? '企业承诺整改并提交整改方案' : null,
    };
  });
}

type Numbered = ReturnType<typeof violationOf> & { id: string };

function rectifications(random: Random, violations: readonly Numbered[], held: ReturnType<typeof interviews>) {
  const orders = [
    ...violations
      .filter(({ measure }) => measure === 'ORDER_TO_MEND')
      .map((row) => ({ kind: 'VIOLATION', source: row.id, on: row.handled_on, item: `改正：${row.description}`, row })),
    ...held
      .filter(({ kind, held_on }) => kind === 'JOINT_INTERVIEW' && held_on !== null)
      .map((row) => ({ kind: 'INTERVIEW', source: row.id, on: row.held_on as string, item: `提交${row.topics[0]}整改方案`, row })),
  ];
  return orders.map(({ kind, source, on, item, row }, i) => {
    const done = addDays(on, random.int(5, 60));
    const open = done > DEMO_DAY || random.chance(0.1);
    return {
      ...{ id: id('RC', i), source_kind: kind, source, enterprise: row.enterprise, region: row.region, item, ordered_on: on },
      due_on: workingCalendar().workingDayFrom(addDays(on, 30)),
      done_on: open ? null : done,
      evidence: open ? null : '整改报告及支付凭证',
    };
  });
}

function jointMeasures(random: Random, { partners }: World) {
  return random.some(partners, 40).map((firm, i) => {
    const incentive = random.chance(0.4);
    const from = random.day('2024-06-01', '2026-09-30');
    const lifted = random.chance(0.15) ? addDays(from, random.int(60, 300)) : null;
    return {
      id: id('JM', i),
      kind: incentive ? 'INCENTIVE' : 'SANCTION',
      enterprise: firm.code,
      region: firm.seat,
      agencies: ['人力资源社会保障部门', '发展改革部门', ...(incentive ? [] : ['市场监管部门'])],
      grounds: incentive ? '连续三年劳动保障守法诚信等级为A级' : '拖欠报酬经责令支付逾期不付',
      article: incentive ? '企业劳动保障守法诚信等级评价办法' : '保障农民工工资支付条例第四十八条',
      from_day: from,
      to_day: addDays(from, incentive ? 365 : 1_095),
      lifted_on: lifted !== null && lifted <= DEMO_DAY ? lifted : null,
      lifted_because: lifted !== null && lifted <= DEMO_DAY ? '信用修复' : null,
    };
  });
}

function pacts({ platforms }: World) {
  const freight = platforms.filter(({ sector }) => sector === 'INTRA_CITY_FREIGHT').map(({ code }) => code);
  const clauses = [
    '按约定日期支付运费，不以任何名义拖欠',
    '抽成比例上限向社会公布',
    '调整计价、派单规则前听取司机意见',
    '设置申诉渠道，限时答复',
  ];
  return [
    { id: 'PA-000001', title: '保障货车司机合法权益自律公约', clauses, signatories: freight, region: '100000', published_on: '2025-06-30' },
  ];
}

const OCCASIONS = [
  ['SPRING_FESTIVAL', '2026年春节前风险摸排', '2026-01-15'],
  ['LABOUR_DAY', '2026年劳动节前风险摸排', '2026-04-15'],
  ['NATIONAL_DAY', '2026年国庆节前风险摸排', '2026-09-15'],
] as const;
const MAX_SWEPT = 4;

/** Sweeps of provinces before three dates; all tasks but the latest are closed. Draws no random numbers, so no other record changes. */
function riskSweeps({ partners, places }: World) {
  const risk_sweep: Record<string, unknown>[] = [];
  const risk_case: Record<string, unknown>[] = [];
  for (const { code } of places.mainland)
    for (const [occasion, name, held_on] of OCCASIONS) {
      const sweep = `SW-${String(risk_sweep.length + 1).padStart(6, '0')}`;
      const firms = partners.filter(({ seat }) => seat.slice(0, 2) === code.slice(0, 2)).slice(0, MAX_SWEPT);
      const window = { from_day: addDays(held_on, -30), to_day: held_on, held_on, participant: `labour-${code}` };
      risk_sweep.push({
        id: sweep,
        occasion,
        name: `（模拟）${name}`,
        region: code,
        ...window,
        found: firms.length,
        on_clues: Math.ceil(firms.length / 2),
      });
      const isOpen = occasion === 'NATIONAL_DAY';
      firms.forEach((firm, n) => {
        risk_case.push({
          ...{
            id: `RK-${String(risk_case.length + 1).padStart(6, '0')}`,
            sweep,
            kind: n % 2 === 0 ? 'WAGE_CLUES' : 'DISPUTES',
            enterprise: firm.code,
          },
          ...{
            region: firm.seat,
            owner: `labour-${firm.seat}`,
            opened_on: held_on,
            taken_up_on: addDays(held_on, 2),
            handling: '约谈企业，核对工资台账',
          },
          ...{ closed_on: isOpen ? null : addDays(held_on, 9), outcome: isOpen ? null : 'RESOLVED', note: null },
        });
      });
    }
  return { risk_sweep, risk_case };
}
