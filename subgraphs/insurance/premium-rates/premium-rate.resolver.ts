import { Arg, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { Sector } from '../../shared/vocabulary/sector.ts';
import type { PremiumRateService } from './premium-rate.service.ts';
import { PremiumRate } from './premium-rate.type.ts';

@Resolver()
export class PremiumRateResolver {
  constructor(private readonly rates: PremiumRateService) {}

  @RegionsDuring('on')
  @SharedQuery(() => [PremiumRate], PUBLIC, 'Premium rates on a day, including at most 1,000 rates of single platforms (按单缴费标准).')
  premiumRates(
    @Arg('sector', () => Sector, { nullable: true, description: 'Of this sector (行业).' }) sector: Sector | null,
    @Arg('platform', () => CreditCode, {
      nullable: true,
      description: 'Rates of this platform, in addition to the rates of the sectors (平台企业).',
    })
    platform: string | null,
    @Arg('region', () => RegionCode, { nullable: true, description: 'In force in this region (地区).' }) region: string | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.rates.list(context, { sector, platform, region, on });
  }
}
