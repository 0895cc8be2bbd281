import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { RectificationFilter, ReportRectificationInput } from './rectification.inputs.ts';
import type { RectificationService } from './rectification.service.ts';
import { Rectification, RectificationConnection, RectificationPayload } from './rectification.type.ts';

@Resolver(() => Rectification)
export class RectificationResolver {
  constructor(
    private readonly service: RectificationService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedQuery(() => RectificationConnection, INTERNAL, 'Rectifications required of enterprises, earliest due day first (整改列表).')
  rectifications(
    @Arg('where', () => RectificationFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: RectificationFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => RectificationPayload, PUBLIC, 'Record a completed rectification (登记整改完成).')
  async reportRectification(
    @Arg('input', () => ReportRectificationInput, { description: 'Rectification, day and evidence (完成情况).' })
    input: ReportRectificationInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.report(context, input);
    return RectificationPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => Enterprise, INTERNAL, 'Enterprise that has to rectify (整改企业).', { nullable: true })
  enterprise(@Root() rectification: Rectification, @Ctx() context: RequestContext) {
    return this.enterprises.byCode(context, rectification.enterpriseCode);
  }
}
