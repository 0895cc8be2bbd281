import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { InspectionRow } from './inspection.entity.ts';
import type { InspectionFilter } from './inspection.inputs.ts';
import { Inspection, InspectionConnection } from './inspection.type.ts';

type VisibleInspections = InspectionFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;

export class InspectionRepository {
  readonly list: ListReader<InspectionRow, Inspection, VisibleInspections>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => InspectionConnection, Inspection.from, list);
  }

  byNumbers(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<InspectionRow[]> {
    return this.db.rows(context, sql`select * from inspection where number = any(${numbers}::text[]) and ${visible}`);
  }

  violationCounts(context: RequestContext, numbers: readonly string[]): Promise<{ inspection: string; n: number }[]> {
    return this.db.rows(
      context,
      sql`select inspection, count(*) as n from violation
        where inspection = any(${numbers}::text[]) and handled_on is not null group by inspection`,
    );
  }

  async insert(rows: RunStatement, inspection: Omit<InspectionRow, 'number' | 'extended_on' | 'extension_reason'>): Promise<string> {
    const number = sql`'I-' || left(${inspection.opened_on}, 4) || '-N' || lpad(nextval('inspection_number')::text, 7, '0')`;
    const [made] = await rows<{ number: string }>(sql`${insertInto('inspection', { number, ...inspection })} returning number`);
    return (made as { number: string }).number;
  }

  async locked(rows: RunStatement, number: string): Promise<InspectionRow | undefined> {
    return (await rows<InspectionRow>(sql`select * from inspection where number = ${number} for update`))[0];
  }

  async foundAny(rows: RunStatement, number: string): Promise<boolean> {
    return (await rows(sql`select from violation where inspection = ${number} limit 1`)).length > 0;
  }

  async extend(rows: RunStatement, number: string, on: string, reason: string): Promise<void> {
    await rows(sql`update inspection set extended_on = ${on}, extension_reason = ${reason} where number = ${number}`);
  }

  async close(rows: RunStatement, number: string, on: string, result: string): Promise<void> {
    await rows(sql`update inspection set closed_on = ${on}, result = ${result} where number = ${number}`);
  }
}

function list({ enterprise, region, open, campaign, visible }: VisibleInspections): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (open != null) where.push(open ? sql`closed_on is null` : sql`closed_on is not null`);
  if (campaign) where.push(sql`campaign = ${campaign}`);
  return { columns: sql`inspection.*`, from: sql`inspection`, where, order: [sql`opened_on`, sql`number`], descending: true };
}
