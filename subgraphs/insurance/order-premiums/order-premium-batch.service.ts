import sql from 'sql-template-tag';
import { alignOne, loaderFor } from '../../shared/database/loader.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { fieldsRead } from '../../shared/lists/filter-table.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { scoped } from '../enrolments/scheme-scope.ts';
import { INSURANCE_POLICY } from '../policy.ts';
import type { OrderPremiumFilter } from './order-premium-batch.inputs.ts';
import { FILTERS, type OrderPremiumBatchRepository } from './order-premium-batch.repository.ts';
import { OrderPremiumBatch, PremiumTotal } from './order-premium-batch.type.ts';

const SUMMED = ['OrderPremiumBatch.orders', 'OrderPremiumBatch.premium'];

/** Declarations reveal the business of a platform, so they are internal to the region where the orders were accepted. */
export class OrderPremiumBatchService {
  constructor(private readonly batches: OrderPremiumBatchRepository) {}

  async byId(context: RequestContext, id: string): Promise<OrderPremiumBatch | null> {
    const visible = scoped(context, INSURANCE_POLICY.visible(context, 'orderPremiums', sql`region`), sql`'OCCUPATIONAL_INJURY'`);
    const row = await loaderFor(context, this, 'id', async (ids) =>
      alignOne(ids, await this.batches.byIds(context, ids, visible), (found) => found.id),
    ).load(id);
    return row && OrderPremiumBatch.from(row);
  }

  list(context: RequestContext, filter: OrderPremiumFilter | null, page: PageArguments) {
    return this.batches.list.page(context, { ...filter, visible: this.filtered(context, filter) }, page);
  }

  /** Totals require the same rights as reading the declarations. */
  async total(context: RequestContext, filter: OrderPremiumFilter | null): Promise<PremiumTotal> {
    const visible = this.filtered(context, filter, SUMMED);
    const total = await this.batches.total(context, { ...filter, visible });
    return Object.assign(new PremiumTotal(), total, { heldIn: filter?.region ?? context.caller.region });
  }

  private filtered(context: RequestContext, filter: OrderPremiumFilter | null, more: string[] = []) {
    const allowed = INSURANCE_POLICY.filtered(context, 'orderPremiums', [...fieldsRead(FILTERS, filter), ...more], sql`region`);
    return scoped(context, allowed, sql`'OCCUPATIONAL_INJURY'`);
  }
}
