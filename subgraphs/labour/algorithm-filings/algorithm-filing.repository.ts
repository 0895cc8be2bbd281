import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto } from '../../shared/database/insert.ts';
import { rowsOfKeys } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { AlgorithmFilingRow } from './algorithm-filing.entity.ts';
import type { AlgorithmFilingFilter } from './algorithm-filing.inputs.ts';
import { AlgorithmFiling, AlgorithmFilingConnection } from './algorithm-filing.type.ts';

const MAX_OF_ONE_PLATFORM = 500;

export class AlgorithmFilingRepository {
  readonly list: ListReader<AlgorithmFilingRow, AlgorithmFiling, AlgorithmFilingFilter>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => AlgorithmFilingConnection, AlgorithmFiling.from, list);
  }

  byNumber(context: RequestContext, number: string): Promise<AlgorithmFilingRow[]> {
    return this.db.rows(context, sql`select * from algorithm_filing where number = ${number}`);
  }

  ofPlatforms(context: RequestContext, codes: readonly string[]): Promise<AlgorithmFilingRow[]> {
    return this.db.rows(
      context,
      sql`select f.* from ${rowsOfKeys(codes, sql`codes(code)`)} cross join lateral (
        select * from algorithm_filing where platform = codes.code order by filed_on, number limit ${MAX_OF_ONE_PLATFORM}) f`,
    );
  }

  /** Returns false if the filing number exists already. */
  async insert(rows: RunStatement, filing: Omit<AlgorithmFilingRow, 'cancelled_on'>): Promise<boolean> {
    const made = await rows(sql`${insertInto('algorithm_filing', { ...filing })} on conflict do nothing returning number`);
    return made.length > 0;
  }
}

function list({ platform, type, ruleKind, on }: AlgorithmFilingFilter): ListQuery {
  const where: Sql[] = [];
  if (platform) where.push(sql`platform = ${platform}`);
  if (type) where.push(sql`type = ${type}`);
  if (ruleKind) where.push(sql`rule_kinds @> array[${ruleKind}]`);
  if (on) where.push(sql`filed_on <= ${on} and coalesce(cancelled_on, 'infinity') > ${on}`);
  return { columns: sql`algorithm_filing.*`, from: sql`algorithm_filing`, where, order: [sql`filed_on`, sql`number`], descending: true };
}
