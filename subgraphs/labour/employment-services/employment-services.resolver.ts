import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { WHOLE_COUNTRY } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { NearArgs } from '../../shared/vocabulary/near.ts';
import { Point } from '../../shared/vocabulary/position.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { GigMarketFilter, RecruitmentFilter, StartupCarrierFilter, TrainingFilter } from './employment-services.inputs.ts';
import type { EmploymentServicesService } from './employment-services.service.ts';
import { GigMarket, GigMarketConnection, StartupCarrierConnection } from './gig-market.type.ts';
import { OnlineService, RecruitmentPost, RecruitmentPostConnection } from './recruitment-post.type.ts';
import { OnlineServiceKind } from './service-enums.ts';
import { TrainingNeed, TrainingNeedConnection, TrainingProgramme, TrainingProgrammeConnection, TrainingSkill } from './training.type.ts';

const WHERE = { nullable: true, description: 'Conditions (筛选条件).' };

@Resolver()
export class EmploymentServicesResolver {
  constructor(private readonly service: EmploymentServicesService) {}

  @SharedQuery(() => GigMarketConnection, PUBLIC, 'Gig markets, stations and service points, nearest first (零工市场).')
  gigMarkets(
    @Args(() => NearArgs) place: NearArgs,
    @Arg('where', () => GigMarketFilter, WHERE) where: GigMarketFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.markets(context, place, where, page);
  }

  @SharedQuery(
    () => StartupCarrierConnection,
    PUBLIC,
    'Start-up carriers (incubators, maker spaces, start-up parks), nearest first (创业载体).',
  )
  startupCarriers(
    @Args(() => NearArgs) place: NearArgs,
    @Arg('where', () => StartupCarrierFilter, WHERE) where: StartupCarrierFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.carriers(context, place, where, page);
  }

  @SharedQuery(() => TrainingProgrammeConnection, PUBLIC, 'Training programmes, nearest or latest first (职业培训项目).')
  trainingProgrammes(
    @Arg('near', () => Point, { nullable: true, description: 'Sort by distance from this point (坐标，由近及远).' }) near: Point | null,
    @Arg('where', () => TrainingFilter, WHERE) where: TrainingFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.programmes(context, { near }, where, page);
  }

  @SharedQuery(() => TrainingNeedConnection, PUBLIC, 'Training needs surveyed at gig stations, latest first (培训需求).')
  trainingNeeds(
    @Arg('where', () => TrainingFilter, WHERE) where: TrainingFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.needs(context, where, page);
  }

  @SharedQuery(() => [TrainingSkill], PUBLIC, 'Guide to training needs (职业培训需求指导目录).')
  trainingSkills(@Ctx() context: RequestContext) {
    return this.service.skills(context);
  }

  @SharedQuery(() => RecruitmentPostConnection, PUBLIC, 'Job postings, nearest or latest first (招聘信息).')
  recruitmentPosts(
    @Args(() => NearArgs) place: NearArgs,
    @Arg('where', () => RecruitmentFilter, WHERE) where: RecruitmentFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.posts(context, place, where, page);
  }

  @SharedQuery(() => [OnlineService], PUBLIC, 'Online services (线上服务).')
  onlineServices(
    @Arg('kind', () => OnlineServiceKind, { nullable: true, description: 'Only this kind (类型).' }) kind: OnlineServiceKind | null,
    @Arg('region', () => RegionCode, {
      nullable: true,
      description: 'Region; includes services of the divisions above it; default: national services only (地区).',
    })
    region: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.onlineServices(context, region ?? WHOLE_COUNTRY, kind);
  }
}

@Resolver(() => TrainingProgramme)
export class TrainingProgrammeResolver {
  constructor(private readonly service: EmploymentServicesService) {}

  @SharedResolver(() => TrainingSkill, PUBLIC, 'Skill taught, by the guide (培训技能).', { nullable: true })
  skill(@Root() programme: TrainingProgramme, @Ctx() context: RequestContext) {
    return this.service.skill(context, programme.skillCode);
  }
}

@Resolver(() => TrainingNeed)
export class TrainingNeedResolver {
  constructor(private readonly service: EmploymentServicesService) {}

  @SharedResolver(() => TrainingSkill, PUBLIC, 'Skill that people want to learn, by the guide (培训技能).', { nullable: true })
  skill(@Root() need: TrainingNeed, @Ctx() context: RequestContext) {
    return this.service.skill(context, need.skillCode);
  }

  @SharedResolver(() => GigMarket, PUBLIC, 'Market or station that carried out the survey (摸排单位).', { nullable: true })
  market(@Root() need: TrainingNeed, @Ctx() context: RequestContext) {
    return this.service.market(context, need.marketId);
  }
}

@Resolver(() => RecruitmentPost)
export class RecruitmentPostResolver {
  constructor(
    private readonly service: EmploymentServicesService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedResolver(() => Enterprise, PUBLIC, 'Employer; null if a market offers the job (用人单位).', { nullable: true })
  enterprise(@Root() post: RecruitmentPost, @Ctx() context: RequestContext) {
    return post.enterpriseCode ? this.enterprises.byCode(context, post.enterpriseCode) : null;
  }

  @SharedResolver(() => GigMarket, PUBLIC, 'Market that fills the post (零工市场).', { nullable: true })
  market(@Root() post: RecruitmentPost, @Ctx() context: RequestContext) {
    return this.service.market(context, post.marketId);
  }
}
