import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { CourtCaseConnection } from '../court-cases/court-case.type.ts';
import type { DivergenceService } from './divergence.service.ts';
import { DivergenceCell, DivergenceFilter } from './divergence.type.ts';

@Resolver(() => DivergenceCell)
export class DivergenceResolver {
  constructor(private readonly divergence: DivergenceService) {}

  @Cost(1_000)
  @ListSize(62)
  @SharedQuery(
    () => [DivergenceCell],
    PUBLIC,
    'Outcomes of disputes with similar facts, compared by region, by arbitration and court, or by year (统一裁审尺度).',
  )
  adjudicationDivergence(
    @Arg('where', () => DivergenceFilter, { description: 'Disputes to compare, outcome, and dimensions (比较条件).' })
    where: DivergenceFilter,
    @Ctx() context: RequestContext,
  ) {
    return this.divergence.cells(context, where);
  }

  @SharedResolver(
    () => CourtCaseConnection,
    PUBLIC,
    'Published cases behind the cell; null if the cell is too small to be published (对应案件).',
    {
      nullable: true,
    },
  )
  courtCases(@Root() cell: DivergenceCell, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.divergence.casesOf(context, cell, page);
  }
}
