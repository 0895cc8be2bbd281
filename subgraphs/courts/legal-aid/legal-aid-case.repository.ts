import sql, { type Sql } from 'sql-template-tag';
import { orderedBy } from '../../shared/authorization/cuts.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { LegalAidCaseRow } from './legal-aid-case.entity.ts';
import { LegalAidCase, LegalAidCaseConnection, type LegalAidFilter } from './legal-aid-case.type.ts';

const STATES: Record<string, Sql> = {
  APPLIED: sql`decided_on is null and closed_on is null`,
  GRANTED: sql`granted and assigned_on is null and closed_on is null`,
  ASSIGNED: sql`assigned_on is not null and closed_on is null`,
  REFUSED: sql`granted = false and closed_on is null`,
  CLOSED: sql`closed_on is not null`,
};

export const LEGAL_AID = table<LegalAidCaseRow>('legal_aid_case', 'id');

/** For each filter member: the field it reads and its condition. */
export const FILTERS: FilterTable<LegalAidFilter> = {
  region: { reads: 'LegalAidCase.region', where: (region) => withinRegion(region, sql`region`) },
  matter: { reads: 'LegalAidCase.matter', where: (matter) => sql`matter = ${matter}` },
  state: { reads: 'LegalAidCase.state', where: (state) => sql`(${STATES[state] as Sql})` },
};

export class LegalAidCaseRepository {
  readonly list: ListReader<LegalAidCaseRow, LegalAidCase, LegalAidFilter & { visible: Sql }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => LegalAidCaseConnection, LegalAidCase.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<LegalAidCaseRow[]> {
    return LEGAL_AID.byKeys(this.db, context, ids, visible);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<LegalAidCaseRow[]> {
    return this.db.rows(
      context,
      sql`select * from legal_aid_case where ${isOneOf(sql`worker`, workers)} and ${visible} order by ${orderedBy(visible, 'LegalAidCase.appliedOn', sql`applied_on`, sql`id`)}`,
    );
  }

  insert(
    rows: RunStatement,
    row: Pick<LegalAidCaseRow, 'region' | 'institution' | 'worker' | 'enterprise' | 'matter' | 'applied_on'>,
  ): Promise<string> {
    return insertedId(rows, 'legal_aid_case', { ...row, id: nextNumber('LA', 'legal_aid_number') });
  }
}

function list({ visible, ...filter }: LegalAidFilter & { visible: Sql }): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`legal_aid_case.*`,
    from: sql`legal_aid_case`,
    where,
    order: [sql`applied_on`, sql`id`],
    sortedBy: 'LegalAidCase.appliedOn',
    descending: true,
  };
}
