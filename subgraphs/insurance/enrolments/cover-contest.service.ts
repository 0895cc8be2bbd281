import sql from 'sql-template-tag';
import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { Logger } from '../../shared/logger.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, type StepContext, type StepTable, takeStepOf } from '../../shared/workflow/procedure.ts';
import { logStep, logStepOf } from '../../shared/workflow/workflow-log.ts';
import { keptBy } from '../region/competence.ts';
import { CLOCK, contestSteps } from './contest-steps.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import type { ContestStep } from './enrolment-spell.enums.ts';
import type { SettleContestInput } from './enrolment-spell.inputs.ts';
import { type EnrolmentSpellRepository, SPELLS } from './enrolment-spell.repository.ts';
import { lapseContests } from './lapse-contests.ts';
import { onlyScope } from './scheme-scope.ts';

type Settling = StepContext<EnrolmentSpellRow, SettleContestInput>;

/**
 * Two regions record cover of one person in one scheme. The agency with the earlier cover must answer within its time limit:
 * it accepts the contest, or maintains its cover, and then the agency above both decides. Without an answer its cover lapses
 * if the other cover is in force. Until then both continue, so that the person is never left without cover.
 */
export class CoverContest {
  private readonly procedure: Procedure<EnrolmentSpellRow>;
  private readonly steps: StepTable<ContestStep, EnrolmentSpellRow, SettleContestInput>;

  constructor(
    private readonly db: Database,
    private readonly spells: EnrolmentSpellRepository,
  ) {
    this.procedure = { db, table: SPELLS, persons: ({ worker }) => [worker], kept: keptBy };
    this.steps = contestSteps({ end: ({ row, on }) => ended(row, on), endOthers: (taking) => this.endOthers(taking) });
  }

  settle(context: RequestContext, input: SettleContestInput): Promise<Done> {
    const { worker, scheme, region } = input;
    onlyScope(context, scheme);
    const find = async (rows: RunStatement) => {
      refuseIfBroken(pseudonymRules('worker', worker));
      return (await this.spells.held(rows, worker, scheme)).find((one) => one.region === region && one.contest_state !== null);
    };
    return takeStepOf(this.procedure, { context, name: 'settleContest', input, field: 'worker', find }, this.steps);
  }

  /** Ends cover whose contest was not answered in time. Runs periodically. */
  lapse(log?: Logger): Promise<void> {
    const of = { table: sql`enrolment_spell`, key: sql`id`, limit: 'COVER_CONTEST_ANSWER' } as const;
    return lapseContests<EnrolmentSpellRow>(this.db, of, (spell) => this.lapseOne(spell), log);
  }

  private lapseOne({ worker, scheme, id }: EnrolmentSpellRow): Promise<void> {
    return this.db.transaction(undefined, async (rows) => {
      const held = await this.spells.held(rows, worker, scheme);
      const row = held.find((one) => one.id === id);
      const other = held.some((one) => one.to_day === null && regionCovers(row?.contested_by as string, one.region) && one.id !== id);
      if (row?.contest_state !== 'OPEN' || !other) return;
      await SPELLS.change(rows, String(id), { ...ended(row, today()), contest_state: 'LAPSED' });
      await logStepOf(rows, CLOCK, { register: SPELLS.name, about: String(id), action: 'LAPSED', on: today() });
    });
  }

  private async endOthers({ row, rows, on, context }: Settling): Promise<void> {
    const held = await this.spells.held(rows, row.worker, row.scheme);
    for (const one of held) {
      if (one.id === row.id || one.to_day !== null || !regionCovers(row.contested_by as string, one.region)) continue;
      await SPELLS.change(rows, String(one.id), ended(one, on));
      await logStep(rows, context, { register: SPELLS.name, about: String(one.id), action: 'REVOKED', on });
    }
  }
}

/** Cover ends today; cover that has not begun ends on its first day; cover that ended earlier is unchanged. */
function ended({ from_day, to_day }: EnrolmentSpellRow, on: string): Partial<EnrolmentSpellRow> {
  const last = on < from_day ? from_day : on;
  return to_day !== null && to_day <= last ? {} : { to_day: last, end_reason: 'ENDED' };
}
