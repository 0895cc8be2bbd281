import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { PaySurveyService } from './pay-survey.service.ts';
import { PaySurvey, PaySurveyConnection, PaySurveyFilter } from './pay-survey.type.ts';

@Resolver(() => PaySurvey)
export class PaySurveyResolver {
  constructor(private readonly service: PaySurveyService) {}

  @SharedQuery(() => PaySurveyConnection, PUBLIC, 'Key survey of pay, latest month first (新就业形态劳动报酬重点调查).')
  paySurveys(
    @Arg('where', () => PaySurveyFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: PaySurveyFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }
}
