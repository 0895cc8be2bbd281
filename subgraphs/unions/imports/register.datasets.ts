import sql, { raw } from 'sql-template-tag';
import { regionCovers } from '../../shared/database/regions-meet.ts';
import type { Dataset, ImportedRecord } from '../../shared/import/dataset.ts';
import { faultsOf } from '../../shared/import/fault.ts';
import { day, decimal, integer, itemsOf, oneOf, scalar, several, text } from '../../shared/import/field.ts';
import { upsert } from '../../shared/import/staging.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { TODAY } from '../../shared/schema/regions-during.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { CareKind } from '../care-activities/care-activity.type.ts';
import { careActivityRules } from '../care-activities/care-activity-rules.ts';
import { CommendationKind } from '../commendations/commendation.type.ts';
import { commendationRules } from '../commendations/commendation-rules.ts';
import { forumRules } from '../forums/forum-rules.ts';
import { channelRules } from '../grievances/channel-rules.ts';
import { GrievanceChannelKind } from '../grievances/grievance.type.ts';
import { LegalServiceKind } from '../legal-services/legal-service.type.ts';
import { legalServiceRules } from '../legal-services/legal-service-rules.ts';
import { foundingRules } from '../organizations/founding-rules.ts';
import { UnionLevel } from '../organizations/union-organization.type.ts';
import { ParticipationForm } from '../participation/democratic-participation.type.ts';
import { participationRules } from '../participation/participation-rules.ts';
import { servingUnion } from './union-check.ts';

const id = text({ column: 'id', names: ['标识', '编号'], longest: 64 });
const title = (column: string, ...names: string[]) => text({ column, names, longest: 200 });
const persons = (column: string, name: string) => integer({ column, names: [name], from: 0, to: 10_000_000 });
const phrases = (column: string, name: string, least = 1) =>
  several({ column, names: [name], of: text({ column, names: [], longest: 100 }), least, separator: /[;；]/ });
const enterprise = scalar({ column: 'enterprise', names: ['统一社会信用代码', '企业'], of: CreditCode });
const region = scalar({ column: 'region', names: ['地区', '行政区划代码'], of: RegionCode });
const union = text({ column: 'union_id', names: ['工会'], longest: 64 });

type Draft = Pick<Dataset, 'name' | 'title' | 'titleZh' | 'fields' | 'during'> &
  Partial<Pick<Dataset, 'checks'>> & {
    /** rules of the mutation that creates such a record */
    rules(record: Read, historic: boolean): (UserError | false)[];
  };

/** A record after reading: required fields are present. */
type Read = Record<string, string>;

