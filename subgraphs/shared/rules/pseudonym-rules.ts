import { type UserError, userError } from './user-error.ts';

export const isPseudonym = (id: string): boolean => /^w-[0-9a-f]{32}$/.test(id);

/** An input names a person: by the hub's pseudonym and by nothing else. */
export const pseudonymRules = (field: string, id: string): (UserError | false)[] => [
  !isPseudonym(id) && userError(field, 'FORMAT', 'not a pseudonym of this hub', '不是本枢纽的假名标识'),
];
