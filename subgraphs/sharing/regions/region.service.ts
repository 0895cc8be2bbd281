import {
  DIVISIONS,
  type Division,
  divisionOn,
  divisionsBelow,
  isListed,
  isToday,
  latestDivision,
  listedDivision,
  predecessorsOf,
  successorsOf,
} from '../../shared/identifiers/divisions.ts';
import { Region, type RegionLevel } from './region.type.ts';

export interface RegionFilter {
  parent?: string | null;
  level?: RegionLevel | null;
  search?: string | null;
  on?: string | null;
}

/** The register of divisions since 1981. All of it is public. */
export class RegionService {
  /** The division with the code on that day; without a day the current one, else the last one. */
  byCode(code: string, on?: string | null): Region | null {
    const division = on ? divisionOn(code, on) : latestDivision(code);
    return division ? Region.from(division) : null;
  }

  byCodes(codes: readonly string[]): Region[] {
    return codes.flatMap((code) => this.byCode(code) ?? []);
  }

  /** Divisions of today or of a day; a search also finds former ones. Sorted by code, then by time. */
  list({ parent, level, search, on }: RegionFilter): Region[] {
    const found = DIVISIONS.filter(
      (division) =>
        (!parent || division.parent === parent) &&
        (!level || division.level === level) &&
        (!search || matches(division, search)) &&
        (on ? divisionOn(division.code, on) === division : Boolean(search) || isToday(division)),
    );
    return found.map(Region.from);
  }

  parentOf({ division }: Region): Region | null {
    const above = division.parent && listedDivision(division.parent, lastYearOf(division));
    return above ? Region.from(above) : null;
  }

  /** Current divisions for a current one, so that sums are right; for a former one those of its last list. */
  childrenOf({ division }: Region): Region[] {
    const year = lastYearOf(division);
    return divisionsBelow(division.code)
      .filter((one) => isListed(one, year))
      .map(Region.from);
  }

  /** From the whole country down to the division itself. */
  pathOf(region: Region): Region[] {
    const above = this.parentOf(region);
    return above ? [...this.pathOf(above), region] : [region];
  }

  successorsOf({ division }: Region): Region[] {
    return successorsOf(division).map(Region.from);
  }

  predecessorsOf({ division }: Region): Region[] {
    return predecessorsOf(division).map(Region.from);
  }
}

/** The last list that contains it; a future year for a current division. */
const lastYearOf = ({ to }: Division): number => (to === null ? 9999 : to - 1);

const matches = ({ name, nameEn, abbreviation }: Division, search: string): boolean =>
  name.includes(search) || (nameEn?.toLowerCase().includes(search.toLowerCase()) ?? false) || abbreviation === search;
