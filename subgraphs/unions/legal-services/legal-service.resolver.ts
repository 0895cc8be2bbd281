import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { LegalServiceFilter, RecordLegalServiceInput } from './legal-service.inputs.ts';
import type { LegalServiceService } from './legal-service.service.ts';
import { LegalService, LegalServiceConnection, LegalServicePayload } from './legal-service.type.ts';

@Resolver(() => LegalService)
export class LegalServiceResolver {
  constructor(
    private readonly service: LegalServiceService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(() => LegalServiceConnection, PUBLIC, 'Where unions help with the law, latest first (工会法律服务列表).')
  legalServices(
    @Arg('where', () => LegalServiceFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: LegalServiceFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => LegalServicePayload, PUBLIC, 'Record a legal service (登记工会法律服务).')
  async recordLegalService(
    @Arg('input', () => RecordLegalServiceInput, { description: 'Content (内容).' }) input: RecordLegalServiceInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return LegalServicePayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union (工会).', { nullable: true })
  union(@Root() legalService: LegalService, @Ctx() context: RequestContext) {
    return this.unions.byId(context, legalService.unionId);
  }
}
