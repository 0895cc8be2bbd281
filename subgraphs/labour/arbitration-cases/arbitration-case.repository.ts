import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { assignments, insertInto } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import type { ArbitrationCaseFilter } from './arbitration-case.inputs.ts';
import { ArbitrationCase, ArbitrationCaseConnection } from './arbitration-case.type.ts';

/** Columns that hold the day of a step. */
export type StepColumn =
  | 'accepted_on'
  | 'served_on'
  | 'defended_on'
  | 'forwarded_on'
  | 'panel_on'
  | 'hearing_noticed_on'
  | 'extended_on'
  | 'award_served_on';

type NewCase = Pick<
  ArbitrationCaseRow,
  | 'number'
  | 'canonical'
  | 'commission'
  | 'region'
  | 'worker'
  | 'respondent'
  | 'claim'
  | 'amount'
  | 'filed_on'
  | 'knew_on'
  | 'relation_ended_on'
> & { items: StoredItem[] };

type VisibleCases = ArbitrationCaseFilter & { visible: Sql };

export class ArbitrationCaseRepository {
  readonly list: ListReader<ArbitrationCaseRow, ArbitrationCase, VisibleCases>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => ArbitrationCaseConnection, ArbitrationCase.from, list);
  }

  byCanonical(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<ArbitrationCaseRow[]> {
    return this.db.rows(context, sql`select * from arbitration_case where canonical = any(${numbers}::text[]) and ${visible}`);
  }

  async subjects(context: RequestContext, canonical: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select worker from arbitration_case where canonical = ${canonical} and ${own} and ${stillGivesCause(sql`decided_on`)}`,
    );
    return rows.map(({ worker }) => worker);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<ArbitrationCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from arbitration_case where worker = any(${workers}::text[]) and ${visible} order by filed_on, number`,
    );
  }

  /** False where there is a case of this number, however it is spelt. */
  async insert(rows: RunStatement, { items, ...row }: NewCase): Promise<boolean> {
    const made = await rows(
      sql`${insertInto('arbitration_case', { ...row, items: JSON.stringify(items) })} on conflict do nothing returning number`,
    );
    return made.length > 0;
  }

  async locked(rows: RunStatement, canonical: string): Promise<ArbitrationCaseRow | undefined> {
    return (await rows<ArbitrationCaseRow>(sql`select * from arbitration_case where canonical = ${canonical} for update`))[0];
  }

  /** Puts the days of a step on record; the names of columns come from code. */
  async take(rows: RunStatement, number: string, days: Record<string, string>): Promise<void> {
    await rows(sql`update arbitration_case set ${assignments(days)} where number = ${number}`);
  }

  async close(
    rows: RunStatement,
    number: string,
    { on, outcome, items, final }: { on: string; outcome: string; items: StoredItem[]; final: boolean | null },
  ): Promise<void> {
    await rows(
      sql`update arbitration_case set decided_on = ${on}, outcome = ${outcome}, items = ${JSON.stringify(items)}, final = ${final}
        where number = ${number}`,
    );
  }
}

function list({ respondent, region, claim, open, outcome, visible }: VisibleCases): ListQuery {
  const where: Sql[] = [visible];
  if (respondent) where.push(sql`respondent = ${respondent}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (claim) where.push(sql`claim = ${claim}`);
  if (open != null) where.push(open ? sql`decided_on is null` : sql`decided_on is not null`);
  if (outcome) where.push(sql`outcome = ${outcome}`);
  return { columns: sql`arbitration_case.*`, from: sql`arbitration_case`, where, order: [sql`filed_on`, sql`number`], descending: true };
}
