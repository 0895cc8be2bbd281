import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { SharedQuery } from '../../shared/schema/shared-field.ts';
import type { ReceiptStatusService } from './receipt-status.service.ts';
import { ReceiptStatus } from './receipt-status.type.ts';

@Resolver(() => ReceiptStatus)
export class ReceiptStatusResolver {
  constructor(private readonly service: ReceiptStatusService) {}

  @SharedQuery(
    () => ReceiptStatus,
    DEALINGS,
    'Whether a response to the caller is still valid, by the trace id of its receipt; null if the caller received no such response (回执状态查询).',
    { nullable: true },
  )
  receiptStatus(
    @Arg('trace', () => ID, { description: 'Value of statement.trace in the receipt (跟踪标识).' }) trace: string,
    @Ctx() context: RequestContext,
  ) {
    return this.service.of(context, trace);
  }
}
