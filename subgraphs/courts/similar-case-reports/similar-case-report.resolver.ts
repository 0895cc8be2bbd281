import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { SimilarCaseReportInput } from './similar-case-report.inputs.ts';
import type { SimilarCaseReportService } from './similar-case-report.service.ts';
import { SimilarCaseReport } from './similar-case-report.type.ts';

@Resolver(() => SimilarCaseReport)
export class SimilarCaseReportResolver {
  constructor(private readonly reports: SimilarCaseReportService) {}

  @Cost(3_000)
  @SharedQuery(
    () => SimilarCaseReport,
    DEALINGS,
    'A search for similar cases as a report that can be filed; kept, and had again by its id (类案检索报告).',
  )
  similarCaseReport(
    @Arg('input', () => SimilarCaseReportInput, { description: 'An id, or what is searched for (报告编号或者检索内容).' })
    input: SimilarCaseReportInput,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.report(context, input);
  }

  @Cost(500)
  @SharedResolver(() => String, DEALINGS, 'The report as a PDF, base64 (PDF 版报告，base64 编码).')
  pdf(@Root() report: SimilarCaseReport) {
    return this.reports.pdfOf(report);
  }
}
