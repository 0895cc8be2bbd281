import sql, { type Sql } from 'sql-template-tag';
import { Factor } from './factor.enums.ts';

/** Findings as one sign per factor, in the order of the factor table; . without a finding. The database writes these patterns. */
export type Sign = '+' | '0' | '-';
const SIGNS: readonly Sign[] = ['-', '0', '+'];
const FACTORS = Object.keys(Factor) as Factor[];

export const signOf = (value: number): Sign => SIGNS[Math.sign(value) + 1] as Sign;

/** Reads the sign of a factor from a pattern in the database. */
export const signIn = (pattern: Sql, factor: Factor): Sql => sql`substr(${pattern}, ${FACTORS.indexOf(factor) + 1}::int, 1)`;

/** The factors with a finding, each with its direction: -1, 0 or 1. */
export const directionsIn = (pattern: string): { factor: Factor; direction: number }[] =>
  FACTORS.flatMap((factor, i) => {
    const sign = SIGNS.indexOf(pattern.charAt(i) as Sign);
    return sign < 0 ? [] : [{ factor, direction: sign - 1 }];
  });
