import { addMonths, today } from '../../shared/calendar/today.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';

const MAX_BASE = 1_000_000;
const MAX_PAST = 730;
const FLEXIBLE_SCHEMES = ['PENSION', 'MEDICAL', 'MATERNITY'];

/** A spell of cover as it begins, or as a register has it. */
export interface Spell {
  worker: string;
  scheme: string;
  mode: string;
  base?: string | null;
  from: string;
}

/** Rules of a spell, by mutation or import; a register holds the spells of the past (`historic`), a mutation begins one now. */
export const spellRules = ({ worker, scheme, mode, base, from }: Spell, historic = false): (UserError | false)[] => [
  ...pseudonymRules('worker', worker),
  (mode === 'PER_ORDER') !== (scheme === 'OCCUPATIONAL_INJURY') &&
    userError(
      'mode',
      'VALUE',
      'PER_ORDER requires OCCUPATIONAL_INJURY; other schemes take EMPLOYEE or FLEXIBLE',
      'PER_ORDER 仅随 OCCUPATIONAL_INJURY 填写，其他险种须为 EMPLOYEE 或 FLEXIBLE',
    ),
  mode === 'FLEXIBLE' &&
    !FLEXIBLE_SCHEMES.includes(scheme) &&
    scheme !== 'OCCUPATIONAL_INJURY' &&
    userError('mode', 'NOT_OPEN', `${scheme} is for employees only`, '灵活就业人员不能参加该险种'),
  ...yuanRules('base', base, MAX_BASE),
  base != null && Number(base) === 0 && userError('base', 'RANGE', 'must be greater than 0', '须大于 0'),
  ...dayRules('from', from, earliestDay(MAX_PAST, historic), addMonths(today(), 1)),
];
