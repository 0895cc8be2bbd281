import { isPseudonym } from '../identifiers/pseudonym.ts';
import { type UserError, userError } from './user-error.ts';

/** An input must name a person by the hub's pseudonym. */
export const pseudonymRules = (field: string, id: string): (UserError | false)[] => [
  !isPseudonym(id) && userError(field, 'FORMAT', 'not a pseudonym of this hub', '不是本枢纽的假名标识'),
];
