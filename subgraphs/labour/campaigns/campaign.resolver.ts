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

  @SharedQuery(() => [Campaign], PUBLIC, 'Campaigns of supervision that run on a day (专项行动).')
  campaigns(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; today where left out (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.on(context, on);
  }

  @SharedResolver(() => CampaignResults, PUBLIC, 'Results, computed from the records (成效).')
  results(
    @Root() campaign: Campaign,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Inside this region; the whole country where left out (地区).' })
    region: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.service.resultsOf(context, campaign, region);
  }

  @SharedResolver(
    () => CampaignPublished,
    PUBLIC,
    'What was published of it, for the whole country, beside its own results; null where nothing was (公布数与本行动成效).',
    { nullable: true },
  )
  published(@Root() campaign: Campaign, @Ctx() context: RequestContext) {
    return this.service.publishedOf(context, campaign);
  }
}
