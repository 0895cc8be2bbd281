import { roundedPersons } from '../../shared/authorization/small-cells.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { PageArguments } from '../../shared/database/keyset.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { CoveredBy, EnrolmentPlanRepository } from './enrolment-plan.repository.ts';
import type { EnrolmentPlan, EnrolmentPlanFilter } from './enrolment-plan.type.ts';

/** Plans are published; how far they have come is a statistic of ten or more persons. */
export class EnrolmentPlanService {
  constructor(private readonly plans: EnrolmentPlanRepository) {}

  list(context: RequestContext, filter: EnrolmentPlanFilter | null, page: PageArguments) {
    return this.plans.list.page(context, { ...filter }, page);
  }

  async coveredOf(context: RequestContext, { region, scheme, year }: EnrolmentPlan): Promise<number | null> {
    const end = `${year}-12-31`;
    const month = end < today() ? end : closedMonth(today());
    const asked: CoveredBy = { region: region.code, prefix: regionPrefix(region.code), scheme, month };
    const covered = await loaderFor(context, this, 'covered', (keys) =>
      this.plans.covered(
        context,
        keys.map((key) => JSON.parse(key) as CoveredBy),
      ),
    ).load(JSON.stringify(asked));
    return roundedPersons(covered);
  }
}
