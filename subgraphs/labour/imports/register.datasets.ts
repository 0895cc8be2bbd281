import sql from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { day, decimal, integer, oneOf, scalar, several, text } from '../../shared/import/field.ts';
import { PLACE_FIELDS } from '../../shared/import/place-fields.ts';
import { known, upsert } from '../../shared/import/staging.ts';
import { CreditCode, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import {
  CarrierKind,
  GigMarketKind,
  MarketService,
  RecruitmentChannel,
  ServiceLevel,
  StartupSupport,
  TrainingAction,
  TrainingMode,
} from '../employment-services/service-enums.ts';
import { EnterpriseRole, ResponsibleParty } from '../enterprises/enterprise.enums.ts';

const id = text({ column: 'id', names: ['标识', '编号'], longest: 64 });
const name = text({ column: 'name', names: ['名称'], longest: 200 });
const { region } = PLACE_FIELDS;
const yuan = (column: string, zh: string, to = 9_999_999) => decimal({ column, names: [zh], places: 2, from: 0, to, money: true });
const occupation = oneOf({ column: 'occupation', names: ['职业群体'], values: OccupationGroup });
const ENTERPRISE: [string, string] = ['enterprise', '企业'];

/** Two days, or two amounts, in ascending order. */
const ordered = (from: string, to: string) => (record: ImportedRecord) => {
  const [first, second] = [record[from], record[to]];
  const wrong = first != null && second != null && (Number.isNaN(Number(first)) ? second < first : Number(second) < Number(first));
  return wrong ? [{ field: to, rule: 'ORDER', message: `must not be before or below ${from}`, messageZh: `不得早于或小于 ${from}` }] : [];
};

type Draft = Omit<Dataset, 'merge' | 'checks' | 'table'> & Partial<Pick<Dataset, 'checks'>>;
const register = (table: string, draft: Draft): Dataset => ({ checks: [], ...draft, table, merge: upsert(table, draft) });

/** Registers with whole records: a new record is inserted, an existing one is replaced if it differs. */
export const REGISTERS: Dataset[] = [
  register('enterprise', {
    ...{ name: 'enterprises', title: 'Register of enterprises', titleZh: '企业名册', key: ['creditCode'], region: 'headquarters' },
    fields: {
      creditCode: scalar({ column: 'credit_code', names: ['统一社会信用代码'], of: CreditCode }),
      name,
      aliases: several({ column: 'aliases', names: ['别名'], of: name }),
      formerNames: several({ column: 'former_names', names: ['曾用名'], of: name }),
      roles: several({
        column: 'roles',
        names: ['用工角色'],
        of: oneOf({ column: 'roles', names: ['用工角色'], values: EnterpriseRole }),
        least: 1,
      }),
      sector: oneOf({ column: 'sector', names: ['行业领域'], values: Sector, optional: true }),
      industry: text({ column: 'industry', names: ['国民经济行业代码'], longest: 4, optional: true }),
      headquarters: scalar({ column: 'headquarters', names: ['住所地'], of: RegionCode }),
      operatesIn: several({ column: 'operates_in', names: ['经营地区'], of: region, least: 1 }),
      registeredOn: day('registered_on', '成立日期', true),
    },
  }),
  register('employment_link', {
    ...{
      name: 'employment-links',
      title: 'Employment chains: which enterprise works through which',
      titleZh: '用工合作关系',
      key: ['id'],
      region: 'region',
    },
    during: ['from', 'to'],
    fields: {
      id,
      principal: scalar({ column: 'principal', names: ['发包方'], of: CreditCode }),
      contractor: scalar({ column: 'contractor', names: ['承接方'], of: CreditCode }),
      business: text({ column: 'business', names: ['业务类型'], longest: 100 }),
      region,
      responsible: oneOf({ column: 'responsible', names: ['用工责任承担方'], values: ResponsibleParty, optional: true }),
      supervisedOn: day('supervised_on', '最近监督日期', true),
      from: day('from_day', '起始日'),
      to: day('to_day', '截止日', true),
    },
    rules: (record) => [
      ...ordered('from', 'to')(record),
      ...(record.principal === record.contractor
        ? [
            {
              field: 'contractor',
              rule: 'SELF',
              message: 'an enterprise cannot work through itself',
              messageZh: '承接方不得为发包方自身',
            },
          ]
        : []),
    ],
    checks: [
      known('principal', 'principal', 'enterprise', 'credit_code', ENTERPRISE),
      known('contractor', 'contractor', 'enterprise', 'credit_code', ENTERPRISE),
    ],
  }),
  register('gig_market', {
    ...{ name: 'gig-markets', title: 'Gig markets, stations and service points', titleZh: '零工市场', key: ['id'], region: 'region' },
    during: ['openedOn', 'closedOn'],
    fields: {
      id,
      name,
      kind: oneOf({ column: 'kind', names: ['类型'], values: GigMarketKind }),
      level: oneOf({ column: 'level', names: ['服务层级'], values: ServiceLevel }),
      ...PLACE_FIELDS,
      services: several({ column: 'services', names: ['服务内容'], of: oneOf({ column: 'services', names: [], values: MarketService }) }),
      hours: text({ column: 'hours', names: ['开放时间'], longest: 100 }),
      openedOn: day('opened_on', '启用日期'),
      closedOn: day('closed_on', '停用日期', true),
    },
    rules: ordered('openedOn', 'closedOn'),
  }),
  register('startup_carrier', {
    ...{ name: 'startup-carriers', title: 'Start-up carriers', titleZh: '创业载体', key: ['id'], region: 'region' },
    during: ['openedOn', 'closedOn'],
    fields: {
      id,
      name,
      kind: oneOf({ column: 'kind', names: ['类型'], values: CarrierKind }),
      ...PLACE_FIELDS,
      seats: integer({ column: 'seats', names: ['可入驻户数'], from: 1, to: 1_000_000 }),
      supports: several({ column: 'supports', names: ['扶持政策'], of: oneOf({ column: 'supports', names: [], values: StartupSupport }) }),
      openedOn: day('opened_on', '启用日期'),
      closedOn: day('closed_on', '停用日期', true),
    },
    rules: ordered('openedOn', 'closedOn'),
  }),
  register('training_programme', {
    ...{ name: 'training-programmes', title: 'Training programmes', titleZh: '职业培训项目', key: ['id'], region: 'region' },
    during: ['from', 'to'],
    fields: {
      id,
      title: text({ column: 'title', names: ['名称'], longest: 200 }),
      action: oneOf({ column: 'action', names: ['培训行动'], values: TrainingAction }),
      mode: oneOf({ column: 'mode', names: ['培训模式'], values: TrainingMode }),
      occupation,
      skill: text({ column: 'skill', names: ['目录代码'], longest: 64 }),
      provider: text({ column: 'provider', names: ['培训机构'], longest: 200 }),
      ...PLACE_FIELDS,
      from: day('from_day', '开始日期'),
      to: day('to_day', '结束日期'),
      seats: integer({ column: 'seats', names: ['名额'], from: 1, to: 1_000_000 }),
      subsidy: yuan('subsidy', '培训补贴'),
    },
    rules: ordered('from', 'to'),
  }),
  register('training_need', {
    ...{ name: 'training-needs', title: 'Training needs', titleZh: '培训需求', key: ['id'], region: 'region' },
    during: ['surveyedOn'],
    fields: {
      id,
      market: text({ column: 'market', names: ['摸排单位'], longest: 64 }),
      region,
      occupation,
      skill: text({ column: 'skill', names: ['目录代码'], longest: 64 }),
      persons: integer({ column: 'persons', names: ['人数'], from: 1, to: 10_000_000 }),
      surveyedOn: day('surveyed_on', '摸排日期'),
    },
    checks: [known('market', 'market', 'gig_market', 'id', ['gig market', '零工市场'])],
  }),
  register('recruitment_post', {
    ...{ name: 'recruitment-posts', title: 'Job postings', titleZh: '招聘信息', key: ['id'], region: 'region' },
    during: ['postedOn', 'closesOn'],
    fields: {
      id,
      title: text({ column: 'title', names: ['岗位名称'], longest: 200 }),
      channel: oneOf({ column: 'channel', names: ['招聘渠道'], values: RecruitmentChannel }),
      enterprise: scalar({ column: 'enterprise', names: ['用人单位'], of: CreditCode, optional: true }),
      market: text({ column: 'market', names: ['零工市场'], longest: 64, optional: true }),
      occupation,
      ...PLACE_FIELDS,
      openings: integer({ column: 'openings', names: ['招聘人数'], from: 1, to: 1_000_000 }),
      wageFrom: yuan('wage_from', '月薪下限'),
      wageTo: yuan('wage_to', '月薪上限'),
      postedOn: day('posted_on', '发布日期'),
      closesOn: day('closes_on', '截止日期'),
    },
    rules: (record) => [...ordered('wageFrom', 'wageTo')(record), ...ordered('postedOn', 'closesOn')(record)],
    checks: [
      known('enterprise', 'enterprise', 'enterprise', 'credit_code', ENTERPRISE),
      known('market', 'market', 'gig_market', 'id', ['gig market', '零工市场']),
    ],
  }),
  register('pay_survey', {
    ...{ name: 'pay-surveys', title: 'Key survey of pay', titleZh: '新就业形态劳动报酬重点调查', key: ['id'], region: 'region' },
    during: ['period'],
    unique: [['region', 'sector', 'period']],
    fields: {
      id,
      region,
      sector: oneOf({ column: 'sector', names: ['行业领域'], values: Sector }),
      period: scalar({ column: 'period', names: ['调查期'], of: MonthScalar }),
      sample: integer({ column: 'sample', names: ['样本人数'], from: 1, to: 10_000_000 }),
      hourlyP25: yuan('hourly_p25', '小时报酬下四分位数', 100_000),
      hourlyMedian: yuan('hourly_median', '小时报酬中位数', 100_000),
      hourlyP75: yuan('hourly_p75', '小时报酬上四分位数', 100_000),
      averageHours: decimal({ column: 'average_hours', names: ['日均工作时长'], places: 1, from: 0, to: 24 }),
    },
    rules: (record) => [...ordered('hourlyP25', 'hourlyMedian')(record), ...ordered('hourlyMedian', 'hourlyP75')(record)],
    checks: [
      {
        ...{
          field: 'period',
          rule: 'TWICE',
          message: 'a record for this region, sector and month exists already',
          messageZh: '该地区、行业、月份已有记录',
        },
        broken: sql`exists (select from pay_survey p where p.region = s.region and p.sector = s.sector and p.period = s.period and p.id <> s.id)`,
      },
    ],
  }),
];
