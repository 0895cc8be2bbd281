import { dayRules } from '../../shared/rules/day-rules.ts';
import { earliestDay } from '../../shared/rules/earliest-day.ts';
import { personsRules } from '../../shared/rules/persons-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import type { UserError } from '../../shared/rules/user-error.ts';
import type { RecordLegalServiceInput } from './legal-service.inputs.ts';

const MAX_TITLE = 200;
const MAX_PAST = 3_650;
type Service = Pick<RecordLegalServiceInput, 'name' | 'provider' | 'place' | 'hours' | 'openedOn' | 'persons'>;

/** Rules of a legal service, for the mutation and the import; `historic`: the record comes from an older register. */
export const legalServiceRules = (
  { name, provider, place, hours, openedOn, persons }: Service,
  historic = false,
): (UserError | false)[] => [
  ...textRules({ name, provider, place, hours }, MAX_TITLE),
  ...dayRules('openedOn', openedOn, earliestDay(MAX_PAST, historic)),
  ...personsRules('persons', persons),
];
