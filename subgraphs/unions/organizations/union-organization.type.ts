import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import type { UnionEventRow, UnionOrganizationRow } from './union-organization.entity.ts';

export const UnionLevel = describedEnum('UnionLevel', 'Kind of union organisation (工会组织类型).', {
  NATIONAL: 'All-China Federation (全国总工会).',
  REGIONAL: 'Federation of a region (地方总工会).',
  INDUSTRY: 'Union of an industry (产业、行业工会).',
  ENTERPRISE: 'Union of an enterprise (企业工会).',
});
export type UnionLevel = keyof typeof UnionLevel;

@Key('id')
@ObjectType('UnionOrganization', { description: 'A trade union organisation (工会组织).' })
export class UnionOrganization {
  @SharedField(() => ID, PUBLIC, 'Identifier (工会标识).')
  id!: string;
  @SharedField(() => String, PUBLIC, 'Name (工会名称).')
  name!: string;
  @SharedField(() => UnionLevel, PUBLIC, 'Kind of organisation (类型).')
  level!: UnionLevel;
  @SharedField(() => Region, PUBLIC, 'Region (所在地区).')
  region!: Region;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise of an enterprise union; else null (所属企业).', { nullable: true })
  enterprise!: Enterprise | null;
  @SharedField(() => Int, PUBLIC, 'Number of members; null below ten (会员人数).', { nullable: true })
  memberCount!: number | null;
  @SharedField(() => DateScalar, PUBLIC, 'Day of foundation (成立日期).')
  foundedOn!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of dissolution; null if not dissolved (撤销日期).', { nullable: true })
  dissolvedOn!: string | null;
  parentId!: string | null;

  static from(row: UnionOrganizationRow): UnionOrganization {
    return Object.assign(new UnionOrganization(), {
      id: row.id,
      name: row.name,
      level: row.level as UnionLevel,
      region: Region.at(row.region),
      enterprise: row.enterprise ? Enterprise.of(row.enterprise) : null,
      memberCount: roundedPersons(row.members),
      foundedOn: row.founded_on,
      dissolvedOn: row.dissolved_on,
      parentId: row.parent,
    });
  }
}

export const UnionEventKind = describedEnum('UnionEventKind', 'Kind of event in the history of a union (工会沿革事项).', {
  FOUNDED: 'Founded (成立).',
  RENAMED: 'Renamed (更名).',
  MOVED: 'Moved under another organisation (隶属关系变更).',
  DISSOLVED: 'Dissolved (撤销).',
});
export type UnionEventKind = keyof typeof UnionEventKind;

@ObjectType('UnionEvent', { description: 'One event in the history of a union (工会沿革).' })
export class UnionEvent {
  @SharedField(() => DateScalar, PUBLIC, 'Day (日期).')
  on!: string;
  @SharedField(() => UnionEventKind, PUBLIC, 'Kind of event (事项).')
  kind!: UnionEventKind;
  @SharedField(() => String, PUBLIC, 'Name, or identifier of the parent organisation, before the change (变更前).', { nullable: true })
  before!: string | null;
  @SharedField(() => String, PUBLIC, 'Name, or identifier of the parent organisation, after the change (变更后).', { nullable: true })
  after!: string | null;

  static from({ happened_on, kind, before, after }: UnionEventRow): UnionEvent {
    return Object.assign(new UnionEvent(), { on: happened_on, kind, before, after });
  }
}

export const UnionOrganizationPayload = payloadOf(() => UnionOrganization, 'UnionOrganization', 'union', PUBLIC, '工会组织');
export const UnionOrganizationConnection = connectionOf(() => UnionOrganization, 'UnionOrganization', '工会组织');

@InputType('UnionOrganizationFilter', { description: 'Filter for union organisations (工会组织筛选条件).' })
export class UnionOrganizationFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => UnionLevel, { nullable: true, description: 'Of this kind (类型).' })
  level?: UnionLevel | null;
  @Field(() => ID, { nullable: true, description: 'Directly below this organisation (上级工会).' })
  parent?: string | null;
}
