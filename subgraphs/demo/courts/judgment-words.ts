import type { Random } from '../world/random.ts';

export type Matter = 'PAY' | 'CONFIRM_RELATION' | 'INJURY' | 'DEDUCTION' | 'DISMISSAL' | 'OVERTIME' | 'TORT' | 'RECOGNITION' | 'SERVICE';
type Section = 'FACTS' | 'ISSUES' | 'REASONING' | 'DISPOSITION';
export interface Paragraph {
  section: Section;
  text: string;
}
export interface Finding {
  factor: string;
  value: number;
  quote: string;
  paragraph: number;
}

/** Content of a judgment; names are masked or synthetic. */
export interface CaseFacts {
  matter: Matter;
  worker: string;
  firm: string;
  platform: string;
  occupation: string;
  /** relation that the facts suggest; a court that decides states it */
  relation: string | null;
  outcome: string | null;
  from: string;
  amount: string;
  /** numbers of cases that the reasoning follows */
  cites: readonly string[];
  /** claimant, if not the worker */
  claimant?: string;
  /** in an appeal: the decision appealed against */
  appealed?: { number: string; outcome: string };
  /** in an enforcement: the decision to be enforced */
  enforced?: string;
}

export const WORK: Record<string, string[]> = {
  TAKEAWAY_RIDER: ['配送员', '外卖骑手', '网约配送员'],
  COURIER: ['快递员', '揽投员'],
  RIDE_HAILING_DRIVER: ['网约车司机', '网约车驾驶员'],
  TRUCK_DRIVER: ['货运司机', '网约货车司机'],
  OTHER: ['平台服务人员', '家政服务人员'],
};
export const ASKED: Record<Matter, [asked: string, issue: string]> = {
  PAY: ['支付拖欠的劳动报酬', '报酬应否支付以及支付的数额'],
  CONFIRM_RELATION: ['确认双方存在劳动关系', '双方之间是否存在劳动关系'],
  INJURY: ['支付工伤保险待遇', '送单途中受伤的待遇由谁承担'],
  DEDUCTION: ['返还扣罚款', '扣罚款项有无依据'],
  DISMISSAL: ['支付经济补偿', '停用账号是否构成解除以及应否支付经济补偿'],
  OVERTIME: ['支付加班费', '是否存在加班以及加班费的计算'],
  TORT: ['赔偿医疗费、误工费等损失', '事故责任的划分以及用工主体应否承担侵权责任'],
  RECOGNITION: ['撤销不予认定工伤决定', '不予认定工伤决定是否合法'],
  SERVICE: ['支付服务费', '服务费是否已经结清'],
};
export const STATUTES: Record<Matter, string[]> = {
  PAY: ['劳动合同法第三十条', '劳动法第五十条', '保障农民工工资支付条例第十条'],
  CONFIRM_RELATION: ['劳动合同法第七条', '劳动合同法第十条', '劳动和社会保障部关于确立劳动关系有关事项的通知第一条'],
  INJURY: ['工伤保险条例第十四条', '工伤保险条例第六十二条', '社会保险法第四十一条'],
  DEDUCTION: ['劳动合同法第四条', '劳动法第五十条', '民法典第四百九十六条'],
  DISMISSAL: ['劳动合同法第四十六条', '劳动合同法第四十七条', '劳动合同法第八十七条'],
  OVERTIME: ['劳动法第四十四条', '劳动合同法第三十一条'],
  TORT: ['民法典第一千一百九十一条', '民法典第一千一百六十五条', '民法典第一千一百七十九条'],
  RECOGNITION: ['工伤保险条例第十四条', '工伤保险条例第二十条', '行政诉讼法第七十条'],
  SERVICE: ['民法典第五百零九条', '民法典第五百七十七条'],
};
const BY_RELATION: Record<string, string[]> = {
  LABOUR_RELATION: ['劳动合同法第七条', '最高人民法院关于审理劳动争议案件适用法律问题的解释（二）第三条'],
  INCOMPLETE: ['关于维护新就业形态劳动者劳动保障权益的指导意见第二条'],
  CIVIL: ['民法典第四百六十五条'],
  NOT_FOUND: ['民事诉讼法第六十七条'],
};
const BY_OUTCOME: Record<string, string> = {
  SETTLED: '民事诉讼法第一百条',
  WITHDRAWN: '民事诉讼法第一百四十八条',
  AFFIRMED: '民事诉讼法第一百七十七条',
  REVERSED: '民事诉讼法第一百七十七条',
};
const ENFORCED = '民事诉讼法第二百四十七条';
export const QUOTES: Record<string, [against: string[], neutral: string[], forIt: string[]]> = {
  WORK_TIME_AUTONOMY: [
    ['可自行决定是否上线、接单数量不受限制', '何时上线、做多少单均由本人安排'],
    ['每日上线时段由双方约定'],
    ['须按排班表上线，请假须经站长批准', '上班时间由站点统一安排，不能自行下线'],
  ],
  PROCESS_CONTROL: [
    ['完成任务的方式由本人决定', '走哪条路线、用多少时间企业不过问'],
    ['平台提供路线建议'],
    ['配送路线、时限由系统指定并全程定位', '每一单的路径和送达时间由算法规定并实时监控'],
  ],
  RULES_DISCIPLINE: [
    ['未适用考勤和奖惩制度', '企业的规章制度对其不适用'],
    ['适用平台通用服务规范'],
    ['须遵守站点管理制度，违反的予以罚款', '受企业奖惩办法约束，违规即被处罚'],
  ],
  CONTINUITY: [['每月仅偶尔接单', '间隔数月才接一次单'], ['断续接单'], ['连续工作超过一年，每周六日', '长期稳定工作，几乎没有间断']],
  PRICE_POWER: [
    ['可与客户自行议价', '价格由其与客户商定'],
    ['可选择是否接受报价'],
    ['单价由企业单方制定，不能议价', '每单报酬按企业公布的标准计算，其无权变更'],
  ],
  INCOME_DEPENDENCE: [['另有固定收入来源', '该收入仅为补贴家用'], ['收入来源不止一处'], ['该收入为主要生活来源', '全家生活依靠该项收入']],
  BUSINESS_INTEGRATION: [
    ['所做工作与企业主营业务无关'],
    ['所做工作为企业业务的补充'],
    ['所做工作系企业业务的组成部分', '配送即为该企业的主营业务'],
  ],
  DISPATCH_MODE: [
    ['自由抢单，拒单无不利后果', '接不接单由其自愿，不接也没有影响'],
    ['派单与抢单并行'],
    ['系统派单，拒单影响等级和收入', '订单由系统强制分配，拒绝的降低接单权限'],
  ],
  PENALTY: [['差评、超时均不扣款'], ['超时仅作提示'], ['超时、差评予以扣款，情节严重的封停账号', '投诉成立即扣罚，多次的降级或者停号']],
  TOOLS: [['车辆自备', '自购车辆和装备'], ['车辆自备、装备由企业提供'], ['车辆、装备均由企业提供', '使用企业配发的车辆、工服和餐箱']],
  ATTENDANCE: [['无考勤要求', '无须到站签到'], ['偶尔参加站点会议'], ['每日早会签到，迟到扣款', '每天到站点打卡并参加晨会']],
};

