import sql, { type Sql } from 'sql-template-tag';
import { stillGivesCause } from '../../shared/authorization/matters.ts';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database } from '../../shared/database/database.ts';
import type { ListQuery } from '../../shared/database/list.ts';
import { ListReader } from '../../shared/database/list-reader.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import type { WageClueRow } from './wage-clue.entity.ts';
import { WageClue, WageClueConnection, type WageClueFilter } from './wage-clue.type.ts';

type VisibleClues = WageClueFilter & { visible: Sql };

export const ENTERPRISE = sql`enterprise`;

export class WageClueRepository {
  readonly list: ListReader<WageClueRow, WageClue, VisibleClues>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => WageClueConnection, WageClue.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<WageClueRow[]> {
    return this.db.rows(context, sql`select * from wage_clue where id = any(${ids}::text[]) and ${visible}`);
  }

  async subjects(context: RequestContext, id: string, own: Sql): Promise<string[]> {
    const rows = await this.db.rows<{ worker: string }>(
      context,
      sql`select worker from wage_clue where id = ${id} and ${own} and ${stillGivesCause(sql`resolved_on`)}`,
    );
    return rows.map(({ worker }) => worker);
  }

  ofWorkers(context: RequestContext, workers: readonly string[], visible: Sql): Promise<WageClueRow[]> {
    return this.db.rows(
      context,
      sql`select * from wage_clue where worker = any(${workers}::text[]) and ${visible} order by received_on, id`,
    );
  }
}

function list({ enterprise, region, status, visible }: VisibleClues): ListQuery {
  const where: Sql[] = [visible];
  if (enterprise) where.push(sql`enterprise = ${enterprise}`);
  if (region) where.push(withinRegion(region, sql`region`));
  if (status) where.push(sql`status = ${status}`);
  return { columns: sql`wage_clue.*`, from: sql`wage_clue`, where, order: [sql`received_on`, sql`id`], descending: true };
}
