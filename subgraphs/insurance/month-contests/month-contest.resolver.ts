import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import { ContestState } from '../enrolments/enrolment-spell.enums.ts';
import type { MonthContestService } from './month-contest.service.ts';
import { MonthContest, MonthContestConnection, MonthContestPayload, SettleMonthContestInput } from './month-contest.type.ts';

@Resolver(() => MonthContest)
export class MonthContestResolver {
  constructor(private readonly contests: MonthContestService) {}

  @SharedQuery(
    () => MonthContestConnection,
    PERSONAL,
    'Credited months contested by the agency of another region, latest first (缴费月份争议).',
  )
  monthContests(
    @Arg('state', () => ContestState, { nullable: true, description: 'In this state; default: any (状态).' })
    state: ContestState | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.contests.list(context, state, page);
  }

  @SharedMutation(() => MonthContestPayload, PUBLIC, 'Answer or decide the contest of a credited month (缴费月份争议办理).')
  async settleMonthContest(
    @Arg('input', () => SettleMonthContestInput, { description: 'The step (登记内容).' }) input: SettleMonthContestInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.contests.settle(context, input);
    return MonthContestPayload.of(id ? await this.contests.byId(context, id) : null, userErrors);
  }
}
