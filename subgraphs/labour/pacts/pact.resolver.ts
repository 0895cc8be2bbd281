import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { CreditCode, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { EnterpriseService } from '../enterprises/enterprise.service.ts';
import { Enterprise } from '../enterprises/enterprise.type.ts';
import { PublishSelfDisciplinePactInput } from './pact.inputs.ts';
import type { PactService } from './pact.service.ts';
import { SelfDisciplinePact, SelfDisciplinePactConnection, SelfDisciplinePactPayload } from './pact.type.ts';

@Resolver(() => SelfDisciplinePact)
export class SelfDisciplinePactResolver {
  constructor(
    private readonly pacts: PactService,
    private readonly enterprises: EnterpriseService,
  ) {}

  @SharedQuery(() => SelfDisciplinePactConnection, PUBLIC, 'Self-discipline pacts, latest first (自律公约列表).')
  selfDisciplinePacts(
    @Arg('signatory', () => CreditCode, { nullable: true, description: 'Only pacts signed by this enterprise (签署企业).' }) signatory:
      | string
      | null,
    @Arg('region', () => RegionCode, { nullable: true, description: 'Only pacts guided by a department in this region (地区).' }) region:
      | string
      | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.pacts.list(context, { signatory, region }, page);
  }

  @SharedMutation(() => SelfDisciplinePactPayload, PUBLIC, 'Record a published pact (登记自律公约).')
  async publishSelfDisciplinePact(
    @Arg('input', () => PublishSelfDisciplinePactInput, { description: 'The pact (公约内容).' }) input: PublishSelfDisciplinePactInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.pacts.publish(context, input);
    return SelfDisciplinePactPayload.of(id ? await this.pacts.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => [Enterprise], PUBLIC, 'Enterprises that signed (签署企业).', { nullable: 'itemsAndList' })
  signatories(@Root() pact: SelfDisciplinePact, @Ctx() context: RequestContext) {
    return Promise.all(pact.signatoryCodes.map((code) => this.enterprises.byCode(context, code)));
  }
}
