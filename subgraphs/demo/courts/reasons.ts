import type { CaseFacts, Matter } from './judgment-words.ts';
import { finalOutcome, needsRelation } from './outcomes.ts';

export const CONCLUSIONS: Record<string, string> = {
  LABOUR_RELATION: '具有较强的人格从属性、经济从属性、组织从属性，存在支配性劳动管理，应认定存在劳动关系。',
  INCOMPLETE: '不完全符合确立劳动关系情形，但企业对其进行了劳动管理，应当依法承担相应的用工责任。',
  CIVIL: '系平等主体之间的民事关系，不属于劳动关系。',
  NOT_FOUND: '不存在支配性劳动管理，现有证据不足以认定存在劳动关系。',
};
const WHY_NOT: Record<Matter, string> = {
  PAY: '现有证据显示所主张期间的报酬已经足额支付',
  CONFIRM_RELATION: '劳动关系不能认定',
  INJURY: '应当由用人单位支付的待遇已经付清',
  DEDUCTION: '扣罚事由以经过协商并公示的规则为据，金额未超过规则所定限度',
  DISMISSAL: '用工系劳动者本人提出终止，不属于应当支付经济补偿的情形',
  OVERTIME: '加班的事实没有证据证明',
  TORT: '现有证据不足以证明损害由配送行为造成',
  RECOGNITION: '行政机关已经就接单状态、工作时间、工作场所和工作原因进行核实，被诉决定认定事实清楚',
  SERVICE: '所主张的订单没有完成的记录',
};
const WHY: Partial<Record<Matter, string>> = {
  TORT: '事故发生在送单途中，属于执行工作任务',
  RECOGNITION: '行政机关未就接单状态进行核实，被诉决定事实不清',
  SERVICE: '订单已经完成而费用没有结清',
};

/** Reasons for upholding or dismissing the claim; no part of a judgment may contradict its order. */
export function reasonOf(facts: CaseFacts): string {
  const { matter, worker, claimant = worker, relation, outcome, appealed } = facts;
  const final = finalOutcome(facts);
  const opening = appealed ? (ON_APPEAL[outcome ?? ''] ?? '') : '';
  if (final === 'DISMISSED') {
    const why = needsRelation(matter) && relation !== 'LABOUR_RELATION' ? '该项请求以存在劳动关系为前提，而该前提不成立' : WHY_NOT[matter];
    return `${opening}${why}，${claimant}的请求本院不予支持。`;
  }
  const because = WHY[matter] ? `${WHY[matter]}，` : '';
  return final === 'UPHELD_IN_PART'
    ? `${opening}${because}${claimant}的请求中有证据证明的部分，本院予以支持；其余部分没有证据证明，应予驳回。`
    : `${opening}${because}${claimant}的请求有事实和法律依据，本院予以支持。`;
}

const ON_APPEAL: Record<string, string> = {
  AFFIRMED: '一审判决认定事实清楚，适用法律正确，上诉理由不能成立。',
  REVERSED: '一审判决认定事实有误，应予纠正。',
};

const TEST = '认定劳动关系应当坚持事实优先，审查是否存在支配性劳动管理。';

/** The gist of a judgment that found this relation. */
export function gistOf(relation: string): string {
  if (relation === 'LABOUR_RELATION') return `${TEST}企业对劳动者的工作时间、劳动过程和报酬实施管理和控制的，应认定存在劳动关系。`;
  if (relation === 'INCOMPLETE')
    return `${TEST}企业虽进行劳动管理，但不完全符合确立劳动关系情形的，应依法承担相应责任，保障报酬、休息和职业伤害等权益。`;
  return `${TEST}劳动者自主决定是否提供劳动、不受劳动管理的，不认定存在劳动关系。`;
}
