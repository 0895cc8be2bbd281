import sql, { type Sql } from 'sql-template-tag';
import { badInput, hubError } from '../../shared/errors.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { pageRequest } from '../../shared/lists/keyset.ts';
import { caseQuery, conditionsOf } from '../case-search/case-query.ts';
import synonyms from '../case-search/data/synonyms.json' with { type: 'json' };
import { Authority } from '../court-cases/court-case.enums.ts';
import type { CourtCaseFilter } from '../court-cases/court-case.inputs.ts';
import type { CourtCaseService } from '../court-cases/court-case.service.ts';
import type { CourtCase, FactorFinding } from '../court-cases/court-case.type.ts';
import type { Factor } from '../court-cases/factor.enums.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import type { JudgmentService } from '../judgments/judgment.service.ts';
import { factorsStated } from './factor-cues.ts';
import { sharedPhrases } from './shared-phrases.ts';
import { type FactorInput, Similarity } from './similar-case.inputs.ts';
import type { Likeness, SimilarCaseRepository } from './similar-case.repository.ts';
import { SimilarCase } from './similar-case.type.ts';

export interface SimilarityQuestion {
  to: string | null;
  factors: readonly FactorInput[];
  text: string | null;
  by: Similarity | null;
  where: CourtCaseFilter | null;
  first: number | null;
  /** leave out unpublished cases, even those the caller may see */
  published?: boolean;
}

/** What prior cases are compared with. */
interface Compared {
  number: string | null;
  factors: Map<Factor, number>;
  statutes: readonly string[];
  enterprises: readonly string[];
  text: string;
}

type Respect = Exclude<Similarity, 'MIXED'>;
const MAX_TEXT_LENGTH = 5_000;
// Only the first part of the case's own text is compared.
const COMPARED_TEXT = 1_500;
/** Lists are combined by rank: the weight of each list, and how fast the score falls with the rank. */
const WEIGHTS: Record<Respect, number> = { FACTS: 3, TEXT: 2, LAW: 1, PARTIES: 0.5 };
const HALF_SCORE_RANK = 10;
const TIERS = Object.keys(Authority);
const RESPECTS = Object.keys(WEIGHTS) as Respect[];

/** Prior cases similar in facts, law, parties, words or all of these. */
export class SimilarCaseService {
  constructor(
    private readonly similar: SimilarCaseRepository,
    private readonly cases: CourtCaseService,
    private readonly judgments: JudgmentService,
  ) {}

  /**
   * Throws BAD_USER_INPUT if nothing to compare with is given or a limit is exceeded, and NOT_FOUND if the case to compare with
   * does not exist.
   */
  async find(context: RequestContext, question: SimilarityQuestion): Promise<SimilarCase[]> {
    const { size } = pageRequest({ first: question.first });
    const compared = await this.compared(context, question);
    const by = respectOf(question);
    const where = conditionsOf(caseQuery({ where: question.where, visible: this.cases.visibleIn(context, 's') }));
    const likeness = await this.likeness(context, compared, by, [
      ...where,
      question.published ? sql`s.published` : sql`true`,
      sql`s.decided_on < 'infinity'`,
      sql`s.number <> ${compared.number ?? ''}`,
    ]);
    const found = await Promise.all(likeness.slice(0, 3 * size).map(({ number }) => this.cases.byNumber(context, number)));
    const hits = found.flatMap((one, i) => (one ? [{ one, score: Math.round((likeness[i]?.score ?? 0) * 100) / 100 }] : []));
    hits.sort(
      (a, b) =>
        b.score - a.score ||
        TIERS.indexOf(a.one.authority) - TIERS.indexOf(b.one.authority) ||
        (a.one.decidedOn ?? '').localeCompare(b.one.decidedOn ?? '') * -1,
    );
    return Promise.all(hits.slice(0, size).map(({ one, score }) => this.explained(context, compared, one, score)));
  }

  private async likeness(context: RequestContext, compared: Compared, by: Similarity, where: Sql[]): Promise<Likeness[]> {
    const lists: Record<Respect, () => Promise<Likeness[]>> = {
      FACTS: async () => (compared.factors.size === 0 ? [] : this.similar.byFactors(context, compared.factors, where)),
      LAW: async () => (compared.statutes.length === 0 ? [] : this.similar.byStatutes(context, compared.statutes, where)),
      PARTIES: async () => (compared.enterprises.length === 0 ? [] : this.similar.byParties(context, compared.enterprises, where)),
      TEXT: async () => (compared.text === '' ? [] : this.similar.byText(context, compared.text, where)),
    };
    if (by !== Similarity.MIXED && by !== Similarity.TEXT) return lists[by]();
    // Findings stated in a text are part of the comparison.
    const respects = by === Similarity.TEXT ? (['TEXT', 'FACTS'] as const) : RESPECTS;
    return fused(await Promise.all(respects.map(async (respect) => [respect, await lists[respect]()] as const)));
  }

