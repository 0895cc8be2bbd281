import { badInput } from '../../shared/errors.ts';
import { citationsIn } from '../../shared/identifiers/case-citation.ts';
import { canonicalCaseNumber } from '../../shared/identifiers/case-number.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import { CitationHit, type CitationState } from './citation.type.ts';
import type { CourtCaseRow } from './court-case.entity.ts';
import type { CourtCaseRepository } from './court-case.repository.ts';
import type { CourtCaseService } from './court-case.service.ts';
import { CourtCase } from './court-case.type.ts';

const MAX_NUMBERS = 500;
const MAX_TEXT_LENGTH = 50_000;
const MAX_NUMBER_LENGTH = 60;
const MAX_CANDIDATES = 10;
// The register contains cases docketed since 2015-05-01.
const FIRST_YEAR = 2015;

/** Checks whether cited cases exist. One query needs two statements, however many numbers it has. */
export class CitationService {
  constructor(
    private readonly cases: CourtCaseRepository,
    private readonly register: CourtCaseService,
  ) {}

  /** Throws BAD_USER_INPUT if neither numbers nor text are given, or if they are too many or too long. */
  async resolve(context: RequestContext, text: string | null, numbers: readonly string[]): Promise<CitationHit[]> {
    const cited = requestedNumbers(text, numbers);
    const wanted = [...new Set(cited.flatMap(({ number }) => number ?? []))];
    const found = new Map((await this.cases.cited(context, wanted, this.register.visible(context))).map((row) => [row.number, row]));
    await this.register.noteParties(
      context,
      [...found.values()].filter((row) => !row.withdrawn_on),
    );
    const near = await this.candidates(
      context,
      wanted.filter((number) => !found.has(number)),
    );
    return cited.map(({ cited: passage, number }) => {
      const row = number ? found.get(number) : undefined;
      const candidates = number && !row ? (near.get(tailOf(number)) ?? []).slice(0, MAX_CANDIDATES) : [];
      const withdrawn = row?.withdrawn_on ?? null;
      return Object.assign(new CitationHit(), {
        cited: passage,
        number,
        state: stateOf(number, row, candidates),
        candidates,
        withdrawnOn: withdrawn,
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

function stateOf(number: string | null, row: CourtCaseRow | undefined, candidates: readonly string[]): CitationState {
  if (number === null) return 'NOT_A_NUMBER';
  if (row) return row.withdrawn_on ? 'WITHDRAWN' : 'EXISTS';
  if (candidates.length > 0) return 'AMBIGUOUS';
  return Number(number.slice(1, 5)) < FIRST_YEAR ? 'NOT_CHECKABLE' : 'NOT_FOUND';
}

/** A passage and the number it cites; null if it cites none. */
interface RequestedNumber {
  cited: string;
  number: string | null;
}

/** The numbers that one given text cites: one number, or those of a list. */
function citedBy(given: string): RequestedNumber[] {
  const number = canonicalCaseNumber(given);
  if (number) return [{ cited: given, number }];
  const inside = citationsIn(given).map((one) => ({ cited: given, number: one.number }));
  return inside.length > 0 ? inside : [{ cited: given, number: null }];
}

function requestedNumbers(text: string | null, numbers: readonly string[]): RequestedNumber[] {
  if (text === null && numbers.length === 0) throw badInput('numbers', 'missing', 'give numbers, a text or both', '请填写案号或者文本');
  if ((text?.length ?? 0) > MAX_TEXT_LENGTH)
    throw badInput('text', 'length', `text allows at most ${MAX_TEXT_LENGTH} characters`, `text 不得超过 ${MAX_TEXT_LENGTH} 个字符`);
  const tooLong = numbers.findIndex((one) => one.length > MAX_NUMBER_LENGTH);
  if (tooLong >= 0)
    throw badInput(
      `numbers.${tooLong}`,
      'length',
      `a number allows at most ${MAX_NUMBER_LENGTH} characters`,
      `案号不得超过 ${MAX_NUMBER_LENGTH} 个字符`,
    );
  const all: RequestedNumber[] = [...numbers.flatMap(citedBy), ...citationsIn(text ?? '')];
  const cited = [...new Map(all.map((one) => [JSON.stringify([one.cited, one.number]), one])).values()];
  if (cited.length > MAX_NUMBERS)
    throw badInput('numbers', 'length', `at most ${MAX_NUMBERS} numbers are allowed at a time`, `一次至多核查 ${MAX_NUMBERS} 个案号`);
  return cited;
}

/** Year, province, kind and serial, without the digits of the court; the same form as `court_case_tail` in the database. */
const tailOf = (number: string): string => `${number.slice(0, 7)}${number.slice(7).replace(/^\d+/, '')}`;
