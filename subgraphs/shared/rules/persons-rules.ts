import { type UserError, userError } from './user-error.ts';

const MAX_PERSONS = 10_000_000;

/** A number of persons from zero to ten million. */
export const personsRules = (field: string, persons: number): (UserError | false)[] => [
  (persons < 0 || persons > MAX_PERSONS) && userError(field, 'RANGE', `must be 0 to ${MAX_PERSONS}`, `须在 0 至 ${MAX_PERSONS} 之间`),
];
