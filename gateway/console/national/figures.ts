import { agencyName } from '../parts/faults.tsx';
import { number } from '../words/format.ts';
import { language, say, word } from '../words/say.ts';
import type { FigureFragment } from './operations.ts';
import REPORT from './report.json' with { type: 'json' };

export type Agency = 'labour' | 'unions' | 'courts' | 'insurance';

/** A figure of the report: its agency, its field in the API, its name. */
export interface Figure {
  agency: Agency;
  field: string;
  name(): string;
}

export const AGENCIES: Agency[] = ['labour', 'unions', 'courts', 'insurance'];

/** In the order of the report. */
export const FIGURES: Figure[] = [
  figure('labour', 'flexibleWorkers', '灵活就业人员', 'Flexible workers'),
  figure('labour', 'enterprisesInspected', '检查企业', 'Enterprises inspected'),
  figure('labour', 'interviews', '约谈企业', 'Enterprises interviewed'),
  figure('labour', 'violationsHandled', '处理违法行为', 'Violations handled'),
  figure('unions', 'collectiveContracts', '集体合同', 'Collective contracts in force'),
  figure('unions', 'coveredEnterprises', '集体合同覆盖企业', 'Enterprises covered by collective contracts'),
  figure('unions', 'members', '工会会员', 'Union members'),
  figure('insurance', 'pilotPlatforms', '职业伤害保障试点企业', 'Pilot platforms for occupational injury'),
  figure('insurance', 'pilotProvinces', '职业伤害保障试点省份', 'Pilot provinces for occupational injury'),
  figure('insurance', 'injuryInsured', '职业伤害保障累计参保', 'Persons ever insured against occupational injury'),
  figure('insurance', 'pensionFlexible', '灵活就业人员参加职工养老保险', 'Flexible workers in the employee pension scheme'),
  figure('insurance', 'medicalFlexible', '灵活就业人员参加职工医疗保险', 'Flexible workers in employee medical insurance'),
  figure('insurance', 'maternityFlexible', '灵活就业人员纳入生育保险', 'Flexible workers in maternity insurance'),
  figure('labour', 'gigMarkets', '零工市场', 'Gig markets'),
  figure('labour', 'startupCarriers', '创业载体', 'Start-up incubators'),
  figure('unions', 'unionStations', '工会驿站', 'Union stations'),
  figure('unions', 'driverHomes', '司机之家', 'Drivers’ homes'),
  figure('courts', 'mediationOrganizations', '一站式调解组织', 'One-stop mediation organisations'),
  figure('courts', 'mediationCases', '调解案件', 'Mediations opened'),
  figure('courts', 'successRate', '调解成功率', 'Success rate of mediations'),
  figure('courts', 'courtCases', '已公布法院案件', 'Published court cases'),
  figure('labour', 'inspectors', '劳动保障监察员', 'Inspectors'),
  figure('labour', 'arbitrators', '劳动人事争议仲裁员', 'Arbitrators'),
  figure('labour', 'openInspections', '在办监察案件', 'Open inspections'),
  figure('labour', 'openArbitrations', '在办仲裁案件', 'Open arbitrations'),
];

/** The id of a figure in the address and in report.json. */
export const keyOf = ({ agency, field }: Figure): string => `${agency}.${field}`;

export const figureAt = (key: string | null): Figure => FIGURES.find((one) => keyOf(one) === key) ?? (FIGURES[0] as Figure);

export const figureTitle = (one: Figure): string => `${one.name()}（${agencyName(one.agency)}）`;

/** The sentence of the State Council's report that contains the figure; undefined if there is none. */
export function sentenceOf(key: string): { place: string; text: string } | undefined {
  return (REPORT.sentences as Record<string, { place: string; text: string }>)[key];
}

export const REPORT_TITLE = `《${REPORT.title}》（${REPORT.day}）`;

/** The published figure with the qualifier of its source, such as 超过 200,000,000. */
export function published({ reported, qualifier }: FigureFragment): string {
  if (reported === null) return '—';
  return qualifier && qualifier !== 'EXACT' ? `${word('Qualifier', qualifier).toLowerCase()} ${number(reported)}` : number(reported);
}

/** The computed figure as a percentage of the published one. */
export function share({ reported, computed }: FigureFragment): number | undefined {
  return reported && computed !== null ? (100 * computed) / reported : undefined;
}

export const percent = (value: number | undefined): string =>
  value === undefined ? '—' : `${value.toLocaleString('en', { maximumSignificantDigits: 2 })}%`;

/** The name of a region in the user's language. */
export const placeName = ({ code, name, nameEn }: { code: string; name: string | null; nameEn: string | null }): string =>
  (language() === 'zh' ? name : (nameEn ?? name)) ?? code;

function figure(agency: Agency, field: string, zh: string, en: string): Figure {
  return { agency, field, name: () => say(zh, en) };
}
