import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { CreditCode, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

@Directive('@external')
@ObjectType('EnterpriseHeadcount', {
  description: 'Persons that an enterprise and its partner enterprises reported for a month in a region (企业及用工链条报送人数).',
})
export class EnterpriseHeadcount {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => Boolean, PUBLIC, 'Whether it is a platform (是否平台企业).')
  platform!: boolean;
  @SharedField(() => Int, PUBLIC, 'Persons reported by the enterprise itself, rounded to tens; null below ten (本企业报送人数).', {
    nullable: true,
  })
  headcount!: number | null;
  @SharedField(() => Int, PUBLIC, 'With those of the firms that work for it, rounded to tens; null below ten (含合作企业报送人数).', {
    nullable: true,
  })
  chainHeadcount!: number | null;
}

@ObjectType('CoverageGap', {
  description: 'Headcount that an enterprise reported for a month compared with the persons insured (参保缺口).',
})
export class CoverageGap {
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (月份).')
  month!: string;
  @SharedField(() => Region, PUBLIC, 'Region, including all divisions inside it (地区).')
  region!: Region;
  @SharedField(
    () => Int,
    PUBLIC,
    'Headcount reported to the labour department, rounded to tens; null below ten and without a report (报送用工人数).',
    { nullable: true },
  )
  reported!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'With those of the firms that work for it; null where only its own was asked for, or below ten (含合作企业报送人数).',
    { nullable: true },
  )
  chainReported!: number | null;
  @SharedField(() => Int, PUBLIC, 'Number of persons insured, rounded to tens; null below ten (参保人数).', { nullable: true })
  insured!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Reported minus insured persons, rounded to tens; for a platform including its partner enterprises if chainReported is given, else a lower bound; null if either number is withheld (缺口人数).',
    { nullable: true },
  )
  gap!: number | null;
}

@InputType('CoverageGapFilter', { description: 'Filter for gaps (参保缺口筛选条件).' })
export class CoverageGapFilter {
  @Field(() => RegionCode, {
    nullable: true,
    description: 'Reported and insured inside this region; default: the whole country (地区).',
  })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise only (企业).' })
  enterprise?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only platforms, each with its partner enterprises (仅平台企业).' })
  platformsOnly?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: also enterprises and places outside the pilot; default: only pilot platforms in pilot provinces, as of the last day of the month (含试点范围外).',
  })
  outsidePilot?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Only gaps of at least this number of persons (缺口下限).' })
  least?: number | null;
}

@ObjectType('CoverageGapEdge', { description: 'An element of a list of coverage gaps and its cursor (参保缺口条目).' })
export class CoverageGapEdge {
  @SharedField(() => CoverageGap, PUBLIC, 'The element (条目内容).')
  node!: CoverageGap;
  @SharedField(() => String, PUBLIC, 'Its cursor, opaque (游标).')
  cursor!: string;
}

/** Its key holds the arguments of the query. The labour department adds the headcounts, from which the page is computed. */
@Key('id')
@ObjectType('CoverageGapConnection', { description: 'A page of a list of coverage gaps (参保缺口列表).' })
export class CoverageGapConnection {
  @SharedField(() => ID, PUBLIC, 'Key of the list: the arguments of the query (列表标识).')
  id!: string;
  @Directive('@external')
  @SharedField(() => [EnterpriseHeadcount], PUBLIC, 'Headcounts that enterprises reported (报送用工人数).', { nullable: true })
  reportedHeadcounts?: EnterpriseHeadcount[] | null;

  static of(id: string, reportedHeadcounts?: EnterpriseHeadcount[] | null): CoverageGapConnection {
    return Object.assign(new CoverageGapConnection(), { id, reportedHeadcounts });
  }
}
