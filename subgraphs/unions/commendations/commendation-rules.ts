import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { RecordCommendationInput } from './commendation.inputs.ts';

const MAX_TITLE = 200;
const MAX_PAST = 365;

/** Rules of a commendation, for the mutation and the import; `historic`: the record comes from an older register. */
export const commendationRules = (
  { title, account, publishedOn }: Pick<RecordCommendationInput, 'title' | 'account' | 'publishedOn'>,
  historic = false,
): (UserError | false)[] => [
  ...textRules({ title }, MAX_TITLE),
  ...textRules({ account }),
  ...dayRules('publishedOn', publishedOn, earliestDay(MAX_PAST, historic)),
];
