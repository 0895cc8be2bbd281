import { regionCovers, regionsMeet } from '../../shared/identifiers/region-code.ts';
import { ofNearestDivision } from '../../shared/reference/in-force.ts';
import type { MinimumWage } from '../region/region.type.ts';

/** A region of a contract, with the minimum wages on record for it and for the divisions inside it. */
export interface RegionWages {
  code: string;
  minimumWagesWithin?: MinimumWage[] | null;
}

/** A place where clauses are compared with the minimum wage, and the rows of the division that sets it. */
export interface Place {
  code: string;
  wages: MinimumWage[];
}

/**
 * The places whose minimum wage is compared: the requested place, else each region of the contract. For a region without its
 * own minimum wage, such as the whole country, every division inside it that has one.
 */
export function placesOf(regions: readonly { code: string; wages: MinimumWage[] }[], asked: string | null): Place[] {
  return regions
    .filter(({ code }) => asked === null || regionsMeet(code, asked))
    .flatMap(({ code, wages }) => {
      const place = asked !== null && regionCovers(code, asked) ? asked : code;
      const own = ofNearestDivision(wages, place, ({ division }) => division);
      const inside = [...new Set(wages.map(({ division }) => division))].filter((division) => regionCovers(place, division));
      return own.length > 0 || inside.length === 0
        ? [{ code: place, wages: own }]
        : inside.sort().map((division) => ({ code: division, wages: wages.filter((wage) => wage.division === division) }));
    });
}
