import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { PremiumRateService } from '../premium-rates/premium-rate.service.ts';
import { PremiumRate } from '../premium-rates/premium-rate.type.ts';
import type { InjuryPilotService } from './injury-pilot.service.ts';
import { InjuryPilot, PilotPlatform } from './injury-pilot.type.ts';

@Resolver(() => InjuryPilot)
export class InjuryPilotResolver {
  constructor(
    private readonly pilot: InjuryPilotService,
    private readonly premiumRates: PremiumRateService,
  ) {}

  @SharedQuery(() => InjuryPilot, PUBLIC, 'The pilot on a given day (职业伤害保障试点情况).')
  injuryPilot(
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.pilot.on(context, on ?? null);
  }

  @SharedResolver(() => [PilotPlatform], PUBLIC, 'Pilot platforms on that day (试点平台企业).', { nullable: true })
  platforms(@Root() { on }: InjuryPilot, @Ctx() context: RequestContext) {
    return this.pilot.platformsOn(context, on);
  }

  @SharedResolver(() => [PremiumRate], PUBLIC, 'Premium rates on that day (缴费标准).', { nullable: true })
  rates(@Root() { on }: InjuryPilot, @Ctx() context: RequestContext) {
    return this.premiumRates.list(context, { on });
  }
}
