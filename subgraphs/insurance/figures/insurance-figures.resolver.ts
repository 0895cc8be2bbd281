import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import { DateScalar } from '../../shared/graphql/scalars.ts';
import { SharedResolver } from '../../shared/graphql/shared-field.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { Region } from '../region/region.type.ts';
import type { InsuranceFiguresService } from './insurance-figures.service.ts';
import { InsuranceFigures } from './insurance-figures.type.ts';

@Resolver(() => Region)
export class InsuranceFiguresResolver {
  constructor(private readonly figures: InsuranceFiguresService) {}

  @SharedResolver(() => InsuranceFigures, PUBLIC, "The insurance agencies' figures, reported against computed (社会保险指标).", {
    nullable: true,
  })
  insuranceFigures(
    @Root() region: Region,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Figures of the last month that had ended by this day; today where left out (截止日期，按已结束月份).',
    })
    asOf: string | null,
    @Ctx() context: RequestContext,
  ) {
    return this.figures.of(context, region.code, closedMonth(asOf ?? today()));
  }
}
