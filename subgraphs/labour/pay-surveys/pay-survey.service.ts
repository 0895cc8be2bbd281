import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { PaySurveyRepository } from './pay-survey.repository.ts';
import type { PaySurveyFilter } from './pay-survey.type.ts';

/** Public statistic; cells of fewer than ten persons are withheld. */
export class PaySurveyService {
  constructor(private readonly surveys: PaySurveyRepository) {}

  list(context: RequestContext, filter: PaySurveyFilter | null, page: PageArguments) {
    return this.surveys.list.page(context, filter ?? {}, page);
  }
}
