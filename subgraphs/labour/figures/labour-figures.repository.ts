import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import { everyRegion, type SweptFigure } from '../../shared/figures/edition-sweep.ts';
import { type CountedCell, Editions } from '../../shared/figures/editions.ts';
import { regionPrefix } from '../../shared/identifiers/region-code.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { inCampaign } from '../campaigns/campaign.repository.ts';
import { PUBLISHED_CAMPAIGN } from '../campaigns/published-campaign.ts';

export interface LabourFigureCountRow {
  flexible_workers: number;
  /** number of enterprises that reported them */
  employers: number;
  enterprises_inspected: number;
  interviews: number;
  violations_handled: number;
  gig_markets: number;
  inspectors: number | null;
  arbitrators: number | null;
  open_inspections: number;
  open_arbitrations: number;
  /** number of commissions that handle them */
  commissions: number;
  startup_carriers: number;
}

/** Records of the campaign for which the figures were published, while it was running. */
const ofCampaign = (campaign: Sql, day: Sql) => sql`${campaign} = ${PUBLISHED_CAMPAIGN} and ${inCampaign(campaign, day)}`;

/** Latest count of each body inside the region; none if that count was withdrawn. */
const staffed = (asOf: string) => sql`(select l.inspectors, l.arbitrators from (select distinct on (s.region) s.* from staffing s
  where starts_with(s.region, asked.scope) and s.from_day <= ${asOf} order by s.region, s.from_day desc) l
  where l.withdrawn_on is null) latest`;

export class LabourFiguresRepository {
  private readonly editions: Editions<LabourFigureCountRow>;

  constructor(db: Database) {
    this.editions = new Editions(db, 'labourFigures', 'labour');
  }

  /** Precomputed for every region. */
  swept(): SweptFigure {
    return { name: 'labourFigures', scopes: everyRegion, count: (regions, asOf) => this.counts(undefined, regions, asOf) };
  }

  /** All indicators of all regions, in order, in one statement. */
  counts(context: RequestContext | undefined, regions: readonly string[], asOf: string): Promise<CountedCell<LabourFigureCountRow>[]> {
    return this.editions.of(
      context,
      regions.map((code) => ({ scope: regionPrefix(code), asOf })),
      sql`select asked.scope, asked.as_of, engaged.*, arbitrated.*,
        (select count(distinct enterprise) from inspection i where starts_with(i.region, asked.scope) and i.opened_on <= ${asOf}
          and ${ofCampaign(sql`i.campaign`, sql`i.opened_on`)}) as enterprises_inspected,
        (select count(*) from interview i where starts_with(i.region, asked.scope) and i.kind = 'JOINT_INTERVIEW' and i.held_on <= ${asOf}
          and ${ofCampaign(sql`i.campaign`, sql`i.held_on`)}) as interviews,
        (select count(*) from violation v join inspection i on i.number = v.inspection where starts_with(v.region, asked.scope)
          and v.handled_on <= ${asOf} and ${ofCampaign(sql`i.campaign`, sql`i.opened_on`)}) as violations_handled,
        (select count(*) from gig_market m where starts_with(m.region, asked.scope) and m.kind = 'GIG_MARKET' and m.opened_on <= ${asOf}
          and coalesce(m.closed_on, 'infinity') > ${asOf}) as gig_markets,
        (select count(*) from startup_carrier c where starts_with(c.region, asked.scope) and c.opened_on <= ${asOf}
          and coalesce(c.closed_on, 'infinity') > ${asOf}) as startup_carriers,
        (select sum(inspectors) from ${staffed(asOf)}) as inspectors,
        (select sum(arbitrators) from ${staffed(asOf)}) as arbitrators,
        (select count(*) from inspection i where starts_with(i.region, asked.scope) and i.opened_on <= ${asOf}
          and coalesce(i.closed_on, 'infinity') > ${asOf}) as open_inspections
      from asked
        cross join lateral (select count(distinct e.worker) as flexible_workers, count(distinct e.enterprise) as employers from engagement e
          where starts_with(e.region, asked.scope) and e.from_day <= ${asOf} and coalesce(e.to_day, 'infinity') >= ${asOf}) engaged
        cross join lateral (select count(*) as open_arbitrations, count(distinct a.region) as commissions from arbitration_case a
          where starts_with(a.region, asked.scope) and a.filed_on <= ${asOf} and coalesce(a.decided_on, 'infinity') > ${asOf}) arbitrated`,
    );
  }
}
