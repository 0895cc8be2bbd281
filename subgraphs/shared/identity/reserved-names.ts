import { isPseudonym } from '../identifiers/pseudonym.ts';

const STAND_INS = ['hub', 'person'];

/**
 * Names that no body may have, because records, logs and tokens mean somebody else by them: a person by the pseudonym, the
 * gateway itself, a person who is not named. Whose dealings a record describes is told by name alone.
 */
export const isReservedName = (participant: string): boolean => isPseudonym(participant) || STAND_INS.includes(participant);
