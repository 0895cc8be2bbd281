import { Arg, Args, Ctx, Resolver } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery } from '../../shared/schema/shared-field.ts';
import type { AccessSignalService } from './access-signal.service.ts';
import {
  AccessSignal,
  AccessSignalConnection,
  AccessSignalFilter,
  AccessSignalPayload,
  SettleAccessSignalInput,
} from './access-signal.type.ts';

@Resolver(() => AccessSignal)
export class AccessSignalResolver {
  constructor(private readonly service: AccessSignalService) {}

  @SharedQuery(
    () => AccessSignalConnection,
    DEALINGS,
    'Signals of unusual use of personal data, latest first. An authority sees those of its region, a provider those about its own data (查询异常信号列表).',
  )
  accessSignals(
    @Arg('where', () => AccessSignalFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: AccessSignalFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(
    () => AccessSignalPayload,
    PUBLIC,
    'Decide a signal as explained or as misuse. Only the sharing authority of its region may do this (处理查询异常).',
  )
  async settleAccessSignal(
    @Arg('input', () => SettleAccessSignalInput, { description: 'The signal and the finding (处理内容).' }) input: SettleAccessSignalInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.settle(context, input);
    return AccessSignalPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
