import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { personsRules } from '../../shared/rules/persons-rules.ts';
import { namesRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { RecordParticipationInput } from './democratic-participation.inputs.ts';

const MAX_PAST = 365;
type Participation = Pick<RecordParticipationInput, 'heldOn' | 'topics' | 'resolutions' | 'representatives'>;

/** Rules of an act of democratic participation, for the mutation and the import; `historic`: the record comes from an older register. */
export const participationRules = (
  { heldOn, topics, resolutions, representatives }: Participation,
  historic = false,
): (UserError | false)[] => [
  ...dayRules('heldOn', heldOn, earliestDay(MAX_PAST, historic)),
  ...namesRules('topics', topics),
  ...namesRules('resolutions', resolutions),
  ...personsRules('representatives', representatives),
];
