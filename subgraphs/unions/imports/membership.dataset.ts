import sql from 'sql-template-tag';
import { nextNumber } from '../../shared/database/insert.ts';
import type { Dataset } from '../../shared/import/dataset.ts';
import { dayRules } from '../../shared/import/day-rules.ts';
import { day, oneOf, pseudonym, scalar, text } from '../../shared/import/field.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { LASTED } from '../memberships/union-membership.repository.ts';
import { EnrolmentChannel } from '../memberships/union-membership.type.ts';

const SAME = sql`t.worker = s.worker and t.organization = s.organization and t.joined_on = s.joined_on`;

/** Members of a union. The import does not change the number of members that the union states. */
export const MEMBERSHIPS_LIST: Dataset = {
  ...{ name: 'union-memberships', title: 'Union members', titleZh: '会员名册', table: 'union_membership', region: 'region' },
  key: ['worker', 'union', 'joinedOn'],
  fields: {
    worker: pseudonym({ column: 'worker', names: ['劳动者假名标识'] }),
    union: text({ column: 'organization', names: ['工会', '工会组织'], longest: 64 }),
    region: scalar({ column: 'region', names: ['地区', '行政区划代码'], of: RegionCode }),
    channel: oneOf({ column: 'channel', names: ['入会渠道'], values: EnrolmentChannel, absent: 'ENTERPRISE' }),
    joinedOn: day('joined_on', '入会日期'),
    leftOn: day('left_on', '退会日期', true),
    // A union may use its own membership numbers, in queries and as a matter.
    id: text({ column: 'id', names: ['会员编号', '会员证号', '会籍编号'], longest: 64, optional: true }),
  },
  during: ['joinedOn', 'leftOn'],
  rules: dayRules({ past: ['joinedOn', 'leftOn'], order: ['joinedOn', 'leftOn'] }),
  checks: [
    {
      ...{
        field: 'union',
        rule: 'UNKNOWN',
        message: 'there is no such union in this region; import union-organizations first',
        messageZh: '该地区没有该工会，请先导入工会组织（union-organizations）',
      },
      broken: sql`not exists (select from union_organization o where o.id = s.organization and o.region = s.region)`,
    },
    {
      ...{ field: 'joinedOn', rule: 'ORDER', message: 'must not be before the founding of the union', messageZh: '不得早于工会成立日期' },
      broken: sql`exists (select from union_organization o where o.id = s.organization and o.founded_on > s.joined_on)`,
    },
    {
      ...{
        field: 'worker',
        rule: 'MEMBER',
        message: 'this person is already a member of this union, with another joinedOn',
        messageZh: '该劳动者已为本工会会员，入会日期与本行不一致',
      },
      broken: sql`s.left_on is null and exists (select from union_membership t
        where t.worker = s.worker and t.organization = s.organization and t.left_on is null and t.joined_on <> s.joined_on)`,
    },
    {
      ...{
        field: 'leftOn',
        rule: 'STATE',
        message:
          'this membership ended within thirty days of being recorded and stays closed; record a new membership with another joinedOn',
        messageZh: '该会籍登记后三十日内即终止，不得恢复；再次入会的，须以新的入会日期另行登记',
      },
      broken: sql`exists (select from union_membership t where ${SAME} and not ${LASTED} and s.left_on is distinct from t.left_on)`,
    },
    {
      ...{
        field: 'id',
        rule: 'RESERVED',
        message: 'numbers of this form are reserved for those that the hub assigns',
        messageZh: '该形式的编号仅由枢纽生成，请改用其他编号',
      },
      broken: sql`s.id ~ '^UM-[0-9]{10}$' and not exists (select from union_membership t where t.id = s.id and ${SAME})`,
    },
    {
      ...{ field: 'id', rule: 'TWICE', message: 'an earlier line has the same number', messageZh: '与前面的行编号相同' },
      broken: (staged) => sql`exists (select from ${staged} o where o.id = s.id and o.line < s.line)`,
    },
    {
      ...{
        field: 'id',
        rule: 'ANOTHER',
        message: 'this number belongs to another membership, or this membership already has another number',
        messageZh: '该编号已用于其他会籍，或者该会籍已以其他编号登记',
      },
      beyond: true,
      broken: (_staged, held) =>
        sql`exists (select from union_membership t where ${held(sql`t.region`)} and ((t.id = s.id and not (${SAME})) or (${SAME} and t.id <> s.id)))`,
    },
  ],
  merge: (staged) => sql`with changed as (
      update union_membership t set left_on = s.left_on, channel = s.channel from ${staged} s
      where ${SAME} and (t.left_on, t.channel) is distinct from (s.left_on, s.channel) returning t.id),
    made as (insert into union_membership (id, worker, organization, region, channel, joined_on, left_on, recorded_by)
      select coalesce(s.id, ${nextNumber('UM', 'union_membership_number')}), worker, organization, region, channel, joined_on, left_on,
        nullif(current_setting('hub.participant', true), '')
      from ${staged} s where not exists (select from union_membership t where ${SAME}) returning 1)
    select (select count(*) from made) as created, (select count(*) from changed) as changed`,
};
