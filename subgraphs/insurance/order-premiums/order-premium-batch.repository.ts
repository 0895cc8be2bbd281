import sql, { join, type Sql } from 'sql-template-tag';
import { withinRegion } from '../../shared/authorization/visible-rows.ts';
import type { Database, RunStatement } from '../../shared/database/database.ts';
import { insertedId, nextNumber } from '../../shared/database/insert.ts';
import { isOneOf } from '../../shared/database/keys.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { conditions, type FilterTable } from '../../shared/lists/filter-table.ts';
import type { ListQuery } from '../../shared/lists/list.ts';
import { ListReader } from '../../shared/lists/list-reader.ts';
import type { OrderPremiumBatchRow } from './order-premium-batch.entity.ts';
import type { OrderPremiumFilter } from './order-premium-batch.inputs.ts';
import { OrderPremiumBatch, OrderPremiumBatchConnection } from './order-premium-batch.type.ts';

type VisibleBatches = OrderPremiumFilter & { visible: Sql };
type Declared = Pick<OrderPremiumBatchRow, 'platform' | 'sector' | 'region' | 'day'>;
export interface TotalRow {
  orders: number;
  premium: string;
  declarations: number;
  corrected: number;
}

const DAY = 'OrderPremiumBatch.day';
/** For each member of the filter: the field it reads and its condition. */
export const FILTERS: FilterTable<OrderPremiumFilter> = {
  platform: { reads: 'OrderPremiumBatch.platform', where: (platform) => sql`platform = ${platform}` },
  sector: { reads: 'OrderPremiumBatch.sector', where: (sector) => sql`sector = ${sector}` },
  region: { reads: 'OrderPremiumBatch.region', where: (region) => withinRegion(region, sql`region`) },
  from: { reads: DAY, where: (from) => sql`day >= ${from}` },
  to: { reads: DAY, where: (to) => sql`day <= ${to}` },
  everyRun: { reads: 'OrderPremiumBatch.latest', where: (everyRun) => !everyRun && sql`latest`, absent: sql`latest` },
};

export class OrderPremiumBatchRepository {
  readonly list: ListReader<OrderPremiumBatchRow, OrderPremiumBatch, VisibleBatches>;

  constructor(private readonly db: Database) {
    this.list = new ListReader(db, () => OrderPremiumBatchConnection, OrderPremiumBatch.from, list);
  }

  byIds(context: RequestContext, ids: readonly string[], visible: Sql): Promise<OrderPremiumBatchRow[]> {
    return this.db.rows(context, sql`select * from order_premium_batch where ${isOneOf(sql`id`, ids)} and ${visible}`);
  }

  async total(context: RequestContext, filter: VisibleBatches): Promise<TotalRow> {
    const [row] = await this.db.rows<TotalRow>(
      context,
      sql`select coalesce(sum(orders) filter (where latest), 0)::bigint as orders,
          coalesce(sum(premium) filter (where latest), 0)::numeric(24,4) as premium,
          count(*) filter (where latest) as declarations, count(*) filter (where not latest) as corrected
        from order_premium_batch where ${join(whereOf({ ...filter, everyRun: true }), ' and ')}`,
    );
    return row as TotalRow;
  }

  /** The last version for that day and place. Locks it, and the insertion of a first one, until the end of the transaction. */
  async lastRun(rows: RunStatement, { platform, sector, region, day }: Declared): Promise<OrderPremiumBatchRow | undefined> {
    await rows(sql`select pg_advisory_xact_lock(hashtextextended(${[platform, sector, region, day].join(' ')}, 0))`);
    const [row] = await rows<OrderPremiumBatchRow>(
      sql`select * from order_premium_batch where platform = ${platform} and sector = ${sector} and region = ${region} and day = ${day} and latest`,
    );
    return row;
  }

  async insert(rows: RunStatement, before: string | undefined, batch: Omit<OrderPremiumBatchRow, 'id' | 'latest'>): Promise<string> {
    if (before) await rows(sql`update order_premium_batch set latest = false where id = ${before}`);
    return insertedId(rows, 'order_premium_batch', { ...batch, id: nextNumber('OB', 'order_premium_batch_number') });
  }
}

const whereOf = ({ visible, ...filter }: VisibleBatches): Sql[] => [visible, ...conditions(FILTERS, filter)];

function list(filter: VisibleBatches): ListQuery {
  return {
    columns: sql`order_premium_batch.*`,
    from: sql`order_premium_batch`,
    where: whereOf(filter),
    order: [sql`day`, sql`id`],
    sortedBy: 'OrderPremiumBatch.day',
    descending: true,
  };
}
