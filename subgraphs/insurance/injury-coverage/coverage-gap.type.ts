import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { CreditCode, MonthScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';

@Directive('@external')
@ObjectType('EnterpriseHeadcount', {
  description: 'Persons that an enterprise reported for a month in a region, and its chain with it (企业及用工链条报送人数).',
})
export class EnterpriseHeadcount {
  @SharedField(() => CreditCode, PUBLIC, 'Unified social credit code (统一社会信用代码).')
  creditCode!: string;
  @SharedField(() => Boolean, PUBLIC, 'Is it a platform? (是否平台企业)')
  platform!: boolean;
  @SharedField(() => Int, PUBLIC, 'Its own, rounded to tens; null below ten (本企业报送人数).', { nullable: true })
  headcount!: number | null;
  @SharedField(() => Int, PUBLIC, 'With those of the firms that work for it, rounded to tens; null below ten (含合作企业报送人数).', {
    nullable: true,
  })
  chainHeadcount!: number | null;
}

@ObjectType('CoverageGap', { description: 'Headcount an enterprise reported against persons insured, in a month (参保缺口).' })
export class CoverageGap {
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => MonthScalar, PUBLIC, 'Month, YYYY-MM (月份).')
  month!: string;
  @SharedField(() => Region, PUBLIC, 'Region, everything inside it (地区).')
  region!: Region;
  @SharedField(
    () => Int,
    PUBLIC,
    'Headcount reported to the labour department, rounded to tens; null below ten or without a report (报送用工人数).',
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
  @SharedField(() => Int, PUBLIC, 'Persons insured, rounded to tens; null below ten (参保人数).', { nullable: true })
  insured!: number | null;
  @SharedField(
    () => Int,
    PUBLIC,
    'Reported less insured, to the nearest ten: of a platform, with the firms that work for it; null where either is withheld (缺口人数).',
    { nullable: true },
  )
  gap!: number | null;
}

@InputType('CoverageGapFilter', { description: 'Filter for gaps (参保缺口筛选条件).' })
export class CoverageGapFilter {
  @Field(() => RegionCode, {
    nullable: true,
    description: 'Reported on and insured inside this region; the whole country where left out (地区).',
  })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise only (企业).' })
  enterprise?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Platforms only, each with its chain (仅平台企业).' })
  platformsOnly?: boolean | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Also enterprises and places that the pilot does not cover; left out, only its platforms in its provinces, as they stood on the last day of the month (含试点范围外).',
  })
  outsidePilot?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Only gaps of at least so many persons (缺口下限).' })
  least?: number | null;
}

@ObjectType('CoverageGapEdge', { description: 'An element of a list of coverage gaps and its cursor (参保缺口条目).' })
export class CoverageGapEdge {
  @SharedField(() => CoverageGap, PUBLIC, 'The element (条目内容).')
  node!: CoverageGap;
  @SharedField(() => String, PUBLIC, 'Its cursor, opaque (游标).')
  cursor!: string;
}

/** Its key is what was asked; the labour department adds what was reported, and by that the page is made. */
@Key('id')
@ObjectType('CoverageGapConnection', { description: 'A page of a list of coverage gaps (参保缺口列表).' })
export class CoverageGapConnection {
  @SharedField(() => ID, PUBLIC, 'Key of the list: what it was asked for (列表标识).')
  id!: string;
  @Directive('@external')
  @SharedField(() => [EnterpriseHeadcount], PUBLIC, 'What enterprises reported (报送用工人数).', { nullable: true })
  reportedHeadcounts?: EnterpriseHeadcount[] | null;

  static of(id: string, reportedHeadcounts?: EnterpriseHeadcount[] | null): CoverageGapConnection {
    return Object.assign(new CoverageGapConnection(), { id, reportedHeadcounts });
  }
}
