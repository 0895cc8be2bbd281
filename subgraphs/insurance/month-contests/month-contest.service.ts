import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { Logger } from '../../shared/logger.ts';
import { userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, type StepContext, type StepTable, takeStepOf } from '../../shared/workflow/procedure.ts';
import { logStepOf } from '../../shared/workflow/workflow-log.ts';
import { CLOCK, contestSteps } from '../enrolments/contest-steps.ts';
import type { ContestStep } from '../enrolments/enrolment-spell.enums.ts';
import { lapseContests } from '../enrolments/lapse-contests.ts';
import { onlyScope, scoped } from '../enrolments/scheme-scope.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import { keptBy } from '../region/competence.ts';
import type { MonthContestRow } from './month-contest.entity.ts';
import { MONTH_CONTESTS, type MonthContestRepository } from './month-contest.repository.ts';
import { MonthContest, type SettleMonthContestInput } from './month-contest.type.ts';

/**
 * Two regions credit one month. It stays where it is until the agency that keeps it answers. It moves to the other region if
 * that agency accepts the contest, is overruled, or does not answer and the other region covered the person. It is credited
 * exactly once at all times.
 */
export class MonthContestService {
  private readonly procedure: Procedure<MonthContestRow>;
  private readonly steps: StepTable<ContestStep, MonthContestRow, SettleMonthContestInput>;

  constructor(
    private readonly db: Database,
    private readonly contests: MonthContestRepository,
  ) {
    this.procedure = {
      db,
      table: MONTH_CONTESTS,
      persons: ({ worker }) => [worker],
      kept: (context, row, field) => {
        if (row) onlyScope(context, row.scheme);
        return keptBy(context, row, field);
      },
    };
    const steps = contestSteps<MonthContestRow, SettleMonthContestInput>({
      end: (taking) => this.give(taking),
      endOthers: async () => {},
    });
    this.steps = {
      ...steps,
      CONFIRM: {
        ...steps.CONFIRM,
        columns: async (taking) => ({ ...(await steps.CONFIRM.columns(taking)), ended_on: taking.on }),
      },
    };
  }

  list(context: RequestContext, state: string | null, page: PageArguments) {
    const visible = INSURANCE_POLICY.filtered(context, 'monthContests', ['MonthContest.state'], sql`region`, sql`worker`);
    return this.contests.list.page(context, { visible: scoped(context, visible, sql`scheme`), state }, page);
  }

  async byId(context: RequestContext, id: string): Promise<MonthContest | null> {
    const visible = INSURANCE_POLICY.visible(context, 'monthContests', sql`region`, sql`worker`);
    const [row] = await this.contests.byIds(context, [id], scoped(context, visible, sql`scheme`));
    return row ? MonthContest.from(row) : null;
  }

  settle(context: RequestContext, input: SettleMonthContestInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'settleMonthContest', input, field: 'contest' }, this.steps);
  }

  /** Moves months whose contest was not answered in time to the other region, if that region covered the person. Runs periodically. */
  lapse(log?: Logger): Promise<void> {
    const of = { table: sql`month_contest`, key: sql`id`, limit: 'MONTH_CONTEST_ANSWER' } as const;
    return lapseContests<MonthContestRow>(this.db, of, ({ id }) => this.lapseOne(id), log);
  }

  private lapseOne(id: string): Promise<void> {
    return this.db.transaction(undefined, async (rows) => {
      const row = await MONTH_CONTESTS.locked(rows, id);
      if (row?.contest_state !== 'OPEN' || !(await this.contests.isCovered(rows, row))) return;
      if (!(await this.contests.give(rows, row, today()))) return;
      await MONTH_CONTESTS.change(rows, id, { contest_state: 'LAPSED', ended_on: today() });
      await logStepOf(rows, CLOCK, { register: MONTH_CONTESTS.name, about: id, action: 'LAPSED', on: today() });
    });
  }

  private async give({ rows, row, on }: StepContext<MonthContestRow, SettleMonthContestInput>) {
    const went = await this.contests.give(rows, row, on);
    refuseIfBroken([
      !went &&
        userError('step', 'STATE', 'the month is part of a transfer; complete the transfer first', '该月份正在办理转移，须先办结转移'),
    ]);
    return { ended_on: on };
  }
}
