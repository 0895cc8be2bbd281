import { today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { hubError } from '../../shared/errors.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { type Procedure, type Step, type StepTable, type Taking, takeStepOf } from '../../shared/workflow/procedure.ts';
import { inState } from '../../shared/workflow/step-rules.ts';
import { logStep, logStepOf } from '../../shared/workflow/workflow-log.ts';
import { keptBy, onlyAgencyOf } from '../region/competence.ts';
import { lastDay } from '../time-limits/time-limits.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import type { ContestStep } from './enrolment-spell.enums.ts';
import type { SettleContestInput } from './enrolment-spell.inputs.ts';
import { type EnrolmentSpellRepository, SPELLS } from './enrolment-spell.repository.ts';
import { onlyScope } from './scheme-scope.ts';

const ARTICLE = '社会保险经办条例第六条';
const MAX_REASON = 500;
/** Who takes steps that nobody took in time. */
const CLOCK = 'insurance-100000';

type Settling = Taking<EnrolmentSpellRow, SettleContestInput>;

/**
 * Two regions record cover of one person in one scheme. The one that was first answers within its clock: it gives way, or
 * maintains its cover, and then the agency above both decides. Where it is silent its cover lapses, if the other one runs.
 * Meanwhile neither stands in the way of the other, so that nobody is left without cover.
 */
export class CoverContest {
  private readonly procedure: Procedure<EnrolmentSpellRow>;
  private readonly steps: StepTable<ContestStep, EnrolmentSpellRow, SettleContestInput>;

  constructor(
    private readonly db: Database,
    private readonly spells: EnrolmentSpellRepository,
  ) {
    this.procedure = { db, table: SPELLS, persons: ({ worker }) => [worker], kept: keptBy };
    this.steps = {
      YIELD: {
        open: ({ contest_state }) => contest_state === 'OPEN' || contest_state === 'MAINTAINED',
        columns: ({ row, on }) => ({ ...ended(row, on), contest_state: 'YIELDED', answered_on: row.answered_on ?? on }),
      },
      MAINTAIN: {
        ...REASONED,
        open: ({ contest_state }) => contest_state === 'OPEN',
        columns: ({ on }) => ({ contest_state: 'MAINTAINED', answered_on: on }),
      },
      CONFIRM: this.decision(async (taking) => {
        await this.endOthers(taking);
        return { contest_state: 'CONFIRMED', confirmed_on: taking.on };
      }),
      REVOKE: this.decision(async ({ row, on }) => ({ ...ended(row, on), contest_state: 'REVOKED' })),
    };
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

  /** Ends what nobody answered for in time. Run again and again. */
  async lapse(): Promise<void> {
    for (const { worker, scheme, id, contested_on } of await this.spells.openContests()) {
      if (today() <= lastDay('COVER_CONTEST_ANSWER', contested_on as string)) continue;
      await this.db.transaction(undefined, async (rows) => {
        const held = await this.spells.held(rows, worker, scheme);
        const row = held.find((one) => one.id === id);
        const other = held.some((one) => one.to_day === null && regionCovers(row?.contested_by as string, one.region) && one.id !== id);
        if (row?.contest_state !== 'OPEN' || !other) return;
        await SPELLS.change(rows, String(id), { ...ended(row, today()), contest_state: 'LAPSED' });
        await logStepOf(rows, CLOCK, { register: SPELLS.name, about: String(id), action: 'LAPSED', on: today() });
      });
    }
  }

  /** Of the agency above both regions, where it is not the one that recorded the cover. */
  private decision(take: (taking: Settling) => Promise<Partial<EnrolmentSpellRow>>): Step<EnrolmentSpellRow, SettleContestInput> {
    return {
      ...REASONED,
      closed: ({ contest_state }) =>
        inState('step', contest_state !== 'OPEN' && contest_state !== 'MAINTAINED', 'the contest is settled', '该争议已办结'),
      columns: (taking) => {
        const { context, row } = taking;
        onlyAgencyOf(context, row.contested_by as string, ARTICLE, 'input.step');
        if (context.caller.participant === row.recorded_by)
          throw hubError('FORBIDDEN', 'whoever recorded the cover does not decide on it', {
            messageZh: '登记该参保的单位不得自行裁定',
            rule: 'OWN_RECORD',
            field: 'input.step',
            article: ARTICLE,
          });
        return take(taking);
      },
    };
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

const REASONED = {
  carries: 'reason',
  rules: ({ input: { reason } }: Settling) => textRules({ reason }, MAX_REASON),
  note: ({ reason }: SettleContestInput) => reason,
} as const;

/** It ends on this day; what has not begun, on its first day; what ended sooner stays so. */
function ended({ from_day, to_day }: EnrolmentSpellRow, on: string): Partial<EnrolmentSpellRow> {
  const last = on < from_day ? from_day : on;
  return to_day !== null && to_day <= last ? {} : { to_day: last, end_reason: 'ENDED' };
}
