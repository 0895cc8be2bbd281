import { foldWidth } from '../identifiers/folding.ts';

/** A Han run, or a Latin or digit run, of a folded text: as the function zh_lexemes of the database cuts it. */
const RUNS = /([\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)|[0-9a-z]+/gu;

export interface Run {
  text: string;
  /** its characters, where they are Han */
  han: string[] | null;
}

// Two letters whose small form depends on what follows, or is two characters; the database has one for each.
const SMALL_FORMS: Record<string, string> = { Σ: 'σ', İ: 'i' };

/** As the function zh_norm of the database folds. */
export const foldText = (text: string): string =>
  foldWidth(text)
    .replace(/[Σİ]/g, (letter) => SMALL_FORMS[letter] as string)
    .toLowerCase();

export const runsOf = (folded: string): Run[] => [...folded.matchAll(RUNS)].map(([text, han]) => ({ text, han: han ? [...han] : null }));

/** What the index holds of a folded text: a Han run as its overlapping pairs and its last character, another run whole; each once. */
export function lexemesOf(folded: string): Set<string> {
  const found = new Set<string>();
  for (const { text, han } of runsOf(folded))
    if (han) for (const [i, sign] of han.entries()) found.add(`${sign}${han[i + 1] ?? ''}`);
    else found.add(text);
  return found;
}

/** A lexeme as tsvector and tsquery read it. */
export const quotedLexeme = (lexeme: string): string => `'${lexeme.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
