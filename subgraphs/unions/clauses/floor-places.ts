import { regionCovers, regionsMeet } from '../../shared/identifiers/region-code.ts';
import { ofNearestDivision } from '../../shared/reference/in-force.ts';
import type { MinimumWage } from '../region/region.type.ts';

/** A region of a contract, with the minimum wages on record for it and for the divisions above and inside it. */
export interface RegionWages {
  code: string;
  minimumWagesWithin?: MinimumWage[] | null;
}

/** A place where clauses are compared with the minimum wage, and the rows of the nearest division that say anything of the day. */
export interface Place {
  code: string;
  wages: MinimumWage[];
}

/**
 * The places whose minimum wage on a day is compared: the requested place, else each region of the contract. For a region
 * without its own minimum wage, such as the whole country, every division inside it that has one.
 */
export function placesOf(regions: readonly { code: string; wages: MinimumWage[] }[], asked: string | null, on: string): Place[] {
  return regions
    .filter(({ code }) => asked === null || regionsMeet(code, asked))
    .flatMap(({ code, wages }) => {
      const place = asked !== null && regionCovers(code, asked) ? asked : code;
      const valid = wages.filter(({ from, to }) => from <= on && (to === null || on <= to));
      const at = (one: string): Place => ({ code: one, wages: ofNearestDivision(valid, one, ({ division }) => division) });
      const own = at(place);
      const inside = [...new Set(wages.map(({ division }) => division))].filter((division) => regionCovers(place, division));
      return own.wages.length > 0 || inside.length === 0 ? [own] : inside.sort().map(at);
    });
}
