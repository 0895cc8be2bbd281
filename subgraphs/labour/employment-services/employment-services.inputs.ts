import { Field, ID, InputType } from 'type-graphql';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { OccupationGroup } from '../../shared/vocabulary/occupation.ts';
import { GigMarketKind, MarketService, RecruitmentChannel, StartupSupport, TrainingAction, TrainingMode } from './service-enums.ts';

@InputType('GigMarketFilter', { description: 'Which markets and stations (零工市场筛选条件).' })
export class GigMarketFilter {
  @Field(() => GigMarketKind, { nullable: true, description: 'Only this kind (类型).' })
  kind?: GigMarketKind | null;
  @Field(() => MarketService, { nullable: true, description: 'Where one is helped with this (服务内容).' })
  service?: MarketService | null;
}

@InputType('StartupCarrierFilter', { description: 'Which carriers (创业载体筛选条件).' })
export class StartupCarrierFilter {
  @Field(() => StartupSupport, { nullable: true, description: 'Where one can have this support (扶持政策).' })
  support?: StartupSupport | null;
}

@InputType('TrainingFilter', { description: 'Which programmes or needs (培训筛选条件).' })
export class TrainingFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'For these workers (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => ID, { nullable: true, description: 'Code of the skill in the guide (目录代码).' })
  skill?: string | null;
  @Field(() => TrainingAction, { nullable: true, description: 'Of this action; programmes only (培训行动).' })
  action?: TrainingAction | null;
  @Field(() => TrainingMode, { nullable: true, description: 'In this mode; programmes only (培训模式).' })
  mode?: TrainingMode | null;
  @Field(() => DateScalar, { nullable: true, description: 'Not ended before this day; programmes only (日期).' })
  on?: string | null;
}

@InputType('RecruitmentFilter', { description: 'Which posts (招聘筛选条件).' })
export class RecruitmentFilter {
  @Field(() => RecruitmentChannel, { nullable: true, description: 'Filled so (招聘渠道).' })
  channel?: RecruitmentChannel | null;
  @Field(() => OccupationGroup, { nullable: true, description: 'For this occupation (职业群体).' })
  occupation?: OccupationGroup | null;
  @Field(() => CreditCode, { nullable: true, description: 'Offered by this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Still open on this day (日期).' })
  on?: string | null;
}
