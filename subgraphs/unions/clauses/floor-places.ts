import { regionCovers, regionsMeet } from '../../shared/identifiers/region-code.ts';
import { ofNearestDivision } from '../../shared/reference/in-force.ts';
import type { MinimumWage } from '../region/region.type.ts';

/** A region of a contract with the minimum wages on record there and inside. */
export interface RegionWages {
  code: string;
  minimumWagesWithin?: MinimumWage[] | null;
}

/** A place in which clauses are held against the minimum wage, and the rows of the division whose standard it is. */
export interface Place {
  code: string;
  wages: MinimumWage[];
}

/**
 * Where the minimum wage is looked up: in the place that is asked for, else in each region of the contract. Where a region has no
 * standard of its own, as the whole country has none, in each division inside that has one.
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
