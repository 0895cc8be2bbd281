import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { personsRules } from '../../shared/rules/persons-rules.ts';
import { namesRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { RecordForumInput } from './forum.inputs.ts';

const MAX_PAST = 365;

/** Rules of a forum, for the mutation and the import; `historic`: the record comes from an older register. */
export const forumRules = (
  { heldOn, topics, outcomes, workers }: Pick<RecordForumInput, 'heldOn' | 'topics' | 'outcomes' | 'workers'>,
  historic = false,
): (UserError | false)[] => [
  ...dayRules('heldOn', heldOn, earliestDay(MAX_PAST, historic)),
  ...namesRules('topics', topics),
  ...(outcomes.length > 0 ? namesRules('outcomes', outcomes) : []),
  ...personsRules('workers', workers),
];
