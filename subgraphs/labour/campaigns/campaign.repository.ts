import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import { closedMonth, today } from '../../shared/calendar/today.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { isOneOf, rowsOfKeys } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CampaignRow } from './campaign.entity.ts';

export interface CampaignCountRow {
  code: string;
  inspected: number;
  closed: number;
  closed_in_time: number;
  interviews: number;
  violations: number;
}

/** Date of the report that names the campaigns. A campaign without a first day was running by then; its start is unknown. */
const REPORTED_ON = '2025-12-22';

/** Whether a day lies within a campaign; an unknown end counts as open. */
export const inCampaign = (code: Sql, day: Sql): Sql => sql`exists (select from campaign ran where ran.code = ${code}
  and ${day} between coalesce(ran.from_day, '-infinity') and coalesce(ran.to_day, 'infinity'))`;

export class CampaignRepository {
  constructor(private readonly db: Database) {}

  /** In force on the day; an unknown start or end counts as open. */
  on(context: RequestContext, day: string): Promise<CampaignRow[]> {
    return this.db.rows(
      context,
      sql`select * from campaign where withdrawn_on is null and coalesce(from_day, ${REPORTED_ON}) <= ${day} and coalesce(to_day, 'infinity') >= ${day} order by code`,
    );
  }

  byCodes(context: RequestContext, codes: readonly string[]): Promise<CampaignRow[]> {
    return this.db.rows(context, sql`select * from campaign where ${isOneOf(sql`code`, codes)}`);
  }

  async known(rows: RunStatement, code: string): Promise<CampaignRow | undefined> {
    return (await rows<CampaignRow>(sql`select * from campaign where code = ${code} and withdrawn_on is null`))[0];
  }

  counts(context: RequestContext, codes: readonly string[], region: string): Promise<CampaignCountRow[]> {
    const inside = withinRegion(region, sql`region`);
    const ran = inCampaign(sql`campaign`, sql`opened_on`);
    // Otherwise an employer could see from the count of its own place that an inspection was opened there today.
    const known = sql`(closed_on is not null or opened_on <= ${closedMonth(today())})`;
    return this.db.rows(
      context,
      sql`select codes.code,
        (select count(distinct enterprise) from inspection where campaign = codes.code and ${ran} and ${inside} and ${known}) as inspected,
        (select count(*) from inspection where campaign = codes.code and closed_on is not null and ${ran} and ${inside}) as closed,
        (select count(*) from inspection where campaign = codes.code and closed_on is not null and extended_on is null and ${ran} and ${inside}) as closed_in_time,
        (select count(*) from interview where campaign = codes.code and kind = 'JOINT_INTERVIEW' and held_on is not null and ${inCampaign(sql`campaign`, sql`held_on`)}
          and ${inside}) as interviews,
        (select count(*) from violation where handled_on is not null and ${inside}
          and exists (select from inspection i where i.number = violation.inspection and i.campaign = codes.code
            and ${inCampaign(sql`i.campaign`, sql`i.opened_on`)})) as violations
      from ${rowsOfKeys(codes, sql`codes(code)`)}`,
    );
  }
}
