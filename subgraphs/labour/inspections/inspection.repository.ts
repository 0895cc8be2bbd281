import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { InspectionRow } from './inspection.entity.ts';
import type { InspectionFilter } from './inspection.inputs.ts';
import { Inspection, InspectionConnection } from './inspection.type.ts';

type VisibleInspections = InspectionFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;

export const INSPECTIONS = table<InspectionRow>('inspection', 'number');

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<InspectionFilter> = {
  enterprise: { reads: 'Inspection.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'Inspection.region', where: (region) => withinRegion(region, sql`region`) },
  open: { reads: 'Inspection.closedOn', where: (open) => (open ? sql`closed_on is null` : sql`closed_on is not null`) },
  campaign: { reads: 'Inspection.campaign', where: (campaign) => sql`campaign = ${campaign}` },
};

export class InspectionRepository {
  readonly list: ListReader<InspectionRow, Inspection, VisibleInspections>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InspectionConnection, Inspection.from, list);
  }

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<InspectionRow[]> {
    return this.db.rows(context, sql`select * from inspection where ${isOneOf(sql`number`, numbers)} and ${visible}`);
  }

  violationCounts(context: RequestContext, numbers: readonly string[]): Promise<{ inspection: string; n: number }[]> {
    return this.db.rows(
      context,
      sql`select inspection, count(*) as n from violation
        where ${isOneOf(sql`inspection`, numbers)} and handled_on is not null group by inspection`,
    );
  }

  async insert(rows: RunStatement, inspection: Omit<InspectionRow, 'number' | 'extended_on' | 'extension_reason'>): Promise<string> {
    const number = nextNumber(`I-${inspection.opened_on.slice(0, 4)}`, 'inspection_number');
    const [made] = await rows<{ number: string }>(sql`${insertInto('inspection', { number, ...inspection })} returning number`);
    return (made as { number: string }).number;
  }

  async hasViolations(rows: RunStatement, number: string): Promise<boolean> {
    return (await rows(sql`select from violation where inspection = ${number} limit 1`)).length > 0;
  }
}

function list({ visible, ...filter }: VisibleInspections): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`inspection.*`,
    from: sql`inspection`,
    where,
    order: [sql`opened_on`, sql`number`],
    sortedBy: 'Inspection.openedOn',
    descending: true,
  };
}
