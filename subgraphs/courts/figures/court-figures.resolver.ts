import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { CourtFiguresService } from './court-figures.service.ts';
import { CourtFigures } from './court-figures.type.ts';

@Resolver(() => Region)
export class CourtFiguresResolver {
  constructor(private readonly figures: CourtFiguresService) {}

  @Cost(30)
  @SharedResolver(() => CourtFigures, PUBLIC, 'Figures of the courts: published and computed (法院指标).', { nullable: true })
  courtFigures(
    @Root() region: Region,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day; the figures are those of the last month that had ended by it; default: today (截止日期，按已结束月份).',
    })
    asOf: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.figures.of(context, region.code, closedMonth(asOf ?? today()));
  }
}
