import sql from 'sql-template-tag';
import type { Database } from '../database/database.ts';
import { alignMany, loaderFor } from '../database/loader.ts';
import { loadReferenceData } from '../database/reference-data.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { Indicator, type Qualifier } from '../vocabulary/value-types.ts';
import { currentEdition } from './editions.ts';
import type { ReportedFigureRow } from './reported-figure.entity.ts';

interface FigureFile {
  figures: ReportedFigureRow[];
}

/** The published figures an agency answers for. */
export class ReportedFigures {
  constructor(private readonly db: Database) {}

  load(file: URL | string): Promise<void> {
    return loadReferenceData(this.db, 'reported_figure', file, ({ figures }: FigureFile) => figures);
  }

  /** The latest published figure of each indicator on or before the day. */
  async of(context: RequestContext, region: string, asOf: string): Promise<Map<string, ReportedFigureRow>> {
    const rows = await loaderFor(context, this, asOf, async (regions) =>
      alignMany(regions, await this.latest(context, regions, asOf), (found) => found.region),
    ).load(region);
    return new Map(rows.map((row) => [row.indicator, row]));
  }

  private latest(context: RequestContext, regions: readonly string[], asOf: string): Promise<ReportedFigureRow[]> {
    return this.db.rows(
      context,
      sql`select distinct on (indicator, region) * from reported_figure
        where region = any(${regions}::text[]) and as_of <= ${asOf} order by indicator, region, as_of desc`,
    );
  }
}

/** Reported and computed side by side; either may be missing. `definition`: what the computed number counts; `computedOn`: the day, where it is of an edition. */
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
    source: reported ? `${reported.source} (${reported.as_of})` : null,
    computed,
    definition,
    unit,
    asOf,
    absence: computed === null ? 'WITHHELD' : null,
    edition: computedOn && currentEdition(),
    computedOn,
  });
}
