import sql, { type Sql } from 'sql-template-tag';
import { MIN_CELL } from '../authorization/small-cells.ts';

const ofPart = (whole: Sql, persons: Sql, digits: number) => sql`sum(${persons}) over (partition by ${whole}, left(region, ${digits}))`;

/** SQL columns for rows with a region: the sum of all rows of `whole`, and the parts of the row's county, city and province. */
export const partsOf = (whole: Sql, persons: Sql): Sql => sql`sum(${persons}) over (partition by ${whole}) as total,
  ${ofPart(whole, persons, 6)} as county, ${ofPart(whole, persons, 4)} as city, ${ofPart(whole, persons, 2)} as province`;

const isFew = (part: Sql) => sql`total - ${part} between 1 and ${MIN_CELL - 1}`;

/**
 * SQL aggregate over rows with these columns, for each whole: an agency can subtract the part of its own county, city or
 * province. Does that leave between one and nine persons?
 */
export const LEAVES_FEW: Sql = sql`bool_or(${isFew(sql`county`)} or ${isFew(sql`city`)} or ${isFew(sql`province`)})`;
