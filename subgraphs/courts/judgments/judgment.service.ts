import { alignMany, alignOne, loaderFor } from '../../shared/database/loader.ts';
import { contentHash } from '../../shared/identifiers/content-hash.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import type { CourtCase } from '../court-cases/court-case.type.ts';
import { CITES, type JudgmentRepository } from './judgment.repository.ts';
import { CaseParagraph, CaseRepresentative, CaseVersion } from './judgment.type.ts';

/** Who may see a case may read its text. */
export class JudgmentService {
  constructor(
    private readonly judgments: JudgmentRepository,
    private readonly cases: CourtCaseService,
  ) {}

  async paragraphsOf(context: RequestContext, number: string): Promise<CaseParagraph[]> {
    const row = await loaderFor(context, this, 'text', async (numbers) =>
      alignOne(numbers, await this.judgments.texts(context, numbers), (found) => found.case_number),
    ).load(number);
    return (row?.paragraphs ?? []).map(CaseParagraph.from);
  }

  /** Null if there is no text. */
  async hashOf(context: RequestContext, number: string): Promise<string | null> {
    const paragraphs = await this.paragraphsOf(context, number);
    return paragraphs.length === 0 ? null : contentHash(paragraphs);
  }

  async versionsOf(context: RequestContext, number: string): Promise<CaseVersion[]> {
    const rows = await loaderFor(context, this, 'versions', async (numbers) =>
      alignMany(numbers, await this.judgments.versions(context, numbers), (found) => found.case_number),
    ).load(number);
    return rows.map(CaseVersion.from);
  }

  /** Representatives are shown once the judgment is published, like the parties. */
  async representativesOf(context: RequestContext, { number, row }: CourtCase): Promise<CaseRepresentative[]> {
    if (!row.published) return [];
    const rows = await loaderFor(context, this, 'representatives', async (numbers) =>
      alignMany(numbers, await this.judgments.representatives(context, numbers), (found) => found.case_number),
    ).load(number);
    return rows.map(CaseRepresentative.from);
  }

  /** The cases it cites that are recorded in the hub, in the order of citation. */
  async citedBy(context: RequestContext, { row }: CourtCase): Promise<CourtCase[]> {
    const cases = await Promise.all(row.cites.map((number) => this.cases.byNumber(context, number)));
    return cases.filter((one) => one !== null);
  }

  async citing(context: RequestContext, number: string, page: PageArguments) {
    const visible = this.cases.visibleIn(context, 'c');
    return this.cases.withPartiesNoted(context, await this.judgments.citing.below(context, CITES, number, { visible }, page));
  }
}
