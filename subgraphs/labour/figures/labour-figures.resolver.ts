import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { LabourFiguresService } from './labour-figures.service.ts';
import { LabourFigures } from './labour-figures.type.ts';

@Resolver(() => Region)
export class LabourFiguresResolver {
  constructor(private readonly figures: LabourFiguresService) {}

  @Cost(30)
  @SharedResolver(() => LabourFigures, PUBLIC, 'Figures of the labour ministry: published and computed (人社部门指标).', {
    nullable: true,
  })
  labourFigures(
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
