import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import { ArbitrationCase, ArbitrationCaseConnection, type ArbitrationCaseFilter } from './arbitration-case.type.ts';

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
}

function list({ respondent, region, claim, visible }: VisibleCases): ListQuery {
  const where: Sql[] = [visible];
  if (respondent) where.push(sql`respondent = ${respondent}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (claim) where.push(sql`claim = ${claim}`);
  return { columns: sql`arbitration_case.*`, from: sql`arbitration_case`, where, order: [sql`filed_on`, sql`number`], descending: true };
}
