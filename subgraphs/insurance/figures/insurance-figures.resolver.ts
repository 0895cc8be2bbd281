import { Arg, Ctx, Directive, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { broughtAlong } from '../../shared/serving/brought-along.ts';
import { LabourFigures } from '../region/labour-figures.type.ts';
import { Region } from '../region/region.type.ts';
import type { InsuranceFiguresService } from './insurance-figures.service.ts';
import { CoverageRate, InsuranceFigures } from './insurance-figures.type.ts';

const AS_OF = {
  nullable: true,
  description: 'Figures of the last full month before this day; default: today (截止日期，按已结束月份).',
};

@Resolver(() => Region)
export class InsuranceFiguresResolver {
  constructor(private readonly figures: InsuranceFiguresService) {}

  @Cost(30)
  @SharedResolver(
    () => InsuranceFigures,
    PUBLIC,
    "The insurance agencies' figures, as reported and as computed from the records (社会保险指标).",
    {
      nullable: true,
    },
  )
  insuranceFigures(@Root() region: Region, @Arg('asOf', () => DateScalar, AS_OF) asOf: string | null, @Ctx() context: RequestContext) {
    return this.figures.of(context, region.code, closedMonth(asOf ?? today()));
  }

  @Directive('@external')
  @SharedResolver(() => LabourFigures, PUBLIC, "The labour ministry's figures (人社部门指标).", { nullable: true })
  labourFigures(@Root() region: Region, @Arg('asOf', () => DateScalar, AS_OF) _asOf: string | null) {
    return region.labourFigures;
  }

  @Directive('@requires(fields: "labourFigures { flexibleWorkers { reported computed } }")')
  @SharedResolver(
    () => [CoverageRate],
    PUBLIC,
    'Share of the flexible workers of the region that are covered, at the end of the last full month (参保率).',
    {
      nullable: true,
    },
  )
  coverageRates(@Root() region: Region, @Ctx() context: RequestContext) {
    const workers = broughtAlong('labour', region.labourFigures)?.flexibleWorkers;
    return this.figures.rates(context, region.code, closedMonth(today()), workers);
  }
}