/** A register whose records are replaced whole, by identifier, by a union of the region. */
const register = (table: string, { checks = [], rules, ...draft }: Draft): Dataset => {
  const whole = {
    ...draft,
    key: ['id'],
    region: 'region',
    table,
    rules: (record: ImportedRecord, historic: boolean) => faultsOf(rules(record as Read, historic)),
  };
  const reserved = {
    field: 'id',
    rule: 'RESERVED',
    message: 'identifiers of this form are reserved for those that the hub assigns',
    messageZh: '该形式的标识仅由枢纽生成，请改用其他标识',
  };
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

const ABOVE = {
  field: 'parent',
  rule: 'UNKNOWN',
  message: 'there is no such parent union that is in existence and covers the region',
  messageZh: '没有覆盖该地区且存续的该上级工会',
};

export const REGISTERS: Dataset[] = [
  register('union_organization', {
    ...{ name: 'union-organizations', title: 'Union organisations', titleZh: '工会组织' },
    during: ['foundedOn', TODAY],
    rules: ({ name = '', level = '', enterprise, foundedOn = '' }, historic) =>
      foundingRules({ name, level, enterprise, foundedOn }, historic),
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
          select from union_organization u where u.id = s.parent and u.dissolved_on is null and u.parent is distinct from s.id
            and ${regionCovers(sql`u.region`, sql`s.region`)}))`,
      },
    ],
  }),
  register('forum', {
    ...{ name: 'forums', title: 'Candid forums', titleZh: '恳谈会' },
    during: ['heldOn'],
    rules: ({ heldOn = '', topics, outcomes, workers }, historic) =>
      forumRules({ heldOn, topics: itemsOf(topics), outcomes: itemsOf(outcomes), workers: Number(workers) }, historic),
    fields: {
      ...{ id, enterprise, region, union, heldOn: day('held_on', '召开日期'), topics: phrases('topics', '议题') },
      ...{ outcomes: phrases('outcomes', '恳谈结果', 0), workers: persons('workers', '参加劳动者人数') },
    },
  }),
  register('democratic_participation', {
    ...{ name: 'democratic-participation', title: 'Acts of democratic participation of workers in management', titleZh: '民主管理' },
    during: ['heldOn'],
    rules: ({ heldOn = '', topics, resolutions, representatives }, historic) =>
      participationRules(
        { heldOn, topics: itemsOf(topics), resolutions: itemsOf(resolutions), representatives: Number(representatives) },
        historic,
      ),
    fields: {
      ...{ id, enterprise, region, union, form: oneOf({ column: 'form', names: ['形式'], values: ParticipationForm }) },
      ...{ heldOn: day('held_on', '日期'), topics: phrases('topics', '议题'), resolutions: phrases('resolutions', '决议') },
      representatives: persons('representatives', '代表人数'),
    },
  }),
  register('grievance_channel', {
    ...{ name: 'grievance-channels', title: 'Grievance channels of enterprises, such as hotlines and appeals', titleZh: '诉求渠道' },
    during: ['openedOn', TODAY],
    rules: ({ name = '', hours = '', openedOn = '' }, historic) => channelRules({ name, hours, openedOn }, historic),
    fields: {
      ...{ id, enterprise, region, kind: oneOf({ column: 'kind', names: ['类型'], values: GrievanceChannelKind }) },
      ...{ name: title('name', '名称'), hours: title('hours', '开放时间'), openedOn: day('opened_on', '开通日期') },
    },
  }),
  register('care_activity', {
    ...{ name: 'care-activities', title: 'Care activities', titleZh: '关爱活动' },
    during: ['from', 'to'],
    rules: ({ title = '', from = '', to = '', persons, spent }, historic) =>
      careActivityRules({ title, from, to, persons: Number(persons), spent }, historic),
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: CareKind }), title: title('title', '名称'), region, union },
      ...{ from: day('from_day', '起始日'), to: day('to_day', '截止日'), persons: persons('persons', '惠及人数') },
      spent: decimal({ column: 'spent', names: ['支出金额'], places: 2, from: 0, to: 9_999_999_999, money: true, optional: true }),
    },
  }),
  register('legal_service', {
    ...{ name: 'legal-services', title: 'Where unions help with the law', titleZh: '工会法律服务' },
    during: ['openedOn', TODAY],
    rules: ({ name = '', provider = '', place = '', hours = '', openedOn = '', persons }, historic) =>
      legalServiceRules({ name, provider, place, hours, openedOn, persons: Number(persons) }, historic),
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: LegalServiceKind }), name: title('name', '名称'), region, union },
      ...{ provider: title('provider', '服务提供者'), place: title('place', '地点'), hours: title('hours', '服务时间') },
      ...{ openedOn: day('opened_on', '开办日期'), persons: persons('persons', '已服务人数') },
    },
  }),
  register('commendation', {
    ...{ name: 'commendations', title: 'Commendations and publicity for good practice', titleZh: '正面宣传和表扬' },
    during: ['publishedOn'],
    rules: ({ title = '', account = '', publishedOn = '' }, historic) => commendationRules({ title, account, publishedOn }, historic),
    fields: {
      ...{ id, kind: oneOf({ column: 'kind', names: ['类型'], values: CommendationKind }), title: title('title', '名称') },
      enterprise: scalar({ column: 'enterprise', names: ['企业'], of: CreditCode, optional: true }),
      ...{ region, union, publishedOn: day('published_on', '发布日期') },
      account: text({ column: 'account', names: ['事迹'], longest: 2_000 }),
    },
  }),
];
