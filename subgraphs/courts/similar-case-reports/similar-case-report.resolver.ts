import { Arg, Ctx, Resolver, Root } from 'type-graphql';
import { DEALINGS } from '../../shared/authorization/classification.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { Cost } from '../../shared/schema/cost.ts';
import { SharedQuery, SharedResolver } from '../../shared/schema/shared-field.ts';
import { ReportLanguage } from './report-words.ts';
import { ReportFormat, SimilarCaseReportInput } from './similar-case-report.inputs.ts';
import type { SimilarCaseReportService } from './similar-case-report.service.ts';
import { SimilarCaseReport } from './similar-case-report.type.ts';

const IN_CHINESE = { defaultValue: 'ZH', description: 'Language; default: Chinese (语言).' } as const;

@Resolver(() => SimilarCaseReport)
export class SimilarCaseReportResolver {
  constructor(private readonly reports: SimilarCaseReportService) {}

  @Cost(3_000)
  @SharedQuery(
    () => SimilarCaseReport,
    DEALINGS,
    'Make or retrieve a report on a search for similar cases; it is stored and can be retrieved by its id (类案检索报告).',
  )
  similarCaseReport(
    @Arg('input', () => SimilarCaseReportInput, {
      description: 'Identifier of a report, or the search for a new one (报告编号或者检索内容).',
    })
    input: SimilarCaseReportInput,
    @Ctx() context: RequestContext,
  ) {
    return this.reports.report(context, input);
  }

  @SharedResolver(() => String, DEALINGS, 'The report as an HTML page, ready to print (网页版报告).')
  html(@Root() report: SimilarCaseReport, @Arg('language', () => ReportLanguage, IN_CHINESE) language: ReportLanguage) {
    return this.reports.htmlOf(report, language);
  }

  @Cost(500)
  @SharedResolver(() => String, DEALINGS, 'The report as a PDF, base64 (PDF 版报告，base64 编码).')
  pdf(@Root() report: SimilarCaseReport, @Arg('language', () => ReportLanguage, IN_CHINESE) language: ReportLanguage) {
    return this.reports.fileOf(report, 'pdf', language);
  }

  @Cost(500)
  @SharedResolver(() => String, DEALINGS, 'The report as a Word file, base64 (Word 版报告，base64 编码).')
  docx(@Root() report: SimilarCaseReport, @Arg('language', () => ReportLanguage, IN_CHINESE) language: ReportLanguage) {
    return this.reports.fileOf(report, 'docx', language);
  }

  @SharedResolver(
    () => String,
    DEALINGS,
    'Path of the file on this hub; only the participant that made the report can open it, with its token (报告文件地址，凭本单位令牌取得).',
  )
  link(
    @Root() { id }: SimilarCaseReport,
    @Arg('format', () => ReportFormat, { defaultValue: 'PDF', description: 'File format; default: PDF (文件格式).' })
    format: ReportFormat,
    @Arg('language', () => ReportLanguage, IN_CHINESE) language: ReportLanguage,
  ) {
    return `/files/similar-case-reports/${id}.${format.toLowerCase()}?language=${language.toLowerCase()}`;
  }
}
