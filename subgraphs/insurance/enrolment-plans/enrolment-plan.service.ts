import { publishedCount } from '../../shared/authorization/small-cells.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { badInput } from '../../shared/errors.ts';
import type { Cell } from '../../shared/figures/editions.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { coveredCell, type EnrolmentPlanRepository } from './enrolment-plan.repository.ts';
import type { EnrolmentPlan, EnrolmentPlanFilter } from './enrolment-plan.type.ts';

/** Plans are public. Their progress is a statistic of ten or more persons. */
export class EnrolmentPlanService {
  constructor(private readonly plans: EnrolmentPlanRepository) {}

  list(context: RequestContext, filter: EnrolmentPlanFilter | null, page: PageArguments) {
    if (filter?.year != null && (filter.year < 2000 || filter.year > 2200))
      throw badInput('where.year', 'range', 'must be 2000 to 2200', '须在 2000 至 2200 之间');
    return this.plans.list.page(context, { ...filter }, page);
  }

  async coveredOf(context: RequestContext, { region, scheme, year }: EnrolmentPlan): Promise<number | null> {
    const { counts, kept } = await loaderFor(context, this, 'covered', (cells) =>
      this.plans.covered(
        context,
        cells.map((cell) => JSON.parse(cell) as Cell),
      ),
    ).load(JSON.stringify(coveredCell(scheme, region.code, year)));
    return publishedCount(counts.covered, counts.places, kept);
  }
}
