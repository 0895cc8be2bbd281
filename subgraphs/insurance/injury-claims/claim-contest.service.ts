import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { Changes } from '../../shared/database/table.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Logger } from '../../shared/logger.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, type StepContext, type StepTable, takeStepOf } from '../../shared/workflow/procedure.ts';
import { clashOf, elsewhere } from '../../shared/workflow/refused-attempts.ts';
import { logStep, logStepOf } from '../../shared/workflow/workflow-log.ts';
import { CLOCK, contestSteps, runs } from '../enrolments/contest-steps.ts';
import type { ContestStep } from '../enrolments/enrolment-spell.enums.ts';
import { lapseContests } from '../enrolments/lapse-contests.ts';
import { claimProcedure } from './claim-procedure.ts';
import type { InjuryClaimRow } from './injury-claim.entity.ts';
import type { SettleClaimContestInput } from './injury-claim.inputs.ts';
import { CLAIMS, type InjuryClaimRepository, type StandingClaim } from './injury-claim.repository.ts';

const CLOSED = { state: 'CLOSED' };
const UNCONTESTED = { contested_on: null, contested_by: null, contest_state: null, answered_on: null };

type Reported = Pick<InjuryClaimRow, 'worker' | 'platform' | 'order_number' | 'place_of_injury'> & { order_check: string };

/**
 * Two regions report one injury. Neither claim prevents the other while it is contested, nothing is paid in the meantime,
 * and in the end one claim is valid.
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
      barsEnd: (taking) => this.barsEnd(taking),
    });
  }

  settle(context: RequestContext, input: SettleClaimContestInput): Promise<Done> {
    return takeStepOf(this.procedure, { context, name: 'settleClaimContest', input, field: 'claim' }, this.steps);
  }

  /** The existing claims that prevent a new report, without those that it contests. */
  async clash(rows: RunStatement, context: RequestContext, reported: Reported, contest: string | null): Promise<UserError | false> {
    const standing = await this.claims.onOrder(rows, reported);
    const barring = standing.filter((claim) => contest === null || !isContestable(claim, reported));
    return clashOf(
      context,
      reported.worker,
      barring.map(({ place_of_injury }) => place_of_injury),
      userError('orderNumber', 'REPORTED', 'this injury was already reported', '该订单的受伤情况已报案'),
    );
  }

  /** Marks the claims that the new report contests. */
  async contest(rows: RunStatement, context: RequestContext, reported: Reported, reason: string): Promise<void> {
    for (const claim of await this.claims.onOrder(rows, reported)) {
      if (runs(claim.contest_state) || !isContestable(claim, reported)) continue;
      await CLAIMS.change(rows, claim.number, {
        ...UNCONTESTED,
        contested_on: today(),
        contested_by: reported.place_of_injury,
        contest_state: 'OPEN',
      });
      await logStep(rows, context, { register: CLAIMS.name, about: claim.number, action: 'CONTESTED', on: today(), note: reason });
    }
  }

  /** Closes claims whose contest was not answered in time, if the other claim is valid and nothing was paid. Runs periodically. */
  lapse(log?: Logger): Promise<void> {
    const of = { table: sql`injury_claim`, key: sql`number`, limit: 'CLAIM_CONTEST_ANSWER' } as const;
    return lapseContests<InjuryClaimRow>(this.db, of, (claim) => this.lapseOne(claim), log);
  }

  private lapseOne(claim: InjuryClaimRow): Promise<void> {
    return this.db.transaction(undefined, async (rows) => {
      const standing = await this.claims.onOrder(rows, claim);
      const row = standing.find(({ number }) => number === claim.number);
      if (row?.contest_state !== 'OPEN' || row.paid || standing.length < 2) return;
      await CLAIMS.change(rows, row.number, { ...CLOSED, contest_state: 'LAPSED' });
      await logStepOf(rows, CLOCK, { register: CLAIMS.name, about: row.number, action: 'LAPSED', on: today() });
    });
  }

  /** After a claim is not recognised, its contest ends, and so do the contests it raised if only one claim remains. */
  async refused({ row, rows, on, context }: StepContext<InjuryClaimRow, object>): Promise<Changes<InjuryClaimRow>> {
    const others = await this.claims.onOrder(rows, row, row.number);
    for (const one of others) {
      const alone = others.every((other) => other === one || runs(other.contest_state));
      const raised = others.length === 1 || regionCovers(one.contested_by ?? '', row.place_of_injury);
      if (!alone || !raised || !runs(one.contest_state)) continue;
      await CLAIMS.change(rows, one.number, UNCONTESTED);
      one.contest_state = null;
      await logStep(rows, context, { register: CLAIMS.name, about: one.number, action: 'CONTEST_ENDED', on });
    }
    return runs(row.contest_state) ? { contest_state: 'YIELDED', answered_on: row.answered_on ?? on } : {};
  }

  /** One claim is valid; every other claim on the order is closed, no matter which claim contested which. */
  private async endOthers({ row, rows, on, context }: StepContext<InjuryClaimRow, SettleClaimContestInput>): Promise<void> {
    const others = await this.claims.onOrder(rows, row, row.number);
    refuseIfBroken([
      others.some(({ place_of_injury }) => !regionCovers(context.caller.region, place_of_injury)) && elsewhere(),
      others.some(({ paid }) => paid) &&
        userError(
          'step',
          'PAID',
          'a benefit was paid on another claim for this injury, so that claim cannot be closed; use REVOKE on this claim',
          '同一受伤情况的另一申请已支付待遇，不能终止：请对本申请办理 REVOKE（裁定终止）',
        ),
    ]);
    for (const one of others) {
      await CLAIMS.change(rows, one.number, runs(one.contest_state) ? { ...CLOSED, contest_state: 'REVOKED' } : CLOSED);
      await logStep(rows, context, { register: CLAIMS.name, about: one.number, action: 'REVOKED', on });
    }
  }

  /** Closing a claim with a paid benefit would allow a second payment on the other claim. */
  private async barsEnd({ row, rows }: StepContext<InjuryClaimRow, SettleClaimContestInput>): Promise<UserError | false> {
    const own = (await this.claims.onOrder(rows, row)).find(({ number }) => number === row.number);
    return (
      own?.paid === true &&
      userError(
        'step',
        'PAID',
        'a benefit was paid on this claim, so it cannot be closed; use MAINTAIN, after which the agency above both regions uses CONFIRM',
        '该申请已支付待遇，不能终止：请办理 MAINTAIN（不认可），由共同上级单位办理 CONFIRM（裁定有效）',
      )
    );
  }
}

/**
 * Recorded through the hub by the agency of another region, not confirmed, and nothing was paid on it. A claim whose order
 * the source shows cannot be contested by one whose order it does not show.
 */
const isContestable = (claim: StandingClaim, { place_of_injury, order_check }: Reported): boolean =>
  !regionCovers(place_of_injury, claim.place_of_injury) &&
  !regionCovers(claim.place_of_injury, place_of_injury) &&
  claim.recorded_by !== null &&
  claim.confirmed_on === null &&
  !claim.paid &&
  (claim.order_check !== 'INSURED' || order_check === 'INSURED');
