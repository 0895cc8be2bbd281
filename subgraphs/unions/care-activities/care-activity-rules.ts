import { addDays } from '../../shared/calendar/today.ts';
import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { personsRules } from '../../shared/rules/persons-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import { yuanRules } from '../../shared/rules/yuan-rules.ts';
import type { RecordCareActivityInput } from './care-activity.inputs.ts';

const MAX_TITLE = 200;
const MAX_PAST = 365;
const MAX_LENGTH = 365;
const MAX_SPENT = 9_999_999_999;
type Activity = Pick<RecordCareActivityInput, 'title' | 'from' | 'to' | 'persons' | 'spent'>;

/** Rules of a care activity, for the mutation and the import; `historic`: the record comes from an older register. */
export const careActivityRules = ({ title, from, to, persons, spent }: Activity, historic = false): (UserError | false)[] => [
  ...textRules({ title }, MAX_TITLE),
  ...dayRules('from', from, earliestDay(MAX_PAST, historic)),
  ...dayRules('to', to, from, addDays(from, MAX_LENGTH)),
  ...personsRules('persons', persons),
  ...yuanRules('spent', spent, MAX_SPENT),
];
