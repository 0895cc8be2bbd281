import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { UnionFiguresService } from './union-figures.service.ts';
import { UnionFigures } from './union-figures.type.ts';

@Resolver(() => Region)
export class UnionFiguresResolver {
  constructor(private readonly figures: UnionFiguresService) {}

  @Cost(30)
  @SharedResolver(() => UnionFigures, PUBLIC, "The unions' figures, as reported and as computed from the records (工会指标).", {
    nullable: true,
  })
  unionFigures(
    @Root() region: Region,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Figures of the last full month before this day; default: today (截止日期，按已结束月份).',
    })
    asOf: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.figures.of(context, region.code, closedMonth(asOf ?? today()));
  }
}
