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
    'Reported headcount against persons insured, widest gap first; of a platform with its chain (参保缺口列表).',
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
    'Rows of the pilot by which it is known who is to be insured, with source and mark; withdrawn ones are named as such; none where the pilot is not asked (所用数据).',
    { nullable: true },
  )
  async rows(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.basis(context, list)).rows;
  }

  @SharedResolver(
    () => Boolean,
    PUBLIC,
    'Do these rows decide it? Where one was withdrawn or is unconfirmed, its province or platform is left out, and that it is not in the list says nothing (是否可判定).',
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
  @SharedResolver(() => SafeInt, PUBLIC, 'Length of the whole list (总数).', { nullable: true })
  async totalCount(@Root() list: CoverageGapConnection, @Ctx() context: RequestContext) {
    return (await this.gaps.page(context, list)).totalCount;
  }
}
