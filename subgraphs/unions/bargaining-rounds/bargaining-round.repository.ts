import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { BargainingRoundRow } from './bargaining-round.entity.ts';
import type { BargainingRoundFilter } from './bargaining-round.inputs.ts';
import { BargainingRound, BargainingRoundConnection } from './bargaining-round.type.ts';

export const ENTERPRISE = sql`enterprise`;

type VisibleBargainingRounds = BargainingRoundFilter & { visible: Sql };

export const ROUNDS = table<BargainingRoundRow>('bargaining_round', 'id');

/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<BargainingRoundFilter> = {
  enterprise: { reads: 'BargainingRound.enterprise', where: (enterprise) => sql`enterprise = ${enterprise}` },
  region: { reads: 'BargainingRound.region', where: (region) => withinRegion(region, sql`region`) },
  union: { reads: 'BargainingRound.union', where: (union) => sql`union_id = ${union}` },
  outcome: { reads: 'BargainingRound.outcome', where: (outcome) => sql`outcome = ${outcome}` },
};

export class BargainingRoundRepository {
  readonly list: ListReader<BargainingRoundRow, BargainingRound, VisibleBargainingRounds>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => BargainingRoundConnection, BargainingRound.from, list);
  }

  byId(context: RequestContext, id: string, visible: Sql): Promise<BargainingRoundRow[]> {
    return this.db.rows(context, sql`select * from bargaining_round where id = ${id} and ${visible}`);
  }

  insert(rows: RunStatement, row: Omit<BargainingRoundRow, 'id'>): Promise<string> {
    return insertedId(rows, 'bargaining_round', { id: nextNumber('BR', 'bargaining_round_number'), ...row });
  }

  async holdsContract(rows: RunStatement, contract: string, enterprise: string): Promise<boolean> {
    const found = await rows(sql`select from contract_coverage where contract = ${contract} and enterprise = ${enterprise}`);
    return found.length > 0;
  }
}

function list({ visible, ...filter }: VisibleBargainingRounds): ListQuery {
  const where: Sql[] = [visible, ...conditions(FILTERS, filter)];
  return {
    columns: sql`bargaining_round.*`,
    from: sql`bargaining_round`,
    where,
    order: [sql`proposed_on`, sql`id`],
    sortedBy: 'BargainingRound.proposedOn',
    descending: true,
  };
}
