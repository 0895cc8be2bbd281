import { Field, ID, InputType } from 'type-graphql';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { GigMarketKind, MarketService, RecruitmentChannel, StartupSupport, TrainingAction, TrainingMode } from './service-enums.ts';

@InputType('GigMarketFilter', { description: 'Filter for gig markets and stations (零工市场筛选条件).' })
export class GigMarketFilter {
  @Field(() => GigMarketKind, { nullable: true, description: 'Only this kind (类型).' })
  kind?: GigMarketKind | null;
  @Field(() => MarketService, { nullable: true, description: 'Only places that offer this service (服务内容).' })
  service?: MarketService | null;
}

@InputType('StartupCarrierFilter', { description: 'Filter for start-up carriers (创业载体筛选条件).' })
export class StartupCarrierFilter {
  @Field(() => StartupSupport, { nullable: true, description: 'Only carriers that offer this support (扶持政策).' })
  support?: StartupSupport | null;
}

@InputType('TrainingFilter', { description: 'Filter for training programmes and training needs (培训筛选条件).' })
export class TrainingFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Only for this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => ID, { nullable: true, description: 'Only this skill, by its code in the guide (目录代码).' })
  skill?: string | null;
  @Field(() => TrainingAction, { nullable: true, description: 'Only programmes of this action; not for training needs (培训行动).' })
  action?: TrainingAction | null;
  @Field(() => TrainingMode, { nullable: true, description: 'Only programmes in this mode; not for training needs (培训模式).' })
  mode?: TrainingMode | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only programmes that end on this day or later; not for training needs (日期).' })
  on?: string | null;
}

@InputType('RecruitmentFilter', { description: 'Filter for job postings (招聘筛选条件).' })
export class RecruitmentFilter {
  @Field(() => RecruitmentChannel, { nullable: true, description: 'Only postings filled this way (招聘渠道).' })
  channel?: RecruitmentChannel | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'Only for this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => CreditCode, { nullable: true, description: 'Only postings of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only postings still open on this day (日期).' })
  on?: string | null;
}
