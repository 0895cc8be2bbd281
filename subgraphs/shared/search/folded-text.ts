import { foldWidth } from '../identifiers/folding.ts';

/** A Han run, or a Latin or digit run, of a folded text, split like the SQL function zh_lexemes. */
const RUNS = /([\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)|[0-9a-z]+/gu;

export interface Run {
  text: string;
  /** its characters if it is a Han run, else null */
  han: string[] | null;
}

// Two letters whose lower-case form depends on the context or has two characters; the database uses one form for each.
const SMALL_FORMS: Record<string, string> = { Σ: 'σ', İ: 'i' };

/** Folds like the SQL function zh_norm. */
export const foldText = (text: string): string =>
  foldWidth(text)
    .replace(/[Σİ]/g, (letter) => SMALL_FORMS[letter] as string)
    .toLowerCase();

export const runsOf = (folded: string): Run[] => [...folded.matchAll(RUNS)].map(([text, han]) => ({ text, han: han ? [...han] : null }));

/**
 * The lexemes of a folded text without duplicates: the overlapping pairs and the last character of a Han run, other runs as a
 * whole.
 */
export function lexemesOf(folded: string): Set<string> {
  const found = new Set<string>();
  for (const { text, han } of runsOf(folded))
    if (han) for (const [i, sign] of han.entries()) found.add(`${sign}${han[i + 1] ?? ''}`);
    else found.add(text);
  return found;
}

/** A lexeme quoted for tsvector and tsquery. */
export const quotedLexeme = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
