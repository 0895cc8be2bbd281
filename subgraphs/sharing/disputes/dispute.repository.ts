import sql, { type Sql } from 'sql-template-tag';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import { table } from '../../shared/database/table.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { DisputeRow } from './dispute.entity.ts';
import { SharingDispute, SharingDisputeConnection } from './dispute.type.ts';

export const DISPUTES = table<DisputeRow>('sharing_dispute', 'id');

export class DisputeRepository {
  readonly list: ListReader<DisputeRow, SharingDispute, { visible: Sql }>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(
      db,
      () => SharingDisputeConnection,
      SharingDispute.from,
      ({ visible }) => ({
        columns: sql`sharing_dispute.*`,
        from: sql`sharing_dispute`,
        where: [visible],
        order: [sql`recorded_at`, sql`id`],
        descending: true,
      }),
    );
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<DisputeRow[]> {
    return this.db.rows(context, sql`select * from sharing_dispute where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async locked(rows: RunStatement, id: string, visible: Sql): Promise<DisputeRow | undefined> {
    return (await rows<DisputeRow>(sql`select * from sharing_dispute where id = ${id} and ${visible} for update`))[0];
  }

  async insert(rows: RunStatement, row: Omit<DisputeRow, 'id' | 'stage' | 'outcome' | 'settled_on' | 'recorded_at'>): Promise<string> {
    const [made] = await rows<{ id: string }>(
      sql`insert into sharing_dispute (id, request, raised_by, against, region, common_region, across, grounds, stage, raised_on)
        values (${nextNumber('SD', 'sharing_dispute_number', 8)}, ${row.request}, ${row.raised_by}, ${row.against}, ${row.region}, ${row.common_region}, ${row.across}, ${row.grounds},
          'NEGOTIATION', ${row.raised_on}) returning id`,
    );
    return (made as { id: string }).id;
  }
}
