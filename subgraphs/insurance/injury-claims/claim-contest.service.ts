import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Logger } from '../../shared/logger.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { Done } from '../../shared/workflow/mutation.ts';
import { type Procedure, type StepTable, type Taking, takeStepOf } from '../../shared/workflow/procedure.ts';
import { clashOf } from '../../shared/workflow/refused-attempts.ts';
import { logStep, logStepOf } from '../../shared/workflow/workflow-log.ts';
import { CLOCK, contestSteps } from '../enrolments/contest-steps.ts';
import type { ContestStep } from '../enrolments/enrolment-spell.enums.ts';
import { lapseContests } from '../enrolments/lapse-contests.ts';
import { claimProcedure } from './claim-procedure.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { SettleClaimContestInput } from './injury-claim.inputs.ts';
import { CLAIMS, type InjuryClaimRepository } from './injury-claim.repository.ts';

const CLOSED = { state: 'CLOSED' };

type Reported = Pick<InjuryClaimRow, 'worker' | 'platform' | 'order_number' | 'place_of_injury'> & { order_check: string };

/**
 * Two regions report one injury. Neither stands in the way of the other while it is contested, nothing is paid meanwhile, and
 * in the end one claim stands.
 */
export class ClaimContest {
  private readonly procedure: Procedure<InjuryClaimRow>;
  private readonly steps: StepTable<ContestStep, InjuryClaimRow, SettleClaimContestInput>;

  constructor(
    private readonly db: Database,
    private readonly claims: InjuryClaimRepository,
  ) {
    this.procedure = claimProcedure(db);
    this.steps = contestSteps<InjuryClaimRow, SettleClaimContestInput>({
      end: () => CLOSED,
      endOthers: (taking) => this.endOthers(taking),
    });
  }

  settle(context: RequestContext, input: SettleClaimContestInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'settleClaimContest', input, field: 'claim' }, this.steps);
  }

  /** What stands in the way of a new report; claims that it contests do not. */
  async clash(rows: RunStatement, context: RequestContext, reported: Reported, contest: string | null): Promise<UserError | false> {
    const standing = await this.claims.onOrder(rows, reported);
    const barring = standing.filter((claim) => contest === null || !isContestable(claim, reported));
    return clashOf(
      context,
      reported.worker,
      barring.map(({ place_of_injury }) => place_of_injury),
      userError('orderNumber', 'REPORTED', 'this injury was reported already', '该订单的受伤情况已报案'),
    );
  }

  /** Marks the claims that the new report contests. */
  async contest(rows: RunStatement, context: RequestContext, reported: Reported, reason: string): Promise<void> {
    for (const claim of await this.claims.onOrder(rows, reported)) {
      if (claim.contest_state !== null || !isContestable(claim, reported)) continue;
      await CLAIMS.change(rows, claim.number, { contested_on: today(), contested_by: reported.place_of_injury, contest_state: 'OPEN' });
      await logStep(rows, context, { register: CLAIMS.name, about: claim.number, action: 'CONTESTED', on: today(), note: reason });
    }
  }

  /** Closes what nobody answered for in time, where the other claim stands and nothing was paid. Run again and again. */
  lapse(log?: Logger): Promise<void> {
    const of = { table: sql`injury_claim`, key: sql`number`, limit: 'CLAIM_CONTEST_ANSWER' } as const;
    return lapseContests<InjuryClaimRow>(this.db, of, (claim) => this.lapseOne(claim), log);
  }

  private lapseOne(claim: InjuryClaimRow): Promise<void> {
    return this.db.transaction(undefined, async (rows) => {
      const standing = await this.claims.onOrder(rows, claim);
      const row = standing.find(({ number }) => number === claim.number);
      if (row?.contest_state !== 'OPEN' || row.state === 'PAID' || !standing.some((one) => contests(one, row))) return;
      await CLAIMS.change(rows, row.number, { ...CLOSED, contest_state: 'LAPSED' });
      await logStepOf(rows, CLOCK, { register: CLAIMS.name, about: row.number, action: 'LAPSED', on: today() });
    });
  }

  private async endOthers({ row, rows, on, context }: Taking<InjuryClaimRow, SettleClaimContestInput>): Promise<void> {
    for (const one of await this.claims.onOrder(rows, row)) {
      if (!contests(one, row)) continue;
      await CLAIMS.change(rows, one.number, CLOSED);
      await logStep(rows, context, { register: CLAIMS.name, about: one.number, action: 'REVOKED', on });
    }
  }
}

/**
 * Recorded through the hub by the agency of another place, and confirmed by nobody. A claim whose order the source shows is
 * not contested by one whose order it does not show.
 */
const isContestable = (claim: InjuryClaimRow, { place_of_injury, order_check }: Reported): boolean =>
  !regionCovers(place_of_injury, claim.place_of_injury) &&
  !regionCovers(claim.place_of_injury, place_of_injury) &&
  claim.recorded_by !== null &&
  claim.confirmed_on === null &&
  (claim.order_check !== 'INSURED' || order_check === 'INSURED');

/** Is it the claim by which the other one is contested? */
const contests = (one: InjuryClaimRow, { number, contested_by }: InjuryClaimRow): boolean =>
  one.number !== number && regionCovers(contested_by as string, one.place_of_injury);
