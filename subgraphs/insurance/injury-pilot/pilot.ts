import { regionCovers } from '../../shared/identifiers/region-code.ts';
import { holdsOn, type InForce, inForceAt } from '../../shared/reference/in-force.ts';
import type { Sector } from '../../shared/vocabulary/sector.ts';
import data from './data/pilot.json' with { type: 'json' };
import type { PilotProvinceRow } from './pilot-province.entity.ts';

/** What was published of the pilot beside its registers. */
export const PILOT = data;

/** The provinces of the pilot as the register has them, withdrawn rows included. */
export class PilotProvinces {
  constructor(private readonly rows: readonly PilotProvinceRow[]) {}

  /** Those that take part on the day, in the order in which they joined. */
  on(day: string): PilotProvinceRow[] {
    return this.rows.filter((row) => row.withdrawn_on === null && holdsOn(row, day));
  }

  /** Those inside a region. */
  inside(region: string, day: string): string[] {
    return [...new Set(this.on(day).map((row) => row.region))].filter((one) => regionCovers(region, one));
  }

  /** What of a region takes part: the provinces inside it, or the region itself where its province does. */
  meeting(region: string, day: string): string[] {
    return this.covers(region, day) ? [region] : this.inside(region, day);
  }

  /** The row by which a place takes part on a day, or the one that was withdrawn. */
  at(place: string, day: string): InForce<PilotProvinceRow> {
    return inForceAt(this.rows, place, day);
  }

  /** The rows by which a region, or some of it, takes part on a day, withdrawn ones included. */
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
