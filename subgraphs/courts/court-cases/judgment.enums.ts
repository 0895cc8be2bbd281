import { describedEnum } from '../../shared/schema/described-enum.ts';

export const ParagraphSection = describedEnum('ParagraphSection', 'Part of a judgment (裁判文书部分).', {
  FACTS: 'Claims, defences and facts found (诉辩与查明事实).',
  ISSUES: 'Issues in dispute (争议焦点).',
  REASONING: 'Reasoning of the court (本院认为).',
  DISPOSITION: 'The decision (裁判主文).',
});
export type ParagraphSection = keyof typeof ParagraphSection;

export const CaseVersionKind = describedEnum('CaseVersionKind', 'Kind of version of a published judgment (文书版本类型).', {
  PUBLISHED: 'First publication (首次公布).',
  REDACTED: 'Parts were masked (遮蔽).',
  CORRECTED: 'Errors were corrected by a ruling (补正).',
  WITHDRAWN: 'Publication was withdrawn (撤回公布).',
});
export type CaseVersionKind = keyof typeof CaseVersionKind;

export const EvasionPattern = describedEnum('EvasionPattern', "Evasion of an employer's duties found by a court (规避用工责任情形).", {
  SOLE_TRADER_REGISTRATION: 'Workers induced or forced to register as sole traders (诱导、强迫注册个体工商户).',
  COOPERATION_AGREEMENT: 'Labour relation disguised as cooperation (以合作协议替代劳动合同).',
  LAYERED_OUTSOURCING: 'Chains of subcontractors, pay through third parties (层层转包、第三方代发).',
  DISGUISED_DISPATCH: 'Labour dispatch disguised as contracting (假外包真派遣).',
  INSURANCE_WAIVER: 'Agreement not to pay social insurance (约定不缴社会保险).',
});
export type EvasionPattern = keyof typeof EvasionPattern;

export const LegalGap = describedEnum('LegalGap', 'Gap in the law shown by a case (法律滞后情形).', {
  INCOMPLETE_RELATION_DUTIES: 'Duties towards workers short of a labour relation (不完全符合劳动关系情形的用工责任).',
  NO_LABOUR_STANDARD: 'No standards for pay, hours or rest outside a labour relation (劳动关系之外缺少劳动基准).',
  ALGORITHM_RULES: 'Regulation of algorithmic rules (算法规则的规制).',
  INJURY_COVER: 'Occupational-injury cover outside the pilot (试点以外的职业伤害保障).',
});
export type LegalGap = keyof typeof LegalGap;
