import { today } from '../calendar/today.ts';
import { type UserError, userError } from './user-error.ts';

/** A day from `from` to `to`; default for `to`: today. */
export const dayRules = (field: string, day: string, from: string, to?: string): (UserError | false)[] => [
  (day < from || day > (to ?? today())) &&
    userError(field, 'RANGE', `from ${from} to ${to ?? 'today'}`, `须在 ${from} 至${to === undefined ? '今日' : ` ${to} `}之间`),
];
