import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { MinimumWageService } from './minimum-wage.service.ts';
import { MinimumWage } from './minimum-wage.type.ts';

@Resolver(() => Region)
export class MinimumWageResolver {
  constructor(private readonly wages: MinimumWageService) {}

  @SharedResolver(() => MinimumWage, PUBLIC, 'Monthly minimum wage of this place; null if none is recorded (最低工资标准).', {
    nullable: true,
  })
  minimumWage(
    @Root() region: Region,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Day; default: today (日期).' }) on: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.wages.on(context, region.code, on ?? today());
  }

  @SharedResolver(() => [MinimumWage], PUBLIC, 'All minimum wages recorded for this place, latest first (历次最低工资标准).', {
    nullable: true,
  })
  minimumWages(@Root() region: Region, @Ctx() context: RequestContext) {
    return this.wages.all(context, region.code);
  }

  @SharedResolver(
    () => [MinimumWage],
    PUBLIC,
    'All minimum wages recorded for this place, for the divisions above it and for those inside it, such as each province of the whole country; withdrawn ones have no amounts (本地及其上级、所辖各地历次最低工资标准).',
    { nullable: true },
  )
  minimumWagesWithin(@Root() region: Region, @Ctx() context: RequestContext) {
    return this.wages.within(context, region.code);
  }
}
