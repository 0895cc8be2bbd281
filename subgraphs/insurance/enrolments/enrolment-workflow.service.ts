import { addDays, addMonths, latestDay, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import { type Done, mutate, refuseIfBroken } from '../../shared/workflow/mutation.ts';
import { keptBy, onlyAgencyOf } from '../region/competence.ts';
import type { EnrolmentSpellRow } from './enrolment-spell.entity.ts';
import type { Scheme } from './enrolment-spell.enums.ts';
import type { EnrolInput, InterruptInput } from './enrolment-spell.inputs.ts';
import type { EnrolmentSpellRepository, NewSpell } from './enrolment-spell.repository.ts';

const ARTICLE = '社会保险经办条例第六条；社会保险法第十条、第二十三条';
const MOST_BASE = 1_000_000;
const FLEXIBLE_SCHEMES: Scheme[] = ['PENSION', 'MEDICAL', 'MATERNITY'];

/** One may join at the place of work, pause, and join again; nobody is covered twice in one scheme. */
export class EnrolmentWorkflow {
  constructor(
    private readonly db: Database,
    private readonly spells: EnrolmentSpellRepository,
  ) {}

  enrol(context: RequestContext, input: EnrolInput): Promise<Done> {
    onlyAgencyOf(context, input.region, ARTICLE);
    return mutate(this.db, context, 'enrol', input, async (rows) => {
      const { worker, scheme, region, household = null, mode, base } = input;
      const from = input.from ?? today();
      refuseIfBroken(enrolRules(input, from));
      context.subjects.add(worker); // once it is a pseudonym: the ledger keeps no names
      const spell = { worker, region, household, mode, base, from_day: from };
      const rest = {
        person_group: input.personGroup ?? (mode === 'EMPLOYEE' ? 'EMPLOYEE' : 'FLEXIBLE'),
        channel: input.channel ?? 'COUNTER',
      };
      // in the order in which every writer counts schemes
      if (scheme === 'MEDICAL' && (input.withMaternity ?? true))
        await this.beginMaternity(rows, { ...spell, ...rest, scheme: 'MATERNITY' });
      return this.begin(rows, { ...spell, ...rest, scheme });
    });
  }

  interrupt(context: RequestContext, input: InterruptInput): Promise<Done> {
    return mutate(this.db, context, 'interruptEnrolment', input, async (rows) => {
      const { worker, scheme, reason } = input;
      const lastDay = input.lastDay ?? today();
      refuseIfBroken([
        ...pseudonymRules('worker', worker),
        scheme === 'OCCUPATIONAL_INJURY' && perOrder(),
        reason === 'TRANSFERRED' && userError('reason', 'VALUE', 'a transfer ends cover by its own steps', '转移须通过转移接续办理'),
      ]);
      const running = (await this.spells.held(rows, worker, scheme)).find(({ to_day }) => to_day === null);
      const spell = keptBy(context, running, 'input.worker');
      context.subjects.add(worker);
      refuseIfBroken(dayRules('lastDay', lastDay, spell.from_day, addMonths(today(), 1)));
      await this.spells.end(rows, spell, lastDay, reason ?? 'INTERRUPTED');
      return String(spell.id);
    });
  }

  private async begin(rows: RunStatement, spell: NewSpell): Promise<string> {
    const before = await this.spells.held(rows, spell.worker, spell.scheme);
    refuseIfBroken([
      before.some((one) => reaches(one, spell.from_day)) &&
        userError(
          'from',
          'OVERLAP',
          `cover in ${spell.scheme} runs on or after that day; end or transfer it first`,
          '该险种在该日或之后仍有参保记录，须先中断或转移',
        ),
    ]);
    return this.spells.insert(rows, spell);
  }

  /** Beside medical insurance, unless it runs; where it ends soon, from the day after. */
  private async beginMaternity(rows: RunStatement, spell: NewSpell): Promise<void> {
    const held = await this.spells.held(rows, spell.worker, 'MATERNITY');
    if (held.some(({ to_day }) => to_day === null)) return;
    const last = latestDay(...held.map(({ to_day }) => to_day));
    await this.spells.insert(rows, { ...spell, from_day: last < spell.from_day ? spell.from_day : addDays(last, 1) });
  }
}

const reaches = ({ to_day }: EnrolmentSpellRow, day: string): boolean => to_day === null || to_day >= day;
const perOrder = () =>
  userError(
    'scheme',
    'PER_ORDER',
    'occupational injury protection is by the order; nobody enrols or leaves',
    '职业伤害保障按单参保，无须登记',
  );

const enrolRules = ({ worker, scheme, mode, base, withMaternity }: EnrolInput, from: string): (UserError | false)[] => [
  ...pseudonymRules('worker', worker),
  scheme === 'OCCUPATIONAL_INJURY' && perOrder(),
  mode === 'PER_ORDER' &&
    scheme !== 'OCCUPATIONAL_INJURY' &&
    userError('mode', 'VALUE', 'EMPLOYEE or FLEXIBLE', '须为 EMPLOYEE 或 FLEXIBLE'),
  mode === 'FLEXIBLE' &&
    !FLEXIBLE_SCHEMES.includes(scheme) &&
    userError('mode', 'NOT_OPEN', `${scheme} is for employees only`, '灵活就业人员不能参加该险种'),
  withMaternity != null &&
    scheme !== 'MEDICAL' &&
    userError('withMaternity', 'TOGETHER', 'withMaternity goes with MEDICAL', 'withMaternity 仅随 MEDICAL 填写'),
  ...yuanRules('base', base, MOST_BASE),
  /^0+(\.0+)?$/.test(base) && userError('base', 'RANGE', 'above 0', '须大于 0'),
  ...dayRules('from', from, addDays(today(), -730), addMonths(today(), 1)),
];
