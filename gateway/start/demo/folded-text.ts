// The same as the functions zh_norm and zh_lexemes of the database, for records by the million; a test holds them together.
const RUNS = /([\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)|[0-9a-z]+/gu;

export const foldedText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A Han run as its overlapping pairs and its last character, a Latin or digit run whole; each once. */
export function lexemes(folded: string): Set<string> {
  const found = new Set<string>();
  for (const [run, han] of folded.matchAll(RUNS)) {
    if (!han) {
      found.add(run);
      continue;
    }
    const signs = [...run];
    for (let i = 0; i < signs.length; i++) found.add(`${signs[i]}${signs[i + 1] ?? ''}`);
  }
  return found;
}

export const tsvectorLiteral = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`).join(' ');
