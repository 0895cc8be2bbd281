import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import type { RectificationService } from '../rectifications/rectification.service.ts';
import { Rectification } from '../rectifications/rectification.type.ts';
import { CheckUpFilter, RecordCheckUpInput } from './check-up.inputs.ts';
import type { CheckUpService } from './check-up.service.ts';
import { CheckUp, CheckUpConnection, CheckUpPayload } from './check-up.type.ts';

@Resolver(() => CheckUp)
export class CheckUpResolver {
  constructor(
    private readonly service: CheckUpService,
    private readonly enterprises: EnterpriseService,
    private readonly orders: RectificationService,
  ) {}

  @SharedQuery(() => CheckUpConnection, INTERNAL, 'Check-ups of agreements and algorithms, latest first (全面体检列表).')
  checkUps(
    @Arg('where', () => CheckUpFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CheckUpFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => CheckUpPayload, PUBLIC, 'Record a check-up and the rectifications it orders (登记全面体检).')
  async recordCheckUp(
    @Arg('input', () => RecordCheckUpInput, { description: 'The check-up (体检内容).' }) input: RecordCheckUpInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return CheckUpPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Credit code of the platform (平台).', { nullable: true })
  platform(@Root() checkUp: CheckUp, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, checkUp.platformCode);
  }

  @SharedResolver(() => [Rectification], INTERNAL, 'Rectifications ordered (整改要求).', { nullable: true })
  rectifications(@Root() checkUp: CheckUp, @Ctx() context: RequestContext) {
    return this.orders.ofSource(context, checkUp.id);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseCheckUpsResolver {
  constructor(private readonly service: CheckUpService) {}

  @SharedResolver(() => CheckUpConnection, INTERNAL, 'Check-ups of its agreements and algorithms, latest first (全面体检).', {
    nullable: true,
  })
  checkUps(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofPlatform(context, enterprise.creditCode, page);
  }
}
