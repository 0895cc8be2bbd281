import { type UserError, userError } from './user-error.ts';

const MOST = 10_000_000;

/** A number of persons, none to ten million. */
export const personsRules = (field: string, persons: number): (UserError | false)[] => [
  (persons < 0 || persons > MOST) && userError(field, 'RANGE', `0 to ${MOST}`, `须在 0 至 ${MOST} 之间`),
];
