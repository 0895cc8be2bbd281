import { regionCovers, regionsAbove } from '../../shared/identifiers/region-code.ts';
import type { Sector } from '../../shared/vocabulary/sector.ts';
import data from './data/pilot.json' with { type: 'json' };

export const PILOT = data;

/** Batches that had started by the day, in order. */
export const batchesOn = (day: string) => data.batches.filter(({ start }) => start <= day);

/** Provinces of the pilot on the day, those inside `region` only. */
export const pilotProvinces = (day: string, region: string): string[] =>
  batchesOn(day).flatMap(({ provinces }) => provinces.filter((one) => regionCovers(region, one)));

/** Is the place inside a province of the pilot on that day? */
export function inPilot(place: string, day: string): boolean {
  const provinces = new Set(batchesOn(day).flatMap((batch) => batch.provinces));
  return regionsAbove(place).some((one) => provinces.has(one));
}

export const pilotSectors = (day: string): Sector[] => [...new Set(batchesOn(day).flatMap(({ sectors }) => sectors as Sector[]))];
