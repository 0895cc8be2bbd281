import sql, { type Sql } from 'sql-template-tag';
import { MIN_CELL, MIN_SOURCES, roundedPersons } from '../authorization/small-cells.ts';

/** Counts of one month that can be added up: records, and as many persons and sources as are needed to apply the minimum. */
export interface Tally {
  n: number;
  /** digests of the persons of the records */
  persons: string[];
  /** bodies that recorded the records */
  sources: string[];
}

/** SQL: the tally of those rows of a group for which `counted` is true. */
export const tally = (
  person: Sql,
  source: Sql,
  counted: Sql = sql`true`,
): Sql => sql`jsonb_build_object('n', count(*) filter (where ${counted}),
  'persons', coalesce((array_agg(distinct left(md5(${person}), 16)) filter (where ${counted}))[1:${MIN_CELL}], '{}'),
  'sources', coalesce((array_agg(distinct ${source}) filter (where ${counted}))[1:${MIN_SOURCES}], '{}'))`;

/** SQL: the last day of the month of a day. */
export const monthEnd = (day: Sql): Sql => sql`(date_trunc('month', ${day}) + interval '1 month -1 day')::date`;

/**
 * The sum of the months, rounded to the nearest ten; null below ten persons, for one source, or if a month is not stored for an
 * edition.
 */
export function publishedSum(months: readonly Tally[], kept: boolean): number | null {
  if (!kept) return null;
  const distinct = (lists: readonly string[][]) => new Set(lists.flat()).size;
  if (distinct(months.map(({ persons }) => persons)) < MIN_CELL) return null;
  if (distinct(months.map(({ sources }) => sources)) < MIN_SOURCES) return null;
  return roundedPersons(months.reduce((sum, { n }) => sum + n, 0));
}
