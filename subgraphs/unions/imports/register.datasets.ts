import sql, { raw } from 'sql-template-tag';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import type { Fault } from '../../shared/import/fault.ts';
import { day, decimal, integer, oneOf, scalar, several, text } from '../../shared/import/field.ts';
import { upsert } from '../../shared/import/staging.ts';
import { TODAY } from '../../shared/schema/regions-during.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { CareKind } from '../care-activities/care-activity.type.ts';
import { CommendationKind } from '../commendations/commendation.type.ts';
import { GrievanceChannelKind } from '../grievances/grievance.type.ts';
import { LegalServiceKind } from '../legal-services/legal-service.type.ts';
import { UnionLevel } from '../organizations/union-organization.type.ts';
import { ParticipationForm } from '../participation/democratic-participation.type.ts';
import { servingUnion } from './union-check.ts';

const id = text({ column: 'id', names: ['标识', '编号'], longest: 64 });
const title = (column: string, ...names: string[]) => text({ column, names, longest: 200 });
const persons = (column: string, name: string) => integer({ column, names: [name], from: 0, to: 10_000_000 });
const phrases = (column: string, name: string, least = 1) =>
  several({ column, names: [name], of: text({ column, names: [], longest: 100 }), least, separator: /[;；]/ });
const enterprise = scalar({ column: 'enterprise', names: ['统一社会信用代码', '企业'], of: CreditCode });
const region = scalar({ column: 'region', names: ['地区', '行政区划代码'], of: RegionCode });
const union = text({ column: 'union_id', names: ['工会'], longest: 64 });

const happened = dayRules({ past: ['heldOn', 'publishedOn', 'openedOn', 'foundedOn', 'from'] });
/** No day of what has happened lies ahead, and nothing ends before it begins. */
const rules = (record: ImportedRecord): Fault[] => [
  ...happened(record),
  ...(record.from && record.to && record.to < record.from
    ? [{ field: 'to', rule: 'ORDER', message: 'not before from', messageZh: '不得早于起始日' }]
    : []),
];

type Draft = Pick<Dataset, 'name' | 'title' | 'titleZh' | 'fields' | 'during'> & Partial<Pick<Dataset, 'checks'>>;
/** A register whose records are written whole, each under its identifier, by a union of its region. */
const register = (table: string, { checks = [], ...draft }: Draft): Dataset => {
  const whole = { ...draft, key: ['id'], region: 'region', table, rules };
  const reserved = { field: 'id', rule: 'RESERVED', message: 'the hub gives such identifiers itself', messageZh: '该形式的标识由枢纽生成' };
  return {
    ...whole,
    checks: [
      { ...reserved, broken: sql`s.id ~ '^[A-Z]{1,2}-[0-9]{10}$' and not exists (select from ${raw(table)} t where t.id = s.id)` },
      ...('union' in draft.fields ? [servingUnion] : []),
      ...checks,
    ],
    merge: upsert(table, whole),
  };
};

const ABOVE = { field: 'parent', rule: 'UNKNOWN', message: 'no such union above it that lasts', messageZh: '没有该上级工会，或者已撤销' };

export const REGISTERS: Dataset[] = [
  register('union_organization', {
    ...{ name: 'union-organizations', title: 'The tree of unions', titleZh: '工会组织' },
    during: ['foundedOn', TODAY],
    fields: {
      ...{ id, name: title('name', '工会名称', '名称'), level: oneOf({ column: 'level', names: ['类型'], values: UnionLevel }), region },
      parent: text({ column: 'parent', names: ['上级工会'], longest: 64, optional: true }),
      enterprise: scalar({ column: 'enterprise', names: ['所属企业'], of: CreditCode, optional: true }),
      ...{ members: persons('members', '会员人数'), foundedOn: day('founded_on', '成立日期') },
    },
    checks: [
      {
        ...ABOVE,
        broken: sql`s.parent is not null and (s.parent = s.id or not exists (
          select from union_organization u where u.id = s.parent and u.dissolved_on is null and u.parent is distinct from s.id))`,
      },
    ],
  }),
  register('forum', {
    ...{ name: 'forums', title: 'Candid forums', titleZh: '恳谈会' },
    during: ['heldOn'],
    fields: {
      ...{ id, enterprise, region, union, heldOn: day('held_on', '召开日期'), topics: phrases('topics', '议题') },
      ...{ outcomes: phrases('outcomes', '恳谈结果', 0), workers: persons('workers', '参加劳动者人数') },
    },
  }),
  register('democratic_participation', {
    ...{ name: 'democratic-participation', title: 'How workers take part in management', titleZh: '民主管理' },
    during: ['heldOn'],
    fields: {
      ...{ id, enterprise, region, union, form: oneOf({ column: 'form', names: ['形式'], values: ParticipationForm }) },
      ...{ heldOn: day('held_on', '日期'), topics: phrases('topics', '议题'), resolutions: phrases('resolutions', '决议') },
      representatives: persons('representatives', '代表人数'),
    },
  }),
  register('grievance_channel', {
    ...{ name: 'grievance-channels', title: 'Hotlines and appeals of enterprises', titleZh: '诉求渠道' },
    during: ['openedOn', TODAY],
    fields: {
      ...{ id, enterprise, region, kind: oneOf({ column: 'kind', names: ['类型'], values: GrievanceChannelKind }) },
      ...{ name: title('name', '名称'), hours: title('hours', '开放时间'), openedOn: day('opened_on', '开通日期') },
    },
  }),
  register('care_activity', {
    ...{ name: 'care-activities', title: 'Care activities', titleZh: '关爱活动' },
    during: ['from', 'to'],
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: CareKind }), title: title('title', '名称'), region, union },
      ...{ from: day('from_day', '起始日'), to: day('to_day', '截止日'), persons: persons('persons', '惠及人数') },
      spent: decimal({ column: 'spent', names: ['支出金额'], places: 2, from: 0, to: 9_999_999_999, optional: true }),
    },
  }),
  register('legal_service', {
    ...{ name: 'legal-services', title: 'Where unions help with the law', titleZh: '工会法律服务' },
    during: ['openedOn', TODAY],
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: LegalServiceKind }), name: title('name', '名称'), region, union },
      ...{ provider: title('provider', '服务提供者'), place: title('place', '地点'), hours: title('hours', '服务时间') },
      ...{ openedOn: day('opened_on', '开办日期'), persons: persons('persons', '已服务人数') },
    },
  }),
  register('commendation', {
    ...{ name: 'commendations', title: 'Good practice praised or made known', titleZh: '正面宣传和表扬' },
    during: ['publishedOn'],
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: CommendationKind }), title: title('title', '名称') },
      enterprise: scalar({ column: 'enterprise', names: ['企业'], of: CreditCode, optional: true }),
      ...{ region, union, publishedOn: day('published_on', '发布日期') },
      account: text({ column: 'account', names: ['事迹'], longest: 2_000 }),
    },
  }),
];
