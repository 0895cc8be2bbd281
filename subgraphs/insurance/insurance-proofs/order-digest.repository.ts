import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { OrderSource, SourcedOrder } from './order-source.ts';

/** The order source that comes with the hub: a table of digests, one look-up by its key however many there are. */
export class OrderDigestRepository implements OrderSource {
  constructor(private readonly db: Database) {}

  async find(context: RequestContext, digest: string, visible: Sql): Promise<SourcedOrder | undefined> {
    const [row] = await this.db.rows<SourcedOrder>(
      context,
      // A source of the agency's own may have no such column.
      sql`select worker, sector, region, accepted_at, ended_at, to_jsonb(o) ->> 'recorded_by' as sent_by from order_digest o where digest = ${digest}::uuid and ${visible}`,
    );
    return row;
  }
}
