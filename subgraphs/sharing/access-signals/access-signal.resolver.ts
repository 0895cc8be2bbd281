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
    'Uses of personal data to be looked into, latest first: of its region for the authority, of its own data for a provider (查询异常信号列表).',
  )
  accessSignals(
    @Arg('where', () => AccessSignalFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: AccessSignalFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => AccessSignalPayload, PUBLIC, 'Settle a signal: explained, or misuse; the authority of its region (处理查询异常).')
  async settleAccessSignal(
    @Arg('input', () => SettleAccessSignalInput, { description: 'Which, and what was found (处理内容).' }) input: SettleAccessSignalInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.settle(context, input);
    return AccessSignalPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }
}
