import { regionCovers } from '../../shared/identifiers/region-code.ts';
import { holdsOn, type InForce, inForceAt } from '../../shared/reference/in-force.ts';
import type { Sector } from '../../shared/vocabulary/sector.ts';
import data from './data/pilot.json' with { type: 'json' };
import type { PilotProvinceRow } from './pilot-province.entity.ts';

/** Published facts about the pilot that are not in its registers. */
export const PILOT = data;

/** The register rows of pilot provinces, including withdrawn ones. */
export class PilotProvinces {
  constructor(private readonly rows: readonly PilotProvinceRow[]) {}

  /** Provinces that take part on the day, in order of joining. */
  on(day: string): PilotProvinceRow[] {
    return this.rows.filter((row) => row.withdrawn_on === null && holdsOn(row, day));
  }

  /** Provinces inside a region. */
  inside(region: string, day: string): string[] {
    return [...new Set(this.on(day).map((row) => row.region))].filter((one) => regionCovers(region, one));
  }

  /** The part of a region that is in the pilot: the provinces inside it, or the region itself if its province takes part. */
  meeting(region: string, day: string): string[] {
    return this.covers(region, day) ? [region] : this.inside(region, day);
  }

  /** The row that puts a place into the pilot on a day, possibly withdrawn. */
  at(place: string, day: string): InForce<PilotProvinceRow> {
    return inForceAt(this.rows, place, day);
  }

  /** The rows that put a region or part of it into the pilot on a day, including withdrawn ones. */
  deciding(region: string, day: string): PilotProvinceRow[] {
    return this.rows.filter((row) => holdsOn(row, day) && (regionCovers(region, row.region) || regionCovers(row.region, region)));
  }

  covers(place: string, day: string): boolean {
    return this.at(place, day).row !== undefined;
  }

  sectors(day: string): Sector[] {
    return [...new Set(this.on(day).flatMap(({ sectors }) => sectors as Sector[]))];
  }
}
