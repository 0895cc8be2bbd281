import { Arg, Args, Ctx, Directive, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs, PageInfo } from '../../shared/lists/connection.ts';
import { MonthScalar, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import type { CoverageGapService } from './coverage-gap.service.ts';
import { CoverageGap, CoverageGapConnection, CoverageGapEdge, CoverageGapFilter } from './coverage-gap.type.ts';

const REQUIRES = '@requires(fields: "reportedHeadcounts { creditCode platform headcount chainHeadcount }")';

@Resolver(() => CoverageGapConnection)
export class CoverageGapsResolver {
  constructor(private readonly gaps: CoverageGapService) {}

  @SharedQuery(
    () => CoverageGapConnection,
    PUBLIC,
    'Reported headcounts compared with persons insured, largest gap first. Figures of a platform include its partner enterprises (参保缺口列表).',
  )
  coverageGaps(
    @Arg('month', () => MonthScalar, { description: 'Month, YYYY-MM (月份).' }) month: string,
    @Arg('where', () => CoverageGapFilter, { nullable: true, description: 'Conditions (筛选条件).' }) where: CoverageGapFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ) {
    return this.gaps.survey(context, month, where, page);
  }

  @SharedResolver(
    () => [String],
    PUBLIC,
    'Register rows of the pilot that decide who must be insured, with source and confirmation status; withdrawn rows are marked; empty if the pilot is not used (所用数据).',
    { nullable: true },
  )
  async rows(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.basis(context, list)).rows;
  }

  @SharedResolver(
    () => Boolean,
    PUBLIC,
    'Whether these rows are confirmed. If one is withdrawn or unconfirmed, its province or platform is left out of the list, and its absence means nothing (是否可判定).',
    { nullable: true },
  )
  async isDecided(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.basis(context, list)).isDecided;
  }

  @Directive(REQUIRES)
  @SharedResolver(() => [CoverageGapEdge], PUBLIC, 'The elements with their cursors (条目及游标).', { nullable: true })
  async edges(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.page(context, list)).edges;
  }

  @Directive(REQUIRES)
  @SharedResolver(() => [CoverageGap], PUBLIC, 'The elements (条目).', { nullable: true })
  async nodes(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.page(context, list)).edges.map(({ node }) => node);
  }

  @Directive(REQUIRES)
  @SharedResolver(() => PageInfo, PUBLIC, 'Where this page stands (分页信息).', { nullable: true })
  async pageInfo(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.page(context, list)).pageInfo;
  }

  @Directive(REQUIRES)
  @SharedResolver(() => SafeInt, PUBLIC, 'Number of elements in the whole list (总数).', { nullable: true })
  async totalCount(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.page(context, list)).totalCount;
  }
}
