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
    "Whether an answer of the caller still stands, by the trace of its receipt; null if there is none of the caller's (回执状态查询).",
    { nullable: true },
  )
  receiptStatus(
    @Arg('trace', () => ID, { description: "The receipt's statement.trace (跟踪标识)." }) trace: string,
    @Ctx() context: RequestContext,
  ) {
    return this.service.of(context, trace);
  }
}
