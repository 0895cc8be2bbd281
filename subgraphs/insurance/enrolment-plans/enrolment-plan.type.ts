import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { RegionCode, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { Region } from '../region/region.type.ts';
import type { EnrolmentPlanRow } from './enrolment-plan.entity.ts';

@ObjectType('EnrolmentPlan', { description: 'Target of a region under the universal enrolment plan (全民参保计划目标).' })
export class EnrolmentPlan {
  @SharedField(() => Region, PUBLIC, 'Region (地区).')
  region!: Region;
  @SharedField(() => Scheme, PUBLIC, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => Int, PUBLIC, 'Year by the end of which the target is to be reached (年度).')
  year!: number;
  @SharedField(() => SafeInt, PUBLIC, 'Number of flexible workers to be covered (目标人数).')
  target!: number;
  @SharedField(() => String, PUBLIC, 'Source document (来源).')
  source!: string;

  static from({ region, scheme, ...row }: EnrolmentPlanRow): EnrolmentPlan {
    return Object.assign(new EnrolmentPlan(), { ...row, region: Region.at(region), scheme: scheme as Scheme });
  }
}

export const EnrolmentPlanConnection = connectionOf(() => EnrolmentPlan, 'EnrolmentPlan', '全民参保计划目标');

@InputType('EnrolmentPlanFilter', { description: 'Filter for plans (参保计划筛选条件).' })
export class EnrolmentPlanFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => Scheme, { nullable: true, description: 'Of this scheme (险种).' })
  scheme?: Scheme | null;
  @Field(() => Int, { nullable: true, description: 'Of this year (年度).' })
  year?: number | null;
}
