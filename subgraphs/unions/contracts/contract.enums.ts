import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';

export const ContractKind = describedEnum('ContractKind', 'Kind of collective contract (集体合同类型).', {
  ENTERPRISE: 'Contract of one enterprise (企业集体合同).',
  INDUSTRY: 'Contract of an industry (行业性集体合同).',
  REGIONAL: 'Contract of a region (区域性集体合同).',
  SPECIAL_SAFETY: 'Special contract on safety and health (劳动安全卫生专项集体合同).',
  SPECIAL_WOMEN: "Special contract on women workers' rights (女职工权益保护专项集体合同).",
  SPECIAL_WAGE: 'Special contract on wages (工资专项集体合同).',
  ALGORITHM_AND_RULES: 'Agreement on algorithms and rules of work (算法和劳动规则协议).',
});
export type ContractKind = keyof typeof ContractKind;

export const ContractStatus = describedEnum('ContractStatus', 'Status of a collective contract on a day (集体合同状态).', {
  FILED: 'Filed; the department may still object, within 15 days (已报送，审查期内).',
  IN_FORCE: 'In force (生效).',
  OBJECTED: 'The department objected (提出异议).',
  EXPIRED: 'Expired (期满).',
  SUPERSEDED: 'Replaced by a later contract (被替代).',
});
export type ContractStatus = keyof typeof ContractStatus;

export const ClauseTopic = describedEnum('ClauseTopic', 'Topic of a clause (条款主题).', {
  MINIMUM_PAY: 'Minimum pay per month or hour (最低劳动报酬).',
  UNIT_PRICE: 'Piece rate or price per order (计件单价).',
  PAY_DATE: 'Day of payment (支付日期).',
  WORKING_TIME: 'Working time (工作时间).',
  REST: 'Rest (休息).',
  SAFETY: 'Safety and health (安全卫生).',
  WEATHER: 'Bad weather (恶劣天气).',
  INSURANCE: 'Social insurance (社会保险).',
  DEDUCTIONS: 'Penalties and deductions (扣罚款).',
  COMMISSION: 'Commission (抽成).',
  DISPATCH: 'Order dispatching (派单规则).',
  TRAINING: 'Training (培训).',
  WOMEN: 'Women workers (女职工保护).',
  APPEAL: 'Appeals and disputes (申诉与争议处理).',
  ALGORITHM_CONSULTATION: 'Consultation on algorithms (算法协商).',
});
export type ClauseTopic = keyof typeof ClauseTopic;

export const CoverageReason = describedEnum('CoverageReason', 'Why a contract binds an enterprise (适用原因).', {
  OWN: 'The enterprise signed the contract (本企业签订).',
  PARTNER_OF_PLATFORM: 'The enterprise works for a platform that the contract covers (平台合作企业).',
  INDUSTRY: 'The enterprise belongs to the industry of the contract (行业性合同覆盖).',
  REGIONAL: 'The enterprise is in the region of the contract (区域性合同覆盖).',
});
export type CoverageReason = keyof typeof CoverageReason;

/** In which order contracts apply: the closest first. */
export const RANK: Record<CoverageReason, number> = { OWN: 1, PARTNER_OF_PLATFORM: 2, INDUSTRY: 3, REGIONAL: 4 };

const ARTICLES: Record<CoverageReason, string> = {
  OWN: '劳动合同法第五十四条',
  PARTNER_OF_PLATFORM: '劳动合同法第五十四条；合同约定适用于合作企业',
  INDUSTRY: '劳动合同法第五十三、五十四条',
  REGIONAL: '劳动合同法第五十三、五十四条',
};
const LARGER_AREA =
  '劳动合同法第五十四条；第五十三条仅及县级以下，更大范围的约束力未定 (Art. 53 covers counties and smaller areas; for larger ones it is undecided)';
const COUNTY = 3;

/** The legal basis on which a contract for these regions binds, or that it is undecided. */
export const articleOf = (because: CoverageReason, regions: readonly string[]): string =>
  (because === 'INDUSTRY' || because === 'REGIONAL') && regions.some((region) => regionDepth(region) < COUNTY)
    ? LARGER_AREA
    : ARTICLES[because];
