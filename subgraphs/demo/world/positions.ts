import data from './data/positions.json' with { type: 'json' };
import type { Random } from './random.ts';

const SEATS = data.seats as unknown as Record<string, [latitude: number, longitude: number]>;
const DEGREES = 6_000; // ten-thousandths of a degree to each side

/** A synthetic place in a region: somewhere around the seat of its province. */
export function positionIn(random: Random, region: string): { latitude: number; longitude: number } {
  const [latitude, longitude] = SEATS[region.slice(0, 2)] as [number, number];
  const strewn = (degrees: number) => Math.round((degrees + random.int(-DEGREES, DEGREES) / 10_000) * 10_000) / 10_000;
  return { latitude: strewn(latitude), longitude: strewn(longitude) };
}
