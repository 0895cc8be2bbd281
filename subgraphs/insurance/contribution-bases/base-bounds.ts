import sql, { type Sql } from 'sql-template-tag';

const PLACES = sql`array[s.region, left(s.region, 4) || '00', left(s.region, 2) || '0000', '100000']`;
/** Bounds of the nearest division that has a row for the day. If that row was withdrawn, the bounds of a higher division do not apply. */
const BOUNDS = sql`select b.floor, b.ceiling, b.withdrawn_on from contribution_base b where b.scheme = s.scheme
  and coalesce(b.from_day, '-infinity') <= s.from_day and coalesce(b.to_day, 'infinity') >= s.from_day
  and b.region = any(${PLACES}) order by array_position(${PLACES}, b.region), b.withdrawn_on nulls first limit 1`;

/** Is the lower of the two bases of spell `s` below the lower bound of its place and day, or the higher one above the upper bound? */
export const outsideBounds = (lower: Sql, higher: Sql): Sql =>
  sql`exists (select from (${BOUNDS}) bound where bound.withdrawn_on is null and (${lower} < bound.floor or ${higher} > bound.ceiling))`;
