import sql, { type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { BargainingRoundRow } from './bargaining-round.entity.ts';
import type { BargainingRoundFilter } from './bargaining-round.inputs.ts';
import { BargainingRound, BargainingRoundConnection } from './bargaining-round.type.ts';

export const ENTERPRISE = sql`enterprise`;

type VisibleBargainingRounds = BargainingRoundFilter & { visible: Sql };

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

  async locked(rows: RunStatement, id: string): Promise<BargainingRoundRow | undefined> {
    return (await rows<BargainingRoundRow>(sql`select * from bargaining_round where id = ${id} for update`))[0];
  }

  async holdsContract(rows: RunStatement, contract: string, enterprise: string): Promise<boolean> {
    const found = await rows(sql`select from contract_coverage where contract = ${contract} and enterprise = ${enterprise}`);
    return found.length > 0;
  }

  async update(rows: RunStatement, { id, replied_on, held_on, outcome, contract }: BargainingRoundRow): Promise<void> {
    await rows(sql`update bargaining_round set replied_on = ${replied_on}, held_on = ${held_on}, outcome = ${outcome}, contract = ${contract}
      where id = ${id}`);
  }
}

function list({ enterprise, region, union, outcome, visible }: VisibleBargainingRounds): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (union) where.push(sql`union_id = ${union}`);
  if (outcome) where.push(sql`outcome = ${outcome}`);
  return { columns: sql`bargaining_round.*`, from: sql`bargaining_round`, where, order: [sql`proposed_on`, sql`id`], descending: true };
}
