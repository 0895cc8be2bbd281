import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { INTERNAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedMutation, SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import { CollectiveContract } from '../contracts/collective-contract.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { BargainingRoundFilter, ProposeBargainingInput, RecordBargainingInput } from './bargaining-round.inputs.ts';
import type { BargainingRoundService } from './bargaining-round.service.ts';
import { BargainingRound, BargainingRoundConnection, BargainingRoundPayload } from './bargaining-round.type.ts';

@Resolver(() => BargainingRound)
export class BargainingRoundResolver {
  constructor(
    private readonly service: BargainingRoundService,
    private readonly unions: UnionOrganizationService,
    private readonly contracts: CollectiveContractService,
  ) {}

  @SharedQuery(() => BargainingRoundConnection, INTERNAL, 'Collective bargaining rounds, latest first (集体协商列表).')
  bargainingRounds(
    @Arg('where', () => BargainingRoundFilter, { nullable: true, description: 'Conditions (筛选条件).' })
    where: BargainingRoundFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.service.list(context, where, page);
  }

  @SharedMutation(() => BargainingRoundPayload, PUBLIC, 'Record a bargaining proposal (登记集体协商要约).')
  async proposeBargaining(
    @Arg('input', () => ProposeBargainingInput, { description: 'Content (内容).' }) input: ProposeBargainingInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.record(context, input);
    return BargainingRoundPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedMutation(() => BargainingRoundPayload, PUBLIC, 'Record the progress of a bargaining round (登记集体协商进展).')
  async recordBargaining(
    @Arg('input', () => RecordBargainingInput, { description: 'The round and its progress (进展).' }) input: RecordBargainingInput,
    @Ctx() context: RequestContext,
  ) {
    const { id, userErrors } = await this.service.progress(context, input);
    return BargainingRoundPayload.of(id ? await this.service.byId(context, id) : null, userErrors);
  }

  @SharedResolver(() => UnionOrganization, INTERNAL, 'The union (工会).', { nullable: true })
  union(@Root() bargainingRound: BargainingRound, @Ctx() context: RequestContext) {
    return this.unions.byId(context, bargainingRound.unionId);
  }

  @SharedResolver(() => CollectiveContract, INTERNAL, 'The resulting contract (达成的集体合同).', { nullable: true })
  contract(@Root() bargainingRound: BargainingRound, @Ctx() context: RequestContext) {
    return bargainingRound.contractId ? this.contracts.byId(context, bargainingRound.contractId) : null;
  }
}

@Resolver(() => Enterprise)
export class EnterpriseBargainingRoundsResolver {
  constructor(private readonly service: BargainingRoundService) {}

  @SharedResolver(() => BargainingRoundConnection, INTERNAL, 'Bargaining rounds with this enterprise, latest first (集体协商).', {
    nullable: true,
    name: 'bargainingRounds',
  })
  bargainingRoundsOfEnterprise(@Root() enterprise: Enterprise, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.service.ofEnterprise(context, enterprise.creditCode, page);
  }
}
