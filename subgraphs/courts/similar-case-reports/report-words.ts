import { latestDivision } from '../../shared/identifiers/divisions.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import type { Factor } from '../court-cases/factor.enums.ts';
import type { StoredHit } from './similar-case-report.entity.ts';

export const ReportLanguage = describedEnum('ReportLanguage', 'Language of a report (报告语言).', {
  ZH: 'Chinese (中文).',
  EN: 'English; case numbers, and texts written by users and courts, are not translated (英文).',
});
export type ReportLanguage = keyof typeof ReportLanguage;

/** A label in both languages; a report uses one of them. */
export type Words = readonly [zh: string, en: string];

export const wordIn = (language: ReportLanguage, [zh, en]: Words): string => (language === 'ZH' ? zh : en);

export const FACTORS: Record<Factor, Words> = {
  WORK_TIME_AUTONOMY: ['工作时间及工作量自主决定程度', 'freedom over working time and amount'],
  PROCESS_CONTROL: ['劳动过程受管理控制程度', 'control of the work process'],
  RULES_DISCIPLINE: ['规则、算法、纪律和奖惩', 'rules, algorithms, discipline and rewards'],
  CONTINUITY: ['工作的持续性', 'continuity of the work'],
  PRICE_POWER: ['能否决定或改变交易价格', 'power over the price'],
  INCOME_DEPENDENCE: ['主要收入来源', 'main source of income'],
  BUSINESS_INTEGRATION: ['业务有机组成部分', "part of the enterprise's business"],
  DISPATCH_MODE: ['派单或抢单', 'dispatched or freely taken orders'],
  PENALTY: ['扣罚、封号、降级', 'penalties, suspensions and downgrading'],
  TOOLS: ['生产资料提供', 'who provides the tools'],
  ATTENDANCE: ['考勤、排班、站点报到', 'attendance and rosters'],
  CONTRACT_LABEL: ['合同名称', 'name of the contract'],
  SOLE_TRADER_REGISTRATION: ['被要求注册个体工商户', 'registration as a sole trader'],
};
export const TIERS: Record<string, Words> = {
  GUIDING: ['指导性案例', 'guiding case'],
  REFERENCE: ['人民法院案例库参考案例', "reference case of the people's courts case library"],
  TYPICAL: ['典型案例', 'typical case'],
  HIGH_COURT: ['高级以上人民法院案例', 'case of a high court or above'],
  ORDINARY: ['其他案例', 'other case'],
};
export const OUTCOMES: Record<string, Words> = {
  CLAIM_UPHELD: ['支持', 'claim upheld'],
  UPHELD_IN_PART: ['部分支持', 'upheld in part'],
  DISMISSED: ['驳回', 'dismissed'],
  SETTLED: ['调解结案', 'settled before the court'],
  WITHDRAWN: ['撤诉', 'withdrawn'],
  AFFIRMED: ['维持原判', 'judgment below affirmed'],
  REVERSED: ['改判', 'judgment below reversed or varied'],
  CONFIRMED: ['确认有效', 'agreement confirmed'],
  REFUSED: ['驳回申请', 'application refused'],
};
export const RELATIONS: Record<string, Words> = {
  LABOUR_RELATION: ['劳动关系', 'labour relation'],
  INCOMPLETE: ['不完全符合确立劳动关系情形', 'managed, but short of a labour relation'],
  CIVIL: ['民事关系', 'civil relation'],
  NOT_FOUND: ['不存在劳动关系', 'no labour relation'],
};
export const RESPECTS: Record<string, Words> = {
  FACTS: ['事实要素', 'factors'],
  LAW: ['法律适用', 'law'],
  PARTIES: ['当事企业', 'enterprises'],
  TEXT: ['文本', 'text'],
  MIXED: ['事实、文本、法律和当事企业综合', 'factors, text, law and enterprises together'],
};
const LEVELS: Record<string, string> = {
  SUPREME: "Supreme People's Court",
  HIGH: "High People's Court",
  INTERMEDIATE: "Intermediate People's Court",
  BASIC: "Basic People's Court",
};
const AGENCIES: Record<string, Words> = {
  court: ['人民法院', "people's court"],
  labour: ['人力资源社会保障部门', 'labour department'],
  union: ['工会', 'trade union'],
  insurance: ['社会保险经办机构', 'social-insurance agency'],
  sharing: ['数据共享主管部门', 'sharing authority'],
};

/** Full name of a division from the province down, because names repeat between provinces. */
export function placeIn(language: ReportLanguage, code: string): string {
  const codes = [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
  const path = codes.flatMap((one) => latestDivision(one) ?? []).filter(({ name }) => !/^(市辖区|县|省直辖县级行政区划)$/.test(name));
  return language === 'ZH'
    ? path.map(({ name }) => name).join('')
    : path
        .map(({ nameEn, code: own }) => nameEn ?? own)
        .reverse()
        .join(', ');
}

/** The court by name and place; in English by level and place, because no register has English names of courts. */
export function courtIn(language: ReportLanguage, { court, courtLevel, region }: StoredHit): string {
  if (!region) return court;
  const place = placeIn(language, region);
  if (language === 'EN') return `${LEVELS[courtLevel ?? ''] ?? "People's Court"} of ${place}`;
  return place === '' || court.startsWith(place.slice(0, 2)) ? court : `${court}（${place}）`;
}

/** The participant that searched, by kind and place. */
export function participantIn(language: ReportLanguage, participant: string): string {
  const [kind = '', region = ''] = participant.split('-');
  const agency = AGENCIES[kind];
  if (!agency || !/^\d{6}$/.test(region)) return participant;
  const place = region === '100000' ? wordIn(language, ['全国', 'national']) : placeIn(language, region);
  return language === 'ZH' ? `${place}${agency[0]}（${participant}）` : `${agency[1]}, ${place} (${participant})`;
}

/** A text as one paragraph: a line break is dropped between Chinese characters, and becomes a space between Latin words. */
export const oneParagraph = (text: string): string =>
  text
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, '\n')
    .replace(/(?<=[\p{Script=Latin}\p{N},.;:])\n(?=[\p{Script=Latin}\p{N}])/gu, ' ')
    .replaceAll('\n', '')
    .trim();
