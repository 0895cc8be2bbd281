import sql, { type Sql } from 'sql-template-tag';

const EARTH_RADIUS = 6_371_008.8; // metres, mean

/** SQL: great-circle distance in whole metres from the point to the columns `latitude` and `longitude`. */
export const distanceFrom = ({ latitude, longitude }: { latitude: number; longitude: number }): Sql =>
  sql`round(2 * ${EARTH_RADIUS}::float8 * asin(sqrt(least(1, power(sin(radians(latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(latitude)) * power(sin(radians(longitude - ${longitude}::float8) / 2), 2)))))::integer`;

/**
 * A point on the sphere in three dimensions, in metres. Straight-line distances have the same order as great-circle distances.
 */
export const CREATE_PLACE_FUNCTION = `create function place_on_earth(latitude double precision, longitude double precision) returns cube
  immutable strict parallel safe language sql return cube(array[
    ${EARTH_RADIUS} * cos(radians(latitude)) * cos(radians(longitude)),
    ${EARTH_RADIUS} * cos(radians(latitude)) * sin(radians(longitude)),
    ${EARTH_RADIUS} * sin(radians(latitude))])`;

const HERE = sql`place_on_earth(latitude, longitude)`;

/** Sorts by distance with an index on place_on_earth(latitude, longitude), so that a page does not read the whole table. */
export const straightDistance = ({ latitude, longitude }: { latitude: number; longitude: number }): Sql =>
  sql`(${HERE} <-> place_on_earth(${latitude}::float8, ${longitude}::float8))`;

/** Condition: at most `metres` of great-circle distance from the point; uses the same index. */
export function withinDistance(point: { latitude: number; longitude: number }, metres: number): Sql {
  const chord = 2 * EARTH_RADIUS * Math.sin(metres / (2 * EARTH_RADIUS));
  const around = sql`cube_enlarge(place_on_earth(${point.latitude}::float8, ${point.longitude}::float8), ${chord}::float8, 3)`;
  return sql`(${HERE} <@ ${around} and ${straightDistance(point)} <= ${chord}::float8)`;
}
