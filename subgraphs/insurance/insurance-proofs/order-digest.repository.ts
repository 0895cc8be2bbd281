import sql, { type Sql } from 'sql-template-tag';
import type { Database } from '../../shared/database/database.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { OrderSource, SourcedOrder } from './order-source.ts';

/** The built-in order source: a table of digests with one lookup by key. */
export class OrderDigestRepository implements OrderSource {
  constructor(private readonly db: Database) {}

  async find(context: RequestContext, digest: string, visible: Sql): Promise<SourcedOrder | undefined> {
    const [row] = await this.db.rows<SourcedOrder>(
      context,
      // An external source may lack this column.
      sql`select worker, sector, region, accepted_at, ended_at, to_jsonb(o) ->> 'recorded_by' as sent_by from order_digest o where digest = ${digest}::uuid and ${visible}`,
    );
    return row;
  }
}
