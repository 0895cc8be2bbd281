import sql, { type Sql } from 'sql-template-tag';

const EARTH_RADIUS = 6_371_008.8; // metres, mean

/** Great-circle distance in whole metres from a point to the place in the columns `latitude` and `longitude`. */
export const distanceFrom = ({ latitude, longitude }: { latitude: number; longitude: number }): Sql =>
  sql`round(2 * ${EARTH_RADIUS}::float8 * asin(sqrt(least(1, power(sin(radians(latitude - ${latitude}::float8) / 2), 2)
    + cos(radians(${latitude}::float8)) * cos(radians(latitude)) * power(sin(radians(longitude - ${longitude}::float8) / 2), 2)))))::integer`;
