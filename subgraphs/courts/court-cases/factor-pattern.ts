import sql, { type Sql } from 'sql-template-tag';
import { Factor } from './factor.enums.ts';

/** Findings as one sign for each factor, in the order of their table; . where nothing was found. The database makes these. */
export type Sign = '+' | '0' | '-';
const SIGNS: readonly Sign[] = ['-', '0', '+'];
const FACTORS = Object.keys(Factor) as Factor[];

export const signOf = (value: number): Sign => SIGNS[Math.sign(value) + 1] as Sign;

/** The sign of a factor in a pattern of the database. */
export const signIn = (pattern: Sql, factor: Factor): Sql => sql`substr(${pattern}, ${FACTORS.indexOf(factor) + 1}::int, 1)`;

/** The factors of which there are findings, each with its direction: -1, 0 or 1. */
export const directionsIn = (pattern: string): { factor: Factor; direction: number }[] =>
  FACTORS.flatMap((factor, i) => {
    const sign = SIGNS.indexOf(pattern.charAt(i) as Sign);
    return sign < 0 ? [] : [{ factor, direction: sign - 1 }];
  });
