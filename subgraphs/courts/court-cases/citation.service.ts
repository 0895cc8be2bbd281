import { badInput } from '../../shared/errors.ts';
import { canonicalCaseNumber, citedIn } from '../../shared/identifiers/case-number.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { CitationHit } from './citation.type.ts';
import type { CourtCaseRepository } from './court-case.repository.ts';
import type { CourtCaseService } from './court-case.service.ts';
import { CourtCase } from './court-case.type.ts';

const MOST_NUMBERS = 500;
const LONGEST_TEXT = 50_000;
const LONGEST_NUMBER = 60;
const MOST_CANDIDATES = 10;

/** Do cited cases exist? All numbers of one question cost two statements. */
export class CitationService {
  constructor(
    private readonly cases: CourtCaseRepository,
    private readonly register: CourtCaseService,
  ) {}

  /** Throws BAD_USER_INPUT where nothing, or too much, is asked. */
  async resolve(context: RequestContext, text: string | null, numbers: readonly string[]): Promise<CitationHit[]> {
    const cited = askedFor(text, numbers);
    const canonical = new Map(cited.map((one) => [one, canonicalCaseNumber(one)]));
    const wanted = [...new Set([...canonical.values()].filter((one) => one !== null))];
    const found = new Map((await this.cases.cited(context, wanted, this.register.visible(context))).map((row) => [row.number, row]));
    await this.register.noteParties(
      context,
      [...found.values()].filter((row) => !row.withdrawn_on),
    );
    const near = await this.candidates(
      context,
      wanted.filter((number) => !found.has(number)),
    );
    return cited.map((one) => {
      const number = canonical.get(one) ?? null;
      const row = number ? found.get(number) : undefined;
      const candidates = number && !row ? (near.get(tailOf(number)) ?? []).slice(0, MOST_CANDIDATES) : [];
      const withdrawn = row?.withdrawn_on ?? null;
      const state = !number ? 'NOT_A_NUMBER' : withdrawn ? 'WITHDRAWN' : row ? 'EXISTS' : candidates.length > 0 ? 'AMBIGUOUS' : 'NOT_FOUND';
      return Object.assign(new CitationHit(), {
        ...{ cited: one, number, state, candidates, withdrawnOn: withdrawn },
        case: row && !withdrawn ? CourtCase.from(row) : null,
      });
    });
  }

  private async candidates(context: RequestContext, missing: readonly string[]): Promise<Map<string, string[]>> {
    const near = new Map<string, string[]>();
    if (missing.length === 0) return near;
    for (const { number } of await this.cases.alike(context, missing.map(tailOf), this.register.visible(context)))
      near.set(tailOf(number), [...(near.get(tailOf(number)) ?? []), number]);
    return near;
  }
}

function askedFor(text: string | null, numbers: readonly string[]): string[] {
  if (text === null && numbers.length === 0) throw badInput('numbers', 'missing', 'give numbers, a text or both', '须给出案号或者文本');
  if ((text?.length ?? 0) > LONGEST_TEXT)
    throw badInput('text', 'length', `text has at most ${LONGEST_TEXT} characters`, `text 不得超过 ${LONGEST_TEXT} 个字符`);
  const tooLong = numbers.findIndex((one) => one.length > LONGEST_NUMBER);
  if (tooLong >= 0)
    throw badInput(
      `numbers.${tooLong}`,
      'length',
      `a number has at most ${LONGEST_NUMBER} characters`,
      `案号不得超过 ${LONGEST_NUMBER} 个字符`,
    );
  const cited = [...new Set([...numbers, ...citedIn(text ?? '')])];
  if (cited.length > MOST_NUMBERS)
    throw badInput('numbers', 'length', `at most ${MOST_NUMBERS} numbers at a time`, `一次至多核查 ${MOST_NUMBERS} 个案号`);
  return cited;
}

/** Year, province, kind and serial, without the court's own digits: as `court_case_tail` has it. */
const tailOf = (number: string): string => `${number.slice(0, 7)}${number.slice(7).replace(/^\d+/, '')}`;
