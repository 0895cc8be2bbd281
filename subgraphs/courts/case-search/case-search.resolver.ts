import { Arg, Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { type Connection, PageArgs } from '../../shared/lists/connection.ts';
import { Cost, ListSize } from '../../shared/schema/cost.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { CourtCaseFilter, CourtCaseOrder } from '../court-cases/court-case.inputs.ts';
import { CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { CaseSearchService } from './case-search.service.ts';
import { CourtCaseFacets, ParagraphMatch } from './case-search.type.ts';

const WHERE = { nullable: true, description: 'Conditions (筛选条件).' };
const SEARCH = {
  nullable: true,
  description: 'Words that the title or text must contain, synonyms included; or a case number in any bracket style (检索词、案号).',
};

@Resolver(() => CourtCase)
export class CaseSearchResolver {
  constructor(private readonly search: CaseSearchService) {}

  @SharedQuery(
    () => CourtCaseConnection,
    PUBLIC,
    'Court cases by full text and by the search fields of the judgment site; a totalCount above 20,000 is an estimate (案件检索).',
  )
  courtCases(
    @Cost(500)
    @Arg('search', () => String, SEARCH)
    search: string | null,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Arg('orderBy', () => CourtCaseOrder, {
      nullable: true,
      description: 'Order; default: relevance if words are given, otherwise latest decision first (排序).',
    })
    orderBy: CourtCaseOrder | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.search.list(context, { search, where, orderBy }, page);
  }

  @Cost(2_000)
  @SharedQuery(() => CourtCaseFacets, PUBLIC, 'Counts of a case search by the seven facets of the judgment site (案件检索分面).')
  courtCaseFacets(
    @Cost(500)
    @Arg('search', () => String, SEARCH)
    search: string | null,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Ctx() context: RequestContext,
  ) {
    return this.search.facets(context, search, where);
  }

  @ListSize(15)
  @SharedResolver(
    () => [ParagraphMatch],
    PUBLIC,
    'Paragraphs that contain the search terms of this list; empty without a search (命中段落).',
    {
      nullable: true,
    },
  )
  matches(@Root() found: CourtCase, @Ctx() context: RequestContext) {
    return this.search.matchesOf(context, found);
  }
}

@Resolver(() => CourtCaseConnection)
export class CourtCaseListResolver {
  @Cost(5)
  @SharedResolver(
    () => Boolean,
    PUBLIC,
    'Whether totalCount is an estimate; above 20,000 it is estimated from a sample of one case in 32 (总数是否为抽样估算).',
  )
  async totalCountEstimated(@Root() list: Connection<CourtCase>): Promise<boolean> {
    return (await list.counted()).isEstimate;
  }
}

@Resolver(() => Enterprise)
export class EnterpriseCourtCasesResolver {
  constructor(private readonly search: CaseSearchService) {}

  @SharedResolver(() => CourtCaseConnection, PUBLIC, 'Court cases to which it is a party, latest decision first (法院案件).', {
    nullable: true,
  })
  courtCases(
    @Root() enterprise: Enterprise,
    @Arg('where', () => CourtCaseFilter, WHERE) where: CourtCaseFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.search.ofEnterprise(context, enterprise.creditCode, where, page);
  }
}
