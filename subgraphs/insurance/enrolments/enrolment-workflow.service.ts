import { addDays, addMonths, latestDay, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { regionCovers } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { type Done, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { openRecord, type Procedure, takeStep } from '../../shared/workflow/procedure.ts';
import { clashOf, elsewhere, isInSight, withinRefusals } from '../../shared/workflow/refused-attempts.ts';
import { goesWith } from '../../shared/workflow/step-rules.ts';
import { logStep } from '../../shared/workflow/workflow-log.ts';
import type { ContributionBaseService } from '../contribution-bases/contribution-base.service.ts';
import { isAgencyOf, keptBy, onlyAgencyOf } from '../region/competence.ts';
import { contestRules } from './contest-steps.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import type { EnrolInput, InterruptInput } from './enrolment-spell.inputs.ts';
import { type EnrolmentSpellRepository, type NewSpell, SPELLS } from './enrolment-spell.repository.ts';
import { onlyScope } from './scheme-scope.ts';
import { spellRules } from './spell-rules.ts';

const ARTICLE = '社会保险经办条例第六条；社会保险法第十条、第二十三条';

/** Enrolling at the place of work, interrupting and resuming. No person is covered twice in one scheme. */
export class EnrolmentWorkflow {
  private readonly procedure: Procedure<EnrolmentSpellRow>;

  constructor(
    db: Database,
    private readonly spells: EnrolmentSpellRepository,
    private readonly bases: ContributionBaseService,
  ) {
    this.procedure = { db, table: SPELLS, persons: ({ worker }) => [worker], kept: keptBy };
  }

  async enrol(context: RequestContext, input: EnrolInput): Promise<Done> {
    onlyAgencyOf(context, input.region, ARTICLE);
    onlyScope(context, input.scheme);
    await withinRefusals(this.procedure.db, context);
    const { worker, scheme, region, household = null, mode, base } = input;
    const from = input.from ?? today();
    const contest = input.contest ?? null;
    const spell = {
      worker,
      region,
      household,
      mode,
      base,
      from_day: from,
      person_group: input.personGroup ?? (mode === 'EMPLOYEE' ? 'EMPLOYEE' : 'FLEXIBLE'),
      channel: input.channel ?? 'COUNTER',
      recorded_by: context.caller.participant,
    };
    return openRecord(
      this.procedure,
      { context, name: 'enrol', input },
      {
        action: 'ENROLLED',
        on: from,
        rules: async (rows) => {
          const broken = [...enrolRules(input, from), ...contestRules(contest)];
          return broken.some(Boolean) ? broken : this.bases.rules(rows, { region, scheme, from, base });
        },
        insert: async (rows) => {
          // Same lock order of schemes as in every other transaction, to prevent deadlocks.
          if (scheme === 'MEDICAL' && (input.withMaternity ?? true))
            await this.beginMaternity(rows, context, { ...spell, scheme: 'MATERNITY' }, contest);
          return this.begin(rows, context, { ...spell, scheme }, contest);
        },
      },
    );
  }

  interrupt(context: RequestContext, input: InterruptInput): Promise<Done> {
    const { worker, scheme, reason } = input;
    onlyScope(context, scheme);
    const find = async (rows: RunStatement) => {
      refuseIfBroken([
        ...pseudonymRules('worker', worker),
        scheme === 'OCCUPATIONAL_INJURY' && perOrder(),
        reason === 'TRANSFERRED' &&
          userError('reason', 'VALUE', 'cover cannot be ended as TRANSFERRED here; use a transfer', '转移须通过转移接续办理'),
      ]);
      const running = (await this.spells.held(rows, worker, scheme)).filter(({ to_day }) => to_day === null);
      // Contested cover may run in two regions; each agency ends its own.
      return running.find(({ region }) => isAgencyOf(context, region)) ?? running[0];
    };
    const why = reason ?? 'INTERRUPTED';
    return takeStep(this.procedure, { context, name: 'interruptEnrolment', input, field: 'worker', find }, why, {
      day: 'lastDay',
      rules: ({ row: { from_day }, on }) => dayRules('lastDay', on, from_day, addMonths(today(), 1)),
      columns: async ({ row, on, rows }) => {
        await this.spells.end(rows, row, on, why);
        return {};
      },
    });
  }

  private async begin(rows: RunStatement, context: RequestContext, spell: NewSpell, contest: string | null): Promise<string> {
    const before = await this.spells.held(rows, spell.worker, spell.scheme);
    const reachingAll = before.filter((one) => reaches(one, spell.from_day));
    const contested = contest === null ? [] : reachingAll.filter((one) => isContestable(context, one));
    const reaching = reachingAll.filter((one) => !contested.includes(one)).map(({ region }) => region);
    refuseIfBroken([
      clashOf(
        context,
        spell.worker,
        reaching,
        userError(
          'from',
          'OVERLAP',
          `there is already cover in ${spell.scheme} on or after that day; end or transfer it first`,
          '该险种在该日或之后仍有参保记录，须先中断或转移',
        ),
      ),
    ]);
    await this.contest(rows, context, contested, { by: spell.region, reason: contest });
    return this.spells.insert(rows, spell);
  }

  /** Contested cover of another region continues until its agency answers, and does not prevent this enrolment. */
  private async contest(
    rows: RunStatement,
    context: RequestContext,
    spells: EnrolmentSpellRow[],
    how: { by: string; reason: string | null },
  ) {
    for (const { id, contest_state } of spells) {
      if (contest_state !== null) continue;
      await SPELLS.change(rows, String(id), { contested_on: today(), contested_by: how.by, contest_state: 'OPEN' });
      await logStep(rows, context, { register: SPELLS.name, about: String(id), action: 'CONTESTED', on: today(), note: how.reason });
    }
  }

  /** Maternity cover begins together with medical cover, unless it already runs; if it ends soon, from the day after. */
  private async beginMaternity(rows: RunStatement, context: RequestContext, spell: NewSpell, contest: string | null): Promise<void> {
    const before = await this.spells.held(rows, spell.worker, 'MATERNITY');
    const contested = contest === null ? [] : before.filter((one) => reaches(one, spell.from_day) && isContestable(context, one));
    const held = before.filter((one) => !contested.includes(one));
    // The first day must not reveal when cover in another region ends.
    const unseen = held.filter((one) => reaches(one, spell.from_day) && !isInSight(context, spell.worker, one.region));
    refuseIfBroken([unseen.length > 0 && elsewhere()]);
    if (held.some(({ to_day }) => to_day === null)) return;
    await this.contest(rows, context, contested, { by: spell.region, reason: contest });
    const last = latestDay(...held.map(({ to_day }) => to_day));
    const from_day = last < spell.from_day ? spell.from_day : addDays(last, 1);
    const id = await this.spells.insert(rows, { ...spell, from_day });
    await logStep(rows, context, { register: SPELLS.name, about: id, action: 'ENROLLED', on: from_day });
  }
}

/** Recorded through the hub by the agency of another region and not confirmed: it does not bind other agencies. */
const isContestable = ({ caller }: RequestContext, { region, recorded_at, confirmed_on }: EnrolmentSpellRow): boolean =>
  !regionCovers(caller.region, region) && recorded_at !== null && confirmed_on === null;

const reaches = ({ to_day }: EnrolmentSpellRow, day: string): boolean => to_day === null || to_day >= day;
const perOrder = () =>
  userError(
    'scheme',
    'PER_ORDER',
    'occupational injury protection is insured per order; persons cannot be enrolled in it',
    '职业伤害保障按单参保，不办理参保登记',
  );

const enrolRules = (input: EnrolInput, from: string): (UserError | false)[] => [
  ...(input.scheme === 'OCCUPATIONAL_INJURY' ? [perOrder()] : spellRules({ ...input, from })),
  goesWith('withMaternity', 'MEDICAL', input.withMaternity != null, input.withMaternity != null && input.scheme === 'MEDICAL'),
];