export const occupationOf = (sector: string): string =>
  ({ INSTANT_DELIVERY: 'TAKEAWAY_RIDER', EXPRESS: 'COURIER', RIDE_HAILING: 'RIDE_HAILING_DRIVER', INTRA_CITY_FREIGHT: 'TRUCK_DRIVER' })[
    sector
  ] ?? 'OTHER';

/** Findings lean the way the court decided: the same facts, the same result, with some doubt. Paragraphs are given with the text. */
export function findingsOf(random: Random, relation: string): Omit<Finding, 'paragraph'>[] {
  const lean = { LABOUR_RELATION: 1, INCOMPLETE: 0, CIVIL: -1, NOT_FOUND: -1 }[relation] ?? 0;
  return random
    .some(Object.keys(QUOTES), random.int(4, 7))
    .sort()
    .map((factor) => {
      const direction = random.chance(0.85) ? lean : random.int(-1, 1);
      const quotes = QUOTES[factor]?.[(direction + 1) as 0 | 1 | 2] ?? [''];
      return { factor, value: direction === 0 ? 0 : direction * random.int(1, 2), quote: random.pick(quotes) };
    });
}

/** Legal basis of the decision; rulings, settlements and appeals are based on procedural law (民事诉讼法, 2023). */
export function statutesOf(
  random: Random,
  { matter, relation, outcome, enforced }: Pick<CaseFacts, 'matter' | 'relation' | 'outcome' | 'enforced'>,
): string[] {
  const own = random.some(STATUTES[matter], random.int(1, 2));
  const ofRelation = relation && random.chance(0.7) ? [(BY_RELATION[relation] as string[])[0] as string] : [];
  const ofProcedure = enforced ? ENFORCED : BY_OUTCOME[outcome ?? ''];
  if (outcome === 'WITHDRAWN' || outcome === 'SETTLED' || enforced) return [ofProcedure as string];
  return [...new Set([...own, ...ofRelation, ...(ofProcedure ? [ofProcedure] : [])])].sort();
}
