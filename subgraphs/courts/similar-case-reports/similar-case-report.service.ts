import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { today } from '../../shared/calendar/today.ts';
import { badInput, hubError } from '../../shared/errors.ts';
import { isBlank } from '../../shared/identifiers/folding.ts';
import { holdsResidentNumber, NO_TEXT } from '../../shared/identifiers/in-text.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import type { JudgmentService } from '../judgments/judgment.service.ts';
import { respectOf, type SimilarCaseService } from '../similar-cases/similar-case.service.ts';
import type { TypicalCaseService } from '../typical-cases/typical-case.service.ts';
import { compareGuiding, guidingOf, issueOf, storedGuiding } from './guiding-cases.ts';
import { methodOf, PLATFORM_WORDS, reportDocument } from './report-document.ts';
import { reportPage } from './report-page.ts';
import type { ReportPrinter } from './report-printer.ts';
import type { ReportLanguage } from './report-words.ts';
import type { SimilarCaseReportRow } from './similar-case-report.entity.ts';
import type { SimilarCaseReportInput } from './similar-case-report.inputs.ts';
import type { SimilarCaseReportRepository } from './similar-case-report.repository.ts';
import { GuidingCaseUse, ReportedCase, SimilarCaseReport } from './similar-case-report.type.ts';

const MAX_SUBJECT_LENGTH = 200;
const MAX_ISSUE_LENGTH = 500;
const MAX_RESULTS = 50;
const RESULTS = 10;
const PLATFORM = `${PLATFORM_WORDS[0]} (${PLATFORM_WORDS[1]})`;

interface ReportParts {
  reports: SimilarCaseReportRepository;
  similar: SimilarCaseService;
  cases: CourtCaseService;
  judgments: JudgmentService;
  printer: ReportPrinter;
  typicalCases: TypicalCaseService;
}

/** Reports are stored as made. Only the participant that made a report may read it. */
export class SimilarCaseReportService {
  constructor(private readonly parts: ReportParts) {}

  /** Throws BAD_USER_INPUT if a limit is exceeded, and NOT_FOUND if the caller has no such report or the case does not exist. */
  async report(context: RequestContext, input: SimilarCaseReportInput): Promise<SimilarCaseReport> {
    const row = input.id ? await this.kept(context, input) : await this.made(context, input);
    const held = { heldIn: row.region, parties: [row.participant] };
    const now = await Promise.all(row.hits.map(({ number }) => this.parts.cases.byNumber(context, number)));
    return Object.assign(new SimilarCaseReport(), {
      ...{ id: row.id, subject: row.subject, searchedBy: row.participant, searchedAt: new Date(row.made_at).toISOString() },
      ...{ platform: PLATFORM, method: methodOf(row.question, 'ZH'), searchedCases: row.searched, contentHash: row.content_hash, row },
      ...{
        issue: issueOf(row),
        guiding: guidingOf(row).map((one) => Object.assign(new GuidingCaseUse(), one, held)),
        results: row.hits.map((hit, i) => ReportedCase.from(hit, i, held)),
        cases: now.filter((one) => one !== null),
        ...held,
      },
    });
  }

  htmlOf({ row }: SimilarCaseReport, language: ReportLanguage): string {
    return reportPage(reportDocument(row, language));
  }

  async fileOf({ row }: SimilarCaseReport, format: 'pdf' | 'docx', language: ReportLanguage): Promise<string> {
    return (await this.parts.printer.print(reportDocument(row, language), format)).toString('base64');
  }

  private async kept(context: RequestContext, { id, ...rest }: SimilarCaseReportInput): Promise<SimilarCaseReportRow> {
    if (Object.values(rest).some((value) => value != null))
      throw badInput('input.id', 'exclusive', 'no other field is allowed together with id', '按编号取得报告时不得填写其他项');
    const row = await this.parts.reports.byId(context, id as string, context.caller.participant);
    if (!row)
      throw hubError('NOT_FOUND', 'you have not made a report with this id', { messageZh: '本单位没有该编号的报告', field: 'input.id' });
    return this.withGuiding(context, row);
  }

