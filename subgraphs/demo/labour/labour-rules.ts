import { addDays } from '../../shared/calendar/today.ts';
import type { Random } from '../world/random.ts';
import { FIRST_SERIAL } from '../world/synthetic.ts';
import type { Tables } from '../world/tables.ts';
import type { Firm, World } from '../world/world.ts';

type Terms = Record<string, string | undefined>;
interface Draft {
  kind: string;
  title: string;
  /** sentences of the text, by what the numbers say */
  text(terms: Terms): string;
  /** the numbers of each version, oldest first */
  versions(random: Random): Terms[];
}

const UNITS: Record<string, string> = {
  COMMISSION_RATE: '%',
  DEDUCTION_SHARE: '%',
  UNIT_PRICE: 'yuan per order',
  PAY_CYCLE_DAYS: 'days',
  CONTINUOUS_MINUTES: 'minutes',
  REST_MINUTES: 'minutes',
  DAILY_MINUTES: 'minutes',
  WEATHER_ALLOWANCE: 'yuan per order',
  WEATHER_EXTRA_MINUTES: 'minutes',
  WEATHER_REFUSAL_DEDUCTION: 'yuan per order',
  APPEAL_DAYS: 'days',
};
const DRAFTS: Draft[] = [
  {
    kind: 'COMMISSION',
    title: '抽成规则',
    text: ({ COMMISSION_RATE }) => `平台对每单抽成不超过${COMMISSION_RATE}%。超出部分于次日退还劳动者。抽成比例在应用首页公示。`,
    versions: (random) => [{ COMMISSION_RATE: String(random.int(28, 34)) }, { COMMISSION_RATE: String(random.int(20, 28)) }],
  },
  {
    kind: 'PAY',
    title: '报酬支付规则',
    text: ({ UNIT_PRICE, PAY_CYCLE_DAYS }) => `基础单价为每单${UNIT_PRICE}元。报酬每${PAY_CYCLE_DAYS}日结算一次。遇法定节假日提前支付。`,
    versions: (random) => [
      { UNIT_PRICE: random.yuan(3, 5), PAY_CYCLE_DAYS: '30' },
      { UNIT_PRICE: random.yuan(4, 7), PAY_CYCLE_DAYS: random.pick(['7', '15', '30']) },
    ],
  },
  {
    kind: 'WORKING_TIME',
    title: '工作时间和休息规则',
    text: ({ CONTINUOUS_MINUTES, REST_MINUTES, DAILY_MINUTES }) =>
      `连续接单满${CONTINUOUS_MINUTES}分钟后停止派单。休息${REST_MINUTES ?? '若干'}分钟后恢复派单。${DAILY_MINUTES ? `每日累计工作不超过${DAILY_MINUTES}分钟。` : ''}`,
    versions: (random) => [
      { CONTINUOUS_MINUTES: random.pick(['300', '360']) },
      { CONTINUOUS_MINUTES: '240', REST_MINUTES: random.pick(['15', '20']), DAILY_MINUTES: random.pick(['660', '720']) },
    ],
  },
  {
    kind: 'DEDUCTION',
    title: '扣罚规则',
    text: ({ DEDUCTION_SHARE, APPEAL_DAYS }) =>
      `每月扣款合计不超过当月报酬的${DEDUCTION_SHARE}%。${APPEAL_DAYS ? `劳动者可以申诉，平台在${APPEAL_DAYS}日内答复。` : '扣款由系统自动执行。'}`,
    versions: () => [{ DEDUCTION_SHARE: '25' }, { DEDUCTION_SHARE: '10', APPEAL_DAYS: '5' }],
  },
  {
    kind: 'WEATHER',
    title: '恶劣天气劳动保护规则',
    text: ({ WEATHER_ALLOWANCE, WEATHER_EXTRA_MINUTES }) =>
      `发布橙色以上预警时延长配送时限${WEATHER_EXTRA_MINUTES}分钟。每单补贴${WEATHER_ALLOWANCE}元。劳动者拒绝接单不受处罚。`,
    versions: (random) => [{ WEATHER_ALLOWANCE: random.yuan(1, 3), WEATHER_EXTRA_MINUTES: '20', WEATHER_REFUSAL_DEDUCTION: '0' }],
  },
  {
    kind: 'DISPATCH',
    title: '派单规则',
    text: ({ APPEAL_DAYS }) => `派单依据距离、服务分和等待时长。服务分的计算方法在应用内公示。申诉在${APPEAL_DAYS}日内答复。`,
    versions: (random) => [{ APPEAL_DAYS: String(random.int(3, 10)) }],
  },
];
const PROBLEMS = [
  { clause: '第八条', right: 'PAY', problem: '平台可单方调整单价且不事先告知', article: '劳动合同法第四条' },
  { clause: '第十二条', right: 'INFORMATION', problem: '扣罚依据未公示', article: '人社部发〔2021〕56号（十）' },
  { clause: '第十五条', right: 'REST', problem: '未载明最长工作时间', article: '人社部发〔2021〕56号（五）' },
  { clause: null, right: 'PARTICIPATION', problem: '修改规则前未听取劳动者意见', article: '人社部发〔2021〕56号（十）' },
  { clause: '第二十条', right: 'SAFETY', problem: '恶劣天气仍考核准时率', article: '人社部发〔2021〕56号（六）' },
];

