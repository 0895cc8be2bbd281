import type { Database, RunStatement } from '../../shared/database/database.ts';
import { loaderFor } from '../../shared/database/loader.ts';
import { regionsAbove, regionsMeet } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type InForce, inForceAt, rowsOfNearest } from '../../shared/reference/in-force.ts';
import type { MinimumWageRow } from './minimum-wage.entity.ts';
import { MinimumWageRepository } from './minimum-wage.repository.ts';
import { MinimumWage } from './minimum-wage.type.ts';

/** Minimum wages are public. The standard of the nearest division applies; if that one was withdrawn, none applies. */
export class MinimumWageService {
  private readonly wages: MinimumWageRepository;

  constructor(db: Database) {
    this.wages = new MinimumWageRepository(db);
  }

  /** The standard in force in a place on a day. */
  async on(context: RequestContext, place: string, day: string): Promise<MinimumWage | null> {
    const { row } = await this.inForce(context, place, day);
    return row ? MinimumWage.from(row) : null;
  }

  /** All standards recorded for the nearest division that has any, latest first. */
  async all(context: RequestContext, place: string): Promise<MinimumWage[]> {
    const rows = rowsOfNearest(await this.rowsAround(context, place), place);
    return rows.filter(({ withdrawn_on }) => withdrawn_on === null).map(MinimumWage.from);
  }

  /**
   * The rows that may decide a check of any place inside a division on any day: those of the division, of every division above
   * it and of every one inside. Withdrawn rows come without amounts, because no other row replaces them.
   */
  async within(context: RequestContext, place: string): Promise<MinimumWage[]> {
    const rows = await loaderFor(context, this, 'within', async (places) => {
      const found = await this.wages.aroundAndWithin(context, places);
      return places.map((one) => found.filter(({ region }) => regionsMeet(region, one)));
    }).load(place);
    return rows.map(MinimumWage.from);
  }

  /** The row that decides a check on a day, and the row that was withdrawn. */
  async inForce(context: RequestContext, place: string, day: string): Promise<InForce<MinimumWageRow>> {
    return inForceAt(await this.rowsAround(context, place), place, day);
  }

  /** The same, inside a transaction. */
  async inForceNow(rows: RunStatement, place: string, day: string): Promise<InForce<MinimumWageRow>> {
    return inForceAt(await this.wages.ofDivisions(rows, regionsAbove(place)), place, day);
  }

  private rowsAround(context: RequestContext, place: string): Promise<MinimumWageRow[]> {
    return loaderFor(context, this, 'around', async (places) => {
      const rows = await this.wages.around(context, places.flatMap(regionsAbove));
      return places.map((one) => rows.filter(({ region }) => regionsAbove(one).includes(region)));
    }).load(place);
  }
}
