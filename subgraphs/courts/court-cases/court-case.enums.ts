import { describedEnum } from '../../shared/schema/described-enum.ts';

export const CourtLevel = describedEnum('CourtLevel', 'Level of a court (法院层级).', {
  SUPREME: "Supreme People's Court (最高人民法院).",
  HIGH: 'High court (高级人民法院).',
  INTERMEDIATE: 'Intermediate court (中级人民法院).',
  BASIC: 'Basic court (基层人民法院).',
});
export type CourtLevel = keyof typeof CourtLevel;

export const CaseType = describedEnum('CaseType', 'Type of case (案件类型).', {
  CIVIL: 'Civil (民事).',
  ADMINISTRATIVE: 'Administrative (行政).',
  ENFORCEMENT: 'Enforcement (执行).',
});
export type CaseType = keyof typeof CaseType;

export const Procedure = describedEnum('Procedure', 'Procedure (审理程序).', {
  FIRST_INSTANCE: 'First instance (一审).',
  APPEAL: 'Appeal (二审).',
  RETRIAL: 'Retrial (再审).',
  ENFORCEMENT: 'Enforcement (执行).',
  SPECIAL: 'Special procedure, such as confirmation of an agreement (特别程序).',
  DUNNING: 'Payment order (督促程序).',
});
export type Procedure = keyof typeof Procedure;

export const DocumentType = describedEnum('DocumentType', 'Kind of document (文书类型).', {
  JUDGMENT: 'Judgment (判决书).',
  RULING: 'Ruling (裁定书).',
  MEDIATION: 'Mediation document (调解书).',
  ORDER: 'Payment order (支付令).',
});
export type DocumentType = keyof typeof DocumentType;

export const CaseOutcome = describedEnum('CaseOutcome', 'Outcome of a case (裁判结果).', {
  CLAIM_UPHELD: 'Claim upheld (支持).',
  UPHELD_IN_PART: 'Upheld in part (部分支持).',
  DISMISSED: 'Dismissed (驳回).',
  SETTLED: 'Settled by mediation in court (调解结案).',
  WITHDRAWN: 'Withdrawn (撤诉).',
  AFFIRMED: 'Lower judgment affirmed (维持原判).',
  REVERSED: 'Lower judgment reversed or varied (改判).',
  CONFIRMED: 'Agreement confirmed (确认调解协议有效).',
  REFUSED: 'Application rejected (驳回申请).',
});
export type CaseOutcome = keyof typeof CaseOutcome;

export const Relation = describedEnum('Relation', 'Relation between worker and enterprise as found by the court (用工关系认定).', {
  LABOUR_RELATION: 'Labour relation (劳动关系).',
  INCOMPLETE: 'Managed by the enterprise but short of a labour relation (不完全符合确立劳动关系情形).',
  CIVIL: 'Civil relation (民事关系).',
  NOT_FOUND: 'No labour relation; no other relation was determined (不存在劳动关系).',
});
export type Relation = keyof typeof Relation;

export const Authority = describedEnum('Authority', 'Tier of a case as a precedent (案例层级).', {
  GUIDING: 'Guiding case (指导性案例).',
  REFERENCE: "Reference case of the People's Court Case Library (人民法院案例库参考案例).",
  TYPICAL: 'Typical case (典型案例).',
  HIGH_COURT: "Case of a high court or the Supreme People's Court (高级以上法院案例).",
  ORDINARY: 'Ordinary case (普通案例).',
});
export type Authority = keyof typeof Authority;

export const PartyRole = describedEnum('PartyRole', 'Role of a party (诉讼地位).', {
  PLAINTIFF: 'Plaintiff or appellant (原告、上诉人).',
  DEFENDANT: 'Defendant or appellee (被告、被上诉人).',
  THIRD_PARTY: 'Third party (第三人).',
});
export type PartyRole = keyof typeof PartyRole;

export const PartyKind = describedEnum('PartyKind', 'Kind of party (当事人类型).', {
  PERSON: 'Natural person (自然人).',
  ENTERPRISE: 'Enterprise (企业).',
  AUTHORITY: 'Public authority (行政机关).',
});
export type PartyKind = keyof typeof PartyKind;

export const ProcedureStage = describedEnum('ProcedureStage', 'Stage of a dispute (争议处理阶段).', {
  MEDIATION: 'Mediation (调解).',
  JUDICIAL_CONFIRMATION: 'Judicial confirmation of an agreement (司法确认).',
  PAYMENT_ORDER: 'Payment order on an agreement (支付令).',
  ARBITRATION: 'Labour arbitration (劳动仲裁).',
  FIRST_INSTANCE: 'First instance (一审).',
  APPEAL: 'Appeal (二审).',
  RETRIAL: 'Retrial (再审).',
  ENFORCEMENT: 'Enforcement (执行).',
  SPECIAL: 'Special procedure, such as confirmation of an agreement (特别程序).',
  DUNNING: 'Payment order (督促程序).',
});
export type ProcedureStage = keyof typeof ProcedureStage;
