import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { PageArguments } from '../../shared/lists/keyset.ts';
import { snippet } from '../../shared/search/marked-text.ts';
import type { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import type { CourtCase } from '../court-cases/court-case.type.ts';
import type { JudgmentService } from '../judgments/judgment.service.ts';
import { type CaseSearchRepository, type OrderedSearch, PARTY_ENTERPRISE } from './case-search.repository.ts';
import { type CourtCaseFacets, ParagraphMatch } from './case-search.type.ts';

/** Published cases are open to every participant; a case in progress exists for the courts only. */
export class CaseSearchService {
  constructor(
    private readonly search: CaseSearchRepository,
    private readonly cases: CourtCaseService,
    private readonly judgments: JudgmentService,
  ) {}

  async list(context: RequestContext, asked: Omit<OrderedSearch, 'visible'>, page: PageArguments) {
    return this.cases.withPartiesNoted(context, await this.search.page(context, { ...asked, visible: this.visible(context) }, page));
  }

  async ofEnterprise(context: RequestContext, creditCode: string, where: CourtCaseFilter | null, page: PageArguments) {
    const asked = { where, visible: this.visible(context) };
    return this.cases.withPartiesNoted(context, await this.search.ofParty.below(context, PARTY_ENTERPRISE, creditCode, asked, page));
  }

  async facets(context: RequestContext, search: string | null, where: CourtCaseFilter | null): Promise<CourtCaseFacets> {
    return this.search.facets(context, { search, where, visible: this.visible(context) });
  }

  /** Paragraphs that contain one of the words of the search. */
  async matchesOf(context: RequestContext, found: CourtCase): Promise<ParagraphMatch[]> {
    const words = found.searchedFor.flat();
    if (words.length === 0) return [];
    const paragraphs = await this.judgments.paragraphsOf(context, found.number);
    return paragraphs.flatMap(({ number, section, text }) => {
      const shown = [text, text.normalize('NFKC')].find((one) => words.some((word) => one.toLowerCase().includes(word)));
      return shown ? [Object.assign(new ParagraphMatch(), { paragraph: number, section, snippet: snippet(shown, words) })] : [];
    });
  }

  private visible(context: RequestContext) {
    return this.cases.visibleIn(context, 's');
  }
}
