import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { type MatterRow, stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertInto } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import { IS_ACCEPTED } from '../workers/causes.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import type { ArbitrationCaseFilter } from './arbitration-case.inputs.ts';
import { ArbitrationCase, ArbitrationCaseConnection } from './arbitration-case.type.ts';

export const ARBITRATIONS = table<ArbitrationCaseRow>('arbitration_case', 'number');

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
  | 'recorded_by'
> & { items: StoredItem[] };

type VisibleCases = ArbitrationCaseFilter & { visible: Sql };

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<ArbitrationCaseFilter> = {
  respondent: { reads: 'ArbitrationCase.respondent', where: (respondent) => sql`respondent = ${respondent}` },
  region: { reads: 'ArbitrationCase.region', where: (region) => withinRegion(region, sql`region`) },
  claim: { reads: 'ArbitrationCase.claim', where: (claim) => sql`claim = ${claim}` },
  open: { reads: 'ArbitrationCase.decidedOn', where: (open) => (open ? sql`decided_on is null` : sql`decided_on is not null`) },
  outcome: { reads: 'ArbitrationCase.outcome', where: (outcome) => sql`outcome = ${outcome}` },
};

export class ArbitrationCaseRepository {
  readonly list: ListReader<ArbitrationCaseRow, ArbitrationCase, VisibleCases>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => ArbitrationCaseConnection, ArbitrationCase.from, list);
  }

  byCanonical(context: RequestContext, numbers: readonly string[], visible: Sql): Promise<ArbitrationCaseRow[]> {
    return this.db.rows(context, sql`select * from arbitration_case where ${isOneOf(sql`canonical`, numbers)} and ${visible}`);
  }

  /** A case that justifies access to the claimant's data; a case that was not accepted does not. */
  matter(context: RequestContext, canonical: string, own: Sql): Promise<MatterRow[]> {
    return this.db.rows(
      context,
      sql`select worker, recorded_at, false as brought from arbitration_case a where canonical = ${canonical} and ${own}
        and ${IS_ACCEPTED} and ${stillGivesCause(sql`decided_on`)}`,
    );
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<ArbitrationCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from arbitration_case where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'ArbitrationCase.filedOn', sql`filed_on`, sql`number`)}`,
    );
  }

  /** Returns false if a case with this number exists, in any spelling. */
  async insert(rows: RunStatement, { items, ...row }: NewCase): Promise<boolean> {
    const made = await rows(
      sql`${insertInto('arbitration_case', { ...row, items: JSON.stringify(items) })} on conflict do nothing returning number`,
    );
    return made.length > 0;
  }

  async regionOf(rows: RunStatement, canonical: string): Promise<string | undefined> {
    return (await rows<{ region: string }>(sql`select region from arbitration_case where canonical = ${canonical}`))[0]?.region;
  }

  async locked(rows: RunStatement, canonical: string): Promise<ArbitrationCaseRow | undefined> {
    return (await rows<ArbitrationCaseRow>(sql`select * from arbitration_case where canonical = ${canonical} for update`))[0];
  }
}

function list({ visible, ...filter }: VisibleCases): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`arbitration_case.*`,
    from: sql`arbitration_case`,
    where,
    order: [sql`filed_on`, sql`number`],
    sortedBy: 'ArbitrationCase.filedOn',
    descending: true,
  };
}
