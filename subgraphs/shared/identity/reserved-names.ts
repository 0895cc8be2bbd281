import { isPseudonym } from '../identifiers/pseudonym.ts';

const STAND_INS = ['hub', 'person'];

/**
 * Names that no body may have, because records, logs and tokens use them for others: pseudonyms of persons, the gateway, and
 * persons who are not named. Access to the records of a party depends on the name alone.
 */
export const isReservedName = (participant: string): boolean => isPseudonym(participant) || STAND_INS.includes(participant);
