import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CollectiveContractService } from '../contracts/collective-contract.service.ts';
import { CollectiveContract } from '../contracts/collective-contract.type.ts';
import type { ClauseComparisonService } from './clause-comparison.service.ts';
import { ClauseComparison, ClauseComparisonConnection, ClauseTermDefinition, CompareClausesInput } from './clause-comparison.type.ts';

@Resolver(() => ClauseComparison)
export class ClauseComparisonResolver {
  constructor(
    private readonly comparisons: ClauseComparisonService,
    private readonly contracts: CollectiveContractService,
  ) {}

  @SharedQuery(() => [ClauseTermDefinition], PUBLIC, 'The coding frame: every term that clauses are coded with (条款编码框架).')
  clauseTerms() {
    return this.comparisons.terms();
  }

  @SharedQuery(
    () => ClauseComparisonConnection,
    PUBLIC,
    'Compares what contracts say on a topic: contract by contract, or grouped by region, year, sector or kind (条款比较).',
  )
  compareClauses(
    @Arg('input', () => CompareClausesInput, { description: 'The clauses to compare and how to group them (比较条件).' })
    input: CompareClausesInput,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.comparisons.compare(context, input, page);
  }

  @SharedResolver(() => CollectiveContract, PUBLIC, 'The contract, when comparing contract by contract; else null (合同).', {
    nullable: true,
  })
  contract(@Root() comparison: ClauseComparison, @Ctx() context: RequestContext) {
    return comparison.contractId ? this.contracts.byId(context, comparison.contractId) : null;
  }
}
