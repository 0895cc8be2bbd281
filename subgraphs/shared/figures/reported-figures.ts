import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { alignMany, loaderFor } from '../database/loader.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { type Seed, seedOf } from '../reference/seed-register.ts';
import { Indicator, type Qualifier } from '../vocabulary/value-types.ts';
import { currentEdition } from './editions.ts';
import type { ReportedFigureRow } from './reported-figure.entity.ts';

interface FigureFile {
  figures: (Record<string, unknown> & { as_of: string })[];
}

/** Initial rows of the register of published figures. */
export const publishedSeed = (file: URL | string): Seed =>
  seedOf('reported_figure', file, ({ figures }: FigureFile) =>
    figures.map(({ as_of, ...row }) => ({ ...row, from_day: as_of, mark: 'found' })),
  );

/** The published figures of one agency. */
export class ReportedFigures {
  constructor(private readonly db: Database) {}

  /** The latest published figure of each indicator on or before the day; missing if that figure was withdrawn. */
  async of(context: RequestContext, region: string, asOf: string): Promise<Map<string, ReportedFigureRow>> {
    const rows = await loaderFor(context, this, asOf, async (regions) =>
      alignMany(regions, await this.latest(context, regions, asOf), (found) => found.region),
    ).load(region);
    return new Map(rows.filter(({ withdrawn_on }) => withdrawn_on === null).map((row) => [row.indicator, row]));
  }

  private latest(context: RequestContext, regions: readonly string[], asOf: string): Promise<ReportedFigureRow[]> {
    return this.db.rows(
      context,
      sql`select distinct on (indicator, region) * from reported_figure
        where region = any(${regions}::text[]) and from_day <= ${asOf}
          and (to_day is null or to_day >= ${asOf}) order by indicator, region, from_day desc`,
    );
  }
}

/**
 * Reported and computed figure in one object; either may be missing. `definition`: what the computed figure counts;
 * `computedOn`: the day of counting, for figures of an edition.
 */
export function indicator(
  unit: string,
  asOf: string,
  reported: ReportedFigureRow | undefined,
  computed: number | null,
  definition: string | null = null,
  computedOn: string | null = null,
): Indicator {
  return Object.assign(new Indicator(), {
    reported: reported?.value ?? null,
    qualifier: (reported?.qualifier as Qualifier | undefined) ?? null,
    source: reported ? `${reported.source} (${reported.from_day})` : null,
    computed,
    definition,
    unit,
    asOf,
    absence: computed === null ? 'WITHHELD' : null,
    edition: computedOn && currentEdition(),
    computedOn,
  });
}
