import { registerEnumType } from 'type-graphql';

export enum ContractKind {
  ENTERPRISE = 'ENTERPRISE',
  INDUSTRY = 'INDUSTRY',
  REGIONAL = 'REGIONAL',
  SPECIAL_SAFETY = 'SPECIAL_SAFETY',
  SPECIAL_WOMEN = 'SPECIAL_WOMEN',
  SPECIAL_WAGE = 'SPECIAL_WAGE',
  ALGORITHM_AND_RULES = 'ALGORITHM_AND_RULES',
}
registerEnumType(ContractKind, {
  name: 'ContractKind',
  description: 'Kind of collective contract (集体合同类型).',
  valuesConfig: {
    ENTERPRISE: { description: 'Of one enterprise (企业集体合同).' },
    INDUSTRY: { description: 'Of an industry (行业性集体合同).' },
    REGIONAL: { description: 'Of a region (区域性集体合同).' },
    SPECIAL_SAFETY: { description: 'Special contract on safety and health (劳动安全卫生专项集体合同).' },
    SPECIAL_WOMEN: { description: "Special contract on women workers' rights (女职工权益保护专项集体合同)." },
    SPECIAL_WAGE: { description: 'Special contract on wages (工资专项集体合同).' },
    ALGORITHM_AND_RULES: { description: 'Agreement on algorithms and rules of work (算法和劳动规则协议).' },
  },
});

export enum ContractStatus {
  FILED = 'FILED',
  IN_FORCE = 'IN_FORCE',
  OBJECTED = 'OBJECTED',
  EXPIRED = 'EXPIRED',
  SUPERSEDED = 'SUPERSEDED',
}
registerEnumType(ContractStatus, {
  name: 'ContractStatus',
  description: 'Status of a collective contract on a day (集体合同状态).',
  valuesConfig: {
    FILED: { description: 'Filed; the 15 days for objection run (已报送，审查期内).' },
    IN_FORCE: { description: 'In force (生效).' },
    OBJECTED: { description: 'The department objected (提出异议).' },
    EXPIRED: { description: 'Its term is over (期满).' },
    SUPERSEDED: { description: 'A later contract took its place (被替代).' },
  },
});

export enum ClauseTopic {
  UNIT_PRICE = 'UNIT_PRICE',
  PAY_DATE = 'PAY_DATE',
  WORKING_TIME = 'WORKING_TIME',
  REST = 'REST',
  SAFETY = 'SAFETY',
  WEATHER = 'WEATHER',
  INSURANCE = 'INSURANCE',
  DEDUCTIONS = 'DEDUCTIONS',
  COMMISSION = 'COMMISSION',
  DISPATCH = 'DISPATCH',
  TRAINING = 'TRAINING',
  WOMEN = 'WOMEN',
  APPEAL = 'APPEAL',
  ALGORITHM_CONSULTATION = 'ALGORITHM_CONSULTATION',
}
registerEnumType(ClauseTopic, {
  name: 'ClauseTopic',
  description: 'What a clause is about (条款主题).',
  valuesConfig: {
    UNIT_PRICE: { description: 'Piece rate or price of an order (计件单价).' },
    PAY_DATE: { description: 'Day of payment (支付日期).' },
    WORKING_TIME: { description: 'Working time (工作时间).' },
    REST: { description: 'Rest (休息).' },
    SAFETY: { description: 'Safety and health (安全卫生).' },
    WEATHER: { description: 'Bad weather (恶劣天气).' },
    INSURANCE: { description: 'Social insurance (社会保险).' },
    DEDUCTIONS: { description: 'Penalties and deductions (扣罚款).' },
    COMMISSION: { description: 'Commission (抽成).' },
    DISPATCH: { description: 'Dispatch of orders (派单规则).' },
    TRAINING: { description: 'Training (培训).' },
    WOMEN: { description: 'Women workers (女职工保护).' },
    APPEAL: { description: 'Appeals and disputes (申诉与争议处理).' },
    ALGORITHM_CONSULTATION: { description: 'Consultation on algorithms (算法协商).' },
  },
});

export enum CoverageReason {
  OWN = 'OWN',
  PARTNER_OF_PLATFORM = 'PARTNER_OF_PLATFORM',
  INDUSTRY = 'INDUSTRY',
  REGIONAL = 'REGIONAL',
}
registerEnumType(CoverageReason, {
  name: 'CoverageReason',
  description: 'Why a contract binds an enterprise (适用原因).',
  valuesConfig: {
    OWN: { description: 'It signed the contract (本企业签订).' },
    PARTNER_OF_PLATFORM: { description: 'It works for a covered platform (平台合作企业).' },
    INDUSTRY: { description: 'It belongs to the industry (行业性合同覆盖).' },
    REGIONAL: { description: 'It lies in the region (区域性合同覆盖).' },
  },
});

/** In which order contracts apply: the closest first. */
export const RANK: Record<CoverageReason, number> = { OWN: 1, PARTNER_OF_PLATFORM: 2, INDUSTRY: 3, REGIONAL: 4 };
