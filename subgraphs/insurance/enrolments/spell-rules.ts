import { addMonths, today } from '../../shared/calendar/today.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';

const MAX_BASE = 1_000_000;
const MAX_PAST = 730;
const FLEXIBLE_SCHEMES = ['PENSION', 'MEDICAL', 'MATERNITY'];

/** A spell of cover, from the mutation or from an imported register. */
export interface Spell {
  worker: string;
  scheme: string;
  mode: string;
  base?: string | null;
  from: string;
}

/** Rules of a spell, for the mutation and the import; `historic`: the spell comes from an older register. */
export const spellRules = ({ worker, scheme, mode, base, from }: Spell, historic = false): (UserError | false)[] => [
  ...pseudonymRules('worker', worker),
  (mode === 'PER_ORDER') !== (scheme === 'OCCUPATIONAL_INJURY') &&
    userError(
      'mode',
      'VALUE',
      'OCCUPATIONAL_INJURY requires PER_ORDER; other schemes require EMPLOYEE or FLEXIBLE',
      'OCCUPATIONAL_INJURY 须为 PER_ORDER，其他险种须为 EMPLOYEE 或 FLEXIBLE',
    ),
  mode === 'FLEXIBLE' &&
    !FLEXIBLE_SCHEMES.includes(scheme) &&
    scheme !== 'OCCUPATIONAL_INJURY' &&
    userError('mode', 'NOT_OPEN', `${scheme} is for employees only`, '灵活就业人员不能参加该险种'),
  ...yuanRules('base', base, MAX_BASE),
  base != null && Number(base) === 0 && userError('base', 'RANGE', 'must be greater than 0', '须大于 0'),
  ...dayRules('from', from, earliestDay(MAX_PAST, historic), addMonths(today(), 1)),
];
