import sql, { type Sql } from 'sql-template-tag';
import { type Agency, OWN_KIND } from '../agencies.ts';
import { addMonths, closedMonth, today } from '../calendar/today.ts';
import type { Database } from '../database/database.ts';
import { regionPrefix } from '../identifiers/region-code.ts';
import { askerOf } from '../identity/caller.ts';
import type { RequestContext } from '../identity/request-context.ts';

// Old editions are kept this long so that figures can be explained.
const KEPT_MONTHS = 12;

/** The edition in which figures are published today: the last closed month, YYYY-MM. */
export const currentEdition = (): string => closedMonth(today()).slice(0, 7);

/** One count: its scope and the end of its month. */
export interface Cell {
  scope: string;
  asOf: string;
}

export interface CountedCell<Counts> {
  scope: string;
  as_of: string;
  counts: Counts;
  /** day on which it was counted */
  computed_on: string;
  /** stored for an edition? If not, it was counted for this caller only, and no count of persons in it is published */
  kept: boolean;
}

/**
 * Counts of closed months, computed once for an edition and stored. A later record counts in the next edition, so that nobody
 * can add a record and watch a figure change. A caller that has changed records since the edition began must not determine when
 * a further month is counted: its request does not store new cells.
 */
export class Editions<Counts> {
  constructor(
    private readonly db: Database,
    private readonly name: string,
    /**
     * the agency whose bodies may read every record of the regions named by the scopes (as prefixes of codes); undefined for
     * other scopes
     */
    private readonly agency?: Agency,
  ) {}

  /**
   * The cells in the order requested, stored or counted now, in one statement. `count` must select one row for each row of
   * `asked(scope, as_of)`: these two columns and the counts.
   */
  async of(context: RequestContext | undefined, cells: readonly Cell[], count: Sql): Promise<CountedCell<Counts>[]> {
    const edition = currentEdition();
    const keeps = this.mayKeep(context, cells);
    const oldest = addMonths(`${edition}-01`, -KEPT_MONTHS).slice(0, 7);
    const rows = await this.db.rows<CountedCell<Counts>>(
      context,
      sql`with wanted as materialized (select distinct * from unnest(${cells.map(({ scope }) => scope)}::text[], ${cells.map(({ asOf }) => asOf)}::date[]) w(scope, as_of)),
        kept as materialized (select scope, as_of, e.counts, e.computed_on from figure_edition e join wanted using (scope, as_of)
          where e.edition = ${edition} and e.name = ${this.name}),
        asked as materialized (select scope, as_of from wanted except select scope, as_of from kept),
        counted as (select scope, as_of, to_jsonb(c) - 'scope' - 'as_of' as counts from (${count}) c),
        gone as (delete from figure_edition where edition < ${oldest} and exists (select from asked)),
        added as (insert into figure_edition as e (edition, name, scope, as_of, counts, computed_on)
          select ${edition}, ${this.name}, scope, as_of, counts, ${today()}::date from counted where ${keeps} order by scope, as_of
          on conflict (edition, name, scope, as_of) do update set counts = e.counts
          returning e.scope, e.as_of, e.counts, e.computed_on)
      select *, true as kept from kept union all select *, true from added
      union all select scope, as_of, counts, ${today()}::date, false from counted where not ${keeps}`,
    );
    const byCell = new Map(rows.map((row) => [`${row.as_of} ${row.scope}`, row]));
    return cells.map(({ scope, asOf }) => byCell.get(`${asOf} ${scope}`) as CountedCell<Counts>);
  }

  /** Condition for the cells that may be stored when this caller requests them. */
  private mayKeep(context: RequestContext | undefined, cells: readonly Cell[]): Sql {
    if (!context) return sql`true`;
    const { kind, region } = context.caller;
    // A body that acts as a person's agent is still the body that changed records.
    const participant = askerOf(context.caller);
    const own = this.agency && OWN_KIND[this.agency] === kind ? regionPrefix(region) : null;
    if (own !== null && cells.every(({ scope }) => scope.startsWith(own))) return sql`true`;
    // An edition begins on the last day of its month.
    const changed = sql`exists (select from change_of_day where participant = ${participant} and day >= ${closedMonth(today())})`;
    return own === null ? sql`(not ${changed})` : sql`(starts_with(scope, ${own}) or not ${changed})`;
  }
}
