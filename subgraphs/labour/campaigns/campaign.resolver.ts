import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CampaignService } from './campaign.service.ts';
import { Campaign, CampaignPublished, CampaignResults } from './campaign.type.ts';

@Resolver(() => Campaign)
export class CampaignResolver {
  constructor(private readonly service: CampaignService) {}

  @SharedQuery(() => [Campaign], PUBLIC, 'Inspection campaigns that are running on a day (专项行动).')
  campaigns(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.on(context, on);
  }

  @SharedResolver(() => CampaignResults, PUBLIC, 'Results, computed from the records of the hub (成效).')
  results(
    @Root() campaign: Campaign,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Region to count in; default: the whole country (地区).' })
    region: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.resultsOf(context, campaign, region);
  }

  @SharedResolver(
    () => CampaignPublished,
    PUBLIC,
    'Figures published for the whole country beside the results of this campaign; null if none were published (公布数与本行动成效).',
    { nullable: true },
  )
  published(@Root() campaign: Campaign, @Ctx() context: RequestContext) {
    return this.service.publishedOf(context, campaign);
  }
}
