import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { OpenGrievanceChannelInput } from './grievance.inputs.ts';

const MAX_TITLE = 200;
const MAX_PAST = 3_650;

/** Rules of a channel for grievances, for the mutation and the import; `historic`: the record comes from an older register. */
export const channelRules = (
  { name, hours, openedOn }: Pick<OpenGrievanceChannelInput, 'name' | 'hours' | 'openedOn'>,
  historic = false,
): (UserError | false)[] => [...textRules({ name, hours }, MAX_TITLE), ...dayRules('openedOn', openedOn, earliestDay(MAX_PAST, historic))];
