import { Arg, Args, Ctx, ID, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { DateScalar, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { Enterprise, EnterpriseConnection } from '../enterprise/enterprise.type.ts';
import type { UnionOrganizationService } from '../organizations/union-organization.service.ts';
import { UnionOrganization } from '../organizations/union-organization.type.ts';
import { Clause, ClauseMatch } from './clause.type.ts';
import type { CollectiveContractService } from './collective-contract.service.ts';
import { CollectiveContract, CollectiveContractConnection } from './collective-contract.type.ts';
import { ClauseTopic, ContractStatus } from './contract.enums.ts';
import { CollectiveContractFilter, CollectiveContractOrder } from './contract.inputs.ts';
import { CollectiveContractFacets } from './contract-facets.type.ts';

const SEARCH = {
  nullable: true,
  description: 'Words that the title or one clause must contain; synonyms match too; example: 恶劣天气 (检索词及其同义词).',
};
const WHERE = { nullable: true, description: 'Conditions (筛选条件).' };
const ON = { nullable: true, description: 'The day; default: today (查询日期).' };

@Resolver(() => CollectiveContract)
export class CollectiveContractResolver {
  constructor(
    private readonly contracts: CollectiveContractService,
    private readonly unions: UnionOrganizationService,
  ) {}

  @SharedQuery(() => CollectiveContract, PUBLIC, 'One collective contract (按标识查询集体合同).')
  collectiveContract(@Arg('id', () => ID, { description: 'Identifier (合同标识).' }) id: string, @Ctx() context: RequestContext) {
    return this.contracts.byId(context, id);
  }

  @SharedQuery(
    () => CollectiveContractConnection,
    PUBLIC,
    'Searches collective contracts by words of the title and clauses, region, kind, status and topic (集体合同检索).',
  )
  collectiveContracts(
    @Cost(1_300)
    @Arg('search', () => String, SEARCH)
    search: string | null,
    @Arg('where', () => CollectiveContractFilter, WHERE) where: CollectiveContractFilter | null,
    @Arg('orderBy', () => CollectiveContractOrder, { nullable: true, description: 'Sort order; default: latest filing first (排序).' })
    orderBy: CollectiveContractOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.list(context, { search, where, orderBy }, page);
  }

  @Cost(1_000)
  @SharedQuery(
    () => CollectiveContractFacets,
    PUBLIC,
    'Number of collective contracts that a search finds, by kind, sector, province, status, topic and year (集体合同检索分面).',
  )
  collectiveContractFacets(
    @Cost(1_300)
    @Arg('search', () => String, SEARCH)
    search: string | null,
    @Arg('where', () => CollectiveContractFilter, WHERE) where: CollectiveContractFilter | null,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.facets(context, { search, where });
  }

  @SharedResolver(() => ContractStatus, PUBLIC, 'Status on a day; null before the filing (状态).', { nullable: true })
  status(@Root() contract: CollectiveContract, @Arg('on', () => DateScalar, ON) on: string | null) {
    return this.contracts.statusOf(contract, on ?? null);
  }

  @SharedResolver(() => UnionOrganization, PUBLIC, 'The union that signed (签约工会).', { nullable: true })
  union(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return this.unions.byId(context, contract.row.union_id);
  }

  @SharedResolver(() => CollectiveContract, PUBLIC, 'The contract that it replaced (所替代的合同).', { nullable: true })
  supersedes(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return contract.row.supersedes ? this.contracts.byId(context, contract.row.supersedes) : null;
  }

  @SharedResolver(() => CollectiveContract, PUBLIC, 'The contract that replaced it (替代它的合同).', { nullable: true })
  supersededBy(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return contract.row.superseded_by ? this.contracts.byId(context, contract.row.superseded_by) : null;
  }

  @ListSize(20)
  @SharedResolver(() => [Clause], PUBLIC, 'Clauses in order (条款).', { nullable: true })
  clauses(
    @Root() contract: CollectiveContract,
    @Arg('topic', () => ClauseTopic, { nullable: true, description: 'Only clauses on this topic (主题).' }) topic: ClauseTopic | null,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.clausesOf(context, contract.id, topic ?? null);
  }

  @ListSize(15)
  @SharedResolver(() => [ClauseMatch], PUBLIC, 'Clauses that match the search of this list; empty if there was no search (命中条款).', {
    nullable: true,
  })
  matches(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return this.contracts.matchesOf(context, contract);
  }

  @SharedResolver(
    () => [CollectiveContract],
    PUBLIC,
    'The chain of renewals, oldest first: contracts it replaced, itself, and contracts filed to replace it, including those objected to (续签链条).',
    {
      nullable: true,
    },
  )
  chain(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return this.contracts.chainOf(context, contract.id);
  }

  @ListSize(20)
  @SharedResolver(() => [Enterprise], PUBLIC, 'Enterprises that signed (签约企业).', { nullable: true })
  employers(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return this.contracts.employersOf(context, contract.id);
  }

  @SharedResolver(() => SafeInt, PUBLIC, 'Number of enterprises that it names as covered (覆盖企业数).', { nullable: true })
  coveredEnterpriseCount(@Root() contract: CollectiveContract, @Ctx() context: RequestContext) {
    return this.contracts.coveredCountOf(context, contract.id);
  }

  @SharedResolver(() => EnterpriseConnection, PUBLIC, 'Enterprises that it names as covered (覆盖企业).', { nullable: true })
  coverage(@Root() contract: CollectiveContract, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.contracts.coverageOf(context, contract.id, page);
  }
}

@Resolver(() => Enterprise)
export class EnterpriseContractsResolver {
  constructor(private readonly contracts: CollectiveContractService) {}

  @SharedResolver(
    () => CollectiveContractConnection,
    PUBLIC,
    'Contracts in force that name this enterprise as covered, latest filing first (集体合同).',
    {
      nullable: true,
    },
  )
  collectiveContracts(
    @Root() enterprise: Enterprise,
    @Arg('on', () => DateScalar, ON) on: string | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.contracts.ofEnterprise(context, enterprise.creditCode, on ?? null, page);
  }
}