  /** Old reports contain only the numbers of their guiding cases, so these are shown as they are in the register now. */
  private async withGuiding(context: RequestContext, row: SimilarCaseReportRow): Promise<SimilarCaseReportRow> {
    const stored = storedGuiding(row);
    if (stored.every((one) => one.case)) return row;
    const now = new Map((await this.parts.typicalCases.all(context, 'GUIDING')).map((one) => [one.number, one]));
    const guiding = stored.map((one) => ({ ...one, case: one.case ?? now.get(one.number) }));
    return { ...row, question: { ...row.question, guiding } };
  }

  private async made(context: RequestContext, input: SimilarCaseReportInput): Promise<SimilarCaseReportRow> {
    const subject = input.subject?.trim() ?? '';
    if (isBlank(subject) || subject.length > MAX_SUBJECT_LENGTH)
      throw badInput(
        'input.subject',
        'length',
        `subject must have 1 to ${MAX_SUBJECT_LENGTH} characters`,
        `subject 须为 1 至 ${MAX_SUBJECT_LENGTH} 个字符`,
      );
    for (const [field, text] of Object.entries({
      subject,
      issue: input.issue ?? '',
      text: input.text ?? '',
      where: Object.values(input.where ?? {}).join(' '),
    }))
      if (holdsResidentNumber(text) || NO_TEXT.test(text))
        throw badInput(
          `input.${field}`,
          'character',
          `${field} contains a resident number or a character that cannot be stored`,
          `${field} 含有公民身份号码或者无法存储的字符`,
        );
    if ((input.issue?.length ?? 0) > MAX_ISSUE_LENGTH)
      throw badInput('input.issue', 'length', `at most ${MAX_ISSUE_LENGTH} characters are allowed`, `不得超过 ${MAX_ISSUE_LENGTH} 个字符`);
    const first = input.first ?? RESULTS;
    if (first < 1 || first > MAX_RESULTS)
      throw badInput('input.first', 'range', `first must be from 1 to ${MAX_RESULTS}`, `first 须在 1 至 ${MAX_RESULTS} 之间`);
    const asked = { to: input.to ?? null, factors: input.factors ?? [], text: input.text ?? null, by: input.by ?? null };
    const asking = { ...asked, by: respectOf(asked), where: input.where ?? null, first };
    const found = await this.parts.similar.find(context, { ...asking, published: true });
    const question = { ...asking, ...(await this.pending(context, input)) };
    const hits = found.map(({ case: one, score, explanation, sharedFactors, differingFactors }) => ({
      ...{ number: one.number, title: one.title, court: one.court, decidedOn: one.decidedOn, authority: one.authority },
      ...{ outcome: one.outcome, gist: one.gist, score, explanation, shared: sharedFactors, differing: differingFactors },
      ...{ region: one.region.code, courtLevel: one.courtLevel, relation: one.relation },
    }));
    const { participant, region } = context.caller;
    const content_hash = digest({ question, hits });
    const id = `SC-${digest({ participant, subject, content_hash, day: today() }).slice(0, 20)}`;
    return this.parts.reports.keep(context, {
      id,
      participant,
      region,
      subject,
      question,
      hits,
      searched: await this.parts.reports.publishedCases(context),
      content_hash,
    });
  }

  /** The issue in dispute, and the guiding cases compared with the question. */
  private async pending(context: RequestContext, { to, issue, factors }: SimilarCaseReportInput) {
    const findings = factors?.length ? factors : to ? await this.parts.cases.factorsOf(context, to) : [];
    const one = to ? await this.parts.cases.byNumber(context, to) : null;
    const paragraphs = one ? await this.parts.judgments.paragraphsOf(context, one.number) : [];
    const stated = paragraphs.filter(({ section }) => section === 'ISSUES').map(({ text }) => text);
    return {
      issue: issue ?? (stated.length > 0 ? stated.join('') : (one?.cause.name ?? null)),
      guiding: compareGuiding(await this.parts.typicalCases.all(context, 'GUIDING'), findings),
    };
  }
}

const digest = (value: object): string =>
  createHash('sha256')
    .update(canonicalize(JSON.parse(JSON.stringify(value))) as string)
    .digest('hex');
