import { Arg, Ctx, Int, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';
import type { ContributionModeService } from './contribution-mode.service.ts';
import { ContributionMode, ContributionScenario } from './contribution-mode.type.ts';

const ON = { nullable: true, description: 'Day; default: today (日期).' };

@Resolver()
export class ContributionModeResolver {
  constructor(private readonly modes: ContributionModeService) {}

  @RegionsDuring('on')
  @SharedQuery(() => [ContributionMode], PUBLIC, 'Ways to pay contributions to a scheme in a place (缴费方式).')
  contributionModes(
    @Arg('region', () => RegionCode, { description: 'Place (地区).' }) region: string,
    @Arg('scheme', () => Scheme, { description: 'Scheme (险种).' }) scheme: Scheme,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.modes.of(context, { place: region, scheme, on: on ?? today() });
  }

  @RegionsDuring('on')
  @SharedQuery(
    () => ContributionScenario,
    PUBLIC,
    'Calculates the monthly contribution of a flexible worker if the platform paid part of it; null where flexible workers cannot join the scheme (平台分担缴费测算).',
  )
  contributionScenario(
    @Arg('region', () => RegionCode, { description: 'Place (地区).' }) region: string,
    @Arg('scheme', () => Scheme, { description: 'Scheme (险种).' }) scheme: Scheme,
    @Arg('base', () => Money, { description: 'Monthly base in yuan, greater than 0, at most 1,000,000 (月缴费基数，元).' }) base: string,
    @Arg('platformShare', () => Int, {
      description: 'Share of the platform in per cent of the contribution, 0 to 100 (平台承担比例，%).',
    })
    share: number,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.modes.scenario(context, { place: region, scheme, on: on ?? today() }, { base, share });
  }
}