  private async compared(context: RequestContext, { to, factors, text }: SimilarityQuestion): Promise<Compared> {
    if (to === null && factors.length === 0 && !text?.trim())
      throw badInput('to', 'missing', 'give a case, factors or a text, or several of these', '请填写案号、要素或者文本');
    if ((text?.length ?? 0) > MAX_TEXT_LENGTH)
      throw badInput('text', 'length', `text allows at most ${MAX_TEXT_LENGTH} characters`, `text 不得超过 ${MAX_TEXT_LENGTH} 个字符`);
    factors.forEach(({ value }, i) => {
      if (value < -2 || value > 2) throw badInput(`factors.${i}.value`, 'range', 'value must be from -2 to 2', '认定值须在 -2 至 2 之间');
    });
    const given = new Map(factors.map(({ factor, value }) => [factor, value]));
    if (given.size < factors.length) throw badInput('factors', 'unique', 'each factor may appear once', '每个要素只能出现一次');
    if (to === null)
      return {
        number: null,
        factors: given.size > 0 ? given : factorsStated(text ?? ''),
        statutes: [],
        enterprises: [],
        text: withSynonyms(text ?? ''),
      };
    const one = await this.cases.byNumber(context, to);
    if (!one) throw hubError('NOT_FOUND', 'no case with this number exists', { messageZh: '未找到该案件', field: 'to' });
    const [found, parties, paragraphs] = await Promise.all([
      this.cases.factorsOf(context, one.number),
      this.cases.partiesOf(context, one),
      this.judgments.paragraphsOf(context, one.number),
    ]);
    const facts = paragraphs.filter(({ section }) => section === 'FACTS' || section === 'ISSUES').map((paragraph) => paragraph.text);
    return {
      number: one.number,
      factors: given.size > 0 ? given : new Map(found.map(({ factor, value }) => [factor, value])),
      statutes: one.statutes,
      enterprises: parties.flatMap(({ enterprise }) => (enterprise ? [enterprise.creditCode] : [])),
      text: withSynonyms(text ?? ([...facts, one.gist ?? ''].join(' ').slice(0, COMPARED_TEXT) || one.title)),
    };
  }

  private async explained(context: RequestContext, compared: Compared, one: CourtCase, score: number): Promise<SimilarCase> {
    const [findings, parties, paragraphs] = await Promise.all([
      this.cases.factorsOf(context, one.number),
      this.cases.partiesOf(context, one),
      this.judgments.paragraphsOf(context, one.number),
    ]);
    const alike = ({ factor, value }: FactorFinding) => Math.sign(value) === Math.sign(compared.factors.get(factor) as number);
    const both = findings.filter(({ factor }) => compared.factors.has(factor));
    const shared = {
      sharedFactors: both.filter(alike).map(({ factor }) => factor),
      differingFactors: both.filter((finding) => !alike(finding)).map(({ factor }) => factor),
      sharedStatutes: one.statutes.filter((statute) => compared.statutes.includes(statute)),
      sharedParties: parties.flatMap(({ enterprise }) =>
        enterprise && compared.enterprises.includes(enterprise.creditCode) ? [Enterprise.of(enterprise.creditCode)] : [],
      ),
      sharedPhrases: sharedPhrases(compared.text, paragraphs.map(({ text }) => text).join('\n')),
    };
    return Object.assign(new SimilarCase(), { case: one, score, authority: one.authority, ...shared, explanation: explain(one, shared) });
  }
}

type Shared = Pick<SimilarCase, 'sharedFactors' | 'differingFactors' | 'sharedStatutes' | 'sharedParties' | 'sharedPhrases'>;

/** What agrees and what differs, in both languages; what was not compared is left out. */
function explain(one: CourtCase, shared: Shared): string {
  const parts: [zh: string, en: string, count: number][] = [
    ['相同要素', 'factors in common', shared.sharedFactors.length],
    ['不同要素', 'differing factors', shared.differingFactors.length],
    ['共同法律依据', 'statutes in common', shared.sharedStatutes.length],
    ['共同当事企业', 'enterprises in common', shared.sharedParties.length],
  ];
  const nonZero = parts.filter(([, , count]) => count > 0);
  const phrases = shared.sharedPhrases.slice(0, 3).join('、');
  const zh = [
    ...nonZero.map(([name, , count]) => `${name} ${count} 项`),
    ...(phrases ? [`共同表述：${phrases}`] : []),
    `案由：${one.cause.name}`,
  ];
  const en = nonZero.map(([, name, count]) => `${count} ${name}`);
  return en.length > 0 ? `${zh.join('；')} (${en.join(', ')})` : zh.join('；');
}

/** Default respect: MIXED for a case or for findings with a text; otherwise what is given. */
export const respectOf = ({ by, to, factors, text }: Pick<SimilarityQuestion, 'by' | 'to' | 'factors' | 'text'>): Similarity =>
  by ?? (to || (factors.length > 0 && text) ? 'MIXED' : text ? 'TEXT' : 'FACTS');

/** Combines several lists by rank, because scores of different respects cannot be added. */
function fused(lists: readonly (readonly [Respect, Likeness[]])[]): Likeness[] {
  const asked = lists.filter(([, list]) => list.length > 0);
  const whole = asked.reduce((sum, [respect]) => sum + WEIGHTS[respect], 0);
  const scores = new Map<string, number>();
  for (const [respect, list] of asked) {
    // Equal scores share a rank.
    let rank = 0;
    list.forEach(({ number, score }, i) => {
      if (i > 0 && score !== list[i - 1]?.score) rank = i;
      scores.set(number, (scores.get(number) ?? 0) + (WEIGHTS[respect] * HALF_SCORE_RANK) / (HALF_SCORE_RANK + rank) / whole);
    });
  }
  return [...scores].map(([number, score]) => ({ number, score })).sort((a, b) => b.score - a.score);
}

/** The text, extended by synonyms of its words. */
const withSynonyms = (text: string): string =>
  [text, ...synonyms.groups.filter((group) => group.some((word) => text.includes(word))).flat()].join(' ').trim();
