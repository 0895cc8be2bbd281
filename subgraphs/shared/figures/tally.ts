import sql, { type Sql } from 'sql-template-tag';
import { MIN_CELL, MIN_SOURCES, roundedPersons } from '../authorization/small-cells.ts';

/** Records of one month that are counted, so that months can be added up: of persons and sources as many as matter. */
export interface Tally {
  n: number;
  /** digests of the persons they are about */
  persons: string[];
  /** bodies that recorded them */
  sources: string[];
}

/** The tally of the rows of a group that `counted` holds of. */
export const tally = (
  person: Sql,
  source: Sql,
  counted: Sql = sql`true`,
): Sql => sql`jsonb_build_object('n', count(*) filter (where ${counted}),
  'persons', coalesce((array_agg(distinct left(md5(${person}), 16)) filter (where ${counted}))[1:${MIN_CELL}], '{}'),
  'sources', coalesce((array_agg(distinct ${source}) filter (where ${counted}))[1:${MIN_SOURCES}], '{}'))`;

/** The last day of the month of a day. */
export const monthEnd = (day: Sql): Sql => sql`(date_trunc('month', ${day}) + interval '1 month -1 day')::date`;

/** The sum, to the nearest ten; null where it is of fewer than ten persons, or of one source, or a month is not kept for an edition. */
export function publishedSum(months: readonly Tally[], kept: boolean): number | null {
  if (!kept) return null;
  const distinct = (lists: readonly string[][]) => new Set(lists.flat()).size;
  if (distinct(months.map(({ persons }) => persons)) < MIN_CELL) return null;
  if (distinct(months.map(({ sources }) => sources)) < MIN_SOURCES) return null;
  return roundedPersons(months.reduce((sum, { n }) => sum + n, 0));
}
