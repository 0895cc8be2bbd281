import { Args, Ctx, Resolver, Root } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { PageArgs } from '../../shared/lists/connection.ts';
import { ListSize } from '../../shared/schema/cost.ts';
import { SharedResolver } from '../../shared/schema/shared-field.ts';
import { CourtCase, CourtCaseConnection } from '../court-cases/court-case.type.ts';
import type { JudgmentService } from './judgment.service.ts';
import { CaseParagraph, CaseRepresentative, CaseVersion } from './judgment.type.ts';

@Resolver(() => CourtCase)
export class JudgmentResolver {
  constructor(private readonly judgments: JudgmentService) {}

  @ListSize(30)
  @SharedResolver(() => [CaseParagraph], PUBLIC, 'Text of the judgment, by paragraphs (裁判文书全文).', { nullable: true })
  paragraphs(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.judgments.paragraphsOf(context, one.number);
  }

  @SharedResolver(() => String, PUBLIC, 'SHA-256 of the current paragraphs; null if there is no text (内容摘要).', { nullable: true })
  contentHash(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.judgments.hashOf(context, one.number);
  }

  @SharedResolver(() => [CaseVersion], PUBLIC, 'Versions of the published text, oldest first (版本历史).', { nullable: true })
  versions(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.judgments.versionsOf(context, one.number);
  }

  @SharedResolver(() => [CaseRepresentative], PUBLIC, 'Lawyers and their firms; empty until it is published (诉讼代理人).', {
    nullable: true,
  })
  representatives(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.judgments.representativesOf(context, one);
  }

  @SharedResolver(() => [CourtCase], PUBLIC, 'Cases it cites that are recorded in the hub; citedNumbers lists all (引用案例).', {
    nullable: true,
  })
  cites(@Root() one: CourtCase, @Ctx() context: RequestContext) {
    return this.judgments.citedBy(context, one);
  }

  @SharedResolver(() => CourtCaseConnection, PUBLIC, 'Cases that cite it, latest decision first (被引用).', { nullable: true })
  citedBy(@Root() one: CourtCase, @Args(() => PageArgs) page: PageArgs, @Ctx() context: RequestContext) {
    return this.judgments.citing(context, one.number, page);
  }
}
