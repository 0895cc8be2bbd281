import { Arg, Args, Ctx, ID, Resolver } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { OrderDeclaration } from './order-declaration.service.ts';
import { DeclareOrdersInput, OrderPremiumFilter } from './order-premium-batch.inputs.ts';
import type { OrderPremiumBatchService } from './order-premium-batch.service.ts';
import { OrderPremiumBatch, OrderPremiumBatchConnection, OrderPremiumBatchPayload, PremiumTotal } from './order-premium-batch.type.ts';

@Resolver(() => OrderPremiumBatch)
export class OrderPremiumBatchResolver {
  constructor(
    private readonly batches: OrderPremiumBatchService,
    private readonly declaration: OrderDeclaration,
  ) {}

  @SharedQuery(() => OrderPremiumBatch, INTERNAL, 'One declaration; null if there is none that the caller may see (按编号查询申报).')
  orderPremiumBatch(@Arg('id', () => ID, { description: 'Identifier (申报编号).' }) id: string, @Ctx() context: RequestContext) {
    return this.batches.byId(context, id);
  }

  @SharedQuery(() => OrderPremiumBatchConnection, INTERNAL, 'Declarations of orders, latest day first (按日申报列表).')
  orderPremiumBatches(
    @Arg('where', () => OrderPremiumFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: OrderPremiumFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.batches.list(context, where, page);
  }

  @SharedQuery(() => PremiumTotal, INTERNAL, 'Total orders and premium of the matching declarations, after corrections (缴费汇总).')
  premiumTotal(
    @Arg('where', () => OrderPremiumFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: OrderPremiumFilter | null,
    @Ctx() context: RequestContext,
  ) {
    return this.batches.total(context, where);
  }

  @SharedMutation(
    () => OrderPremiumBatchPayload,
    PUBLIC,
    'Declare the orders of a platform for one day and place, or correct a declaration (按日申报订单).',
  )
  async declareOrders(
    @Arg('input', () => DeclareOrdersInput, { description: 'The declaration (申报内容).' }) input: DeclareOrdersInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.declaration.declare(context, input);
    return OrderPremiumBatchPayload.of(id ? await this.batches.byId(context, id) : null, userErrors);
  }
}
