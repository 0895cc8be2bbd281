import { describedEnum } from '../../shared/schema/described-enum.ts';
import type { Factor } from '../court-cases/factor.enums.ts';

export const CaseUse = describedEnum('CaseUse', 'What the opinion of 2020 asks of a prior case (类案运用建议，法发〔2020〕24号).', {
  FOLLOW: 'A guiding case like this one: to be followed (应当参照).',
  REFER: 'Another case like this one: may be referred to (可以参考).',
  DISTINGUISH: 'Found otherwise in what decides: to be distinguished, with the reason (区别对待并说明理由).',
});
export type CaseUse = keyof typeof CaseUse;

/** What is proposed for one prior case, and why; the court decides. */
export interface ProposedUse {
  use: CaseUse;
  useReason: string;
  useReasonZh: string;
}

const ARTICLE = '法发〔2020〕24号第九条';
const NAMES: Record<Factor, string> = {
  WORK_TIME_AUTONOMY: '工作时间及工作量自主决定程度',
  PROCESS_CONTROL: '劳动过程受管理控制程度',
  RULES_DISCIPLINE: '规则、算法、纪律和奖惩',
  CONTINUITY: '工作的持续性',
  PRICE_POWER: '能否决定或改变交易价格',
  INCOME_DEPENDENCE: '主要收入来源',
  BUSINESS_INTEGRATION: '业务有机组成部分',
  DISPATCH_MODE: '派单或抢单',
  PENALTY: '扣罚、封号、降级',
  TOOLS: '生产资料提供',
  ATTENDANCE: '考勤、排班、站点报到',
  CONTRACT_LABEL: '合同名称',
  SOLE_TRADER_REGISTRATION: '被要求注册个体工商户',
};

/** A guiding case is to be followed, another may be referred to, unless more factors differ than are alike. */
export function useOf(authority: string, shared: readonly Factor[], differing: readonly Factor[]): ProposedUse {
  const use: CaseUse =
    differing.length > 0 && differing.length >= shared.length ? 'DISTINGUISH' : authority === 'GUIDING' ? 'FOLLOW' : 'REFER';
  const zh = (factors: readonly Factor[]) => factors.map((one) => NAMES[one]).join('、');
  const parts = [
    ...(shared.length > 0 ? [[`相同要素：${zh(shared)}`, `alike in ${shared.join(', ')}`] as const] : []),
    ...(differing.length > 0 ? [[`不同要素：${zh(differing)}`, `different in ${differing.join(', ')}`] as const] : []),
  ];
  const facts = parts.length > 0 ? parts : ([['未比对要素', 'no factors were compared']] as const);
  const [leadZh, lead] = {
    FOLLOW: ['指导性案例，应当参照作出裁判', 'a guiding case: to be followed'],
    REFER: ['可以作为作出裁判的参考', 'may be referred to'],
    DISTINGUISH: ['关键事实不同，建议区别对待并说明理由', 'the facts that decide differ: distinguish, and say why'],
  }[use] as [string, string];
  return {
    use,
    useReason: `${lead} (${ARTICLE}); ${facts.map(([, en]) => en).join('; ')}`,
    useReasonZh: `${leadZh}（${ARTICLE}）；${facts.map(([chinese]) => chinese).join('；')}`,
  };
}