/** Rules of the platforms version by version, their algorithm filings and check-ups of their agreements. */
export function ruleRows(random: Random, { platforms }: World): Tables {
  const rules = platforms.flatMap((platform) => DRAFTS.flatMap((draft) => versionsOf(random, platform, draft)));
  return {
    platform_rule: rules.map((rule, i) => ({ id: `PR-${String(i + 1).padStart(6, '0')}`, ...rule })),
    algorithm_filing: platforms.flatMap((platform, i) => filingsOf(random, platform, i)),
    check_up: platforms.map((platform, i) => ({
      ...{ id: `CU-${String(i + 1).padStart(6, '0')}`, platform: platform.code, region: platform.seat },
      ...{ subject: i % 3 === 0 ? 'ALGORITHM' : 'AGREEMENT', title: '平台用户服务协议', version: 'V3.2' },
      ...{ checked_on: random.day('2025-01-10', '2025-12-20'), checked_by: '（模拟）协议审查组' },
      findings: JSON.stringify(random.some(PROBLEMS, random.int(1, 4))),
    })),
  };
}

function versionsOf(random: Random, platform: Firm, { kind, title, text, versions }: Draft) {
  let day = random.day('2023-01-01', '2024-03-31');
  const drafts = versions(random);
  const starts = drafts.map(() => {
    const start = day;
    day = addDays(day, random.int(200, 420));
    return start;
  });
  return drafts.map((terms, i) => {
    const next = starts[i + 1];
    return {
      ...{ platform: platform.code, kind, region: '100000', version: i + 1, title: `${platform.alias}${title}`, body: text(terms) },
      terms: JSON.stringify(Object.entries(terms).map(([name, value]) => ({ name, value, unit: UNITS[name] }))),
      consultation: i > 0 ? '经恳谈会听取骑手代表意见' : null,
      published_on: addDays(starts[i] as string, -random.int(1, 20)),
      effective_from: starts[i],
      effective_to: next ? addDays(next, -1) : null,
    };
  });
}

/** Region 19 is unassigned: no real filing number begins so. */
function filingsOf(random: Random, platform: Firm, i: number) {
  const kinds = [
    ['订单调度算法', 'DISPATCH', ['DISPATCH', 'WORKING_TIME']],
    ['计价算法', 'RANKING', ['PAY', 'COMMISSION']],
  ] as const;
  return kinds.map(([name, type, ruleKinds], k) => {
    const filed = random.day('2022-08-01', '2025-06-30');
    const serial = String(FIRST_SERIAL + 2 * i + k).slice(-4);
    return {
      number: `网信算备19${platform.seat.slice(0, 4)}${String(i + 1).padStart(6, '0')}001${filed.slice(2, 4)}${serial}号`,
      ...{ platform: platform.code, name: `${platform.alias}${name}`, type, purpose: '用于订单分配和报酬计算' },
      ...{ rule_kinds: [...ruleKinds], filed_on: filed, cancelled_on: null },
    };
  });
}
