const MIN_LENGTH = 4;
const MAX_PHRASES = 5;

/** The longest passages that occur in both texts, of at least four characters each, at most five. */
export function sharedPhrases(one: string, other: string): string[] {
  const known = new Set(pieces(one));
  const found = new Set<string>();
  for (const run of other.split(/[^\p{Script=Han}]+/u)) {
    let from = -1;
    for (let i = 0; i <= run.length - MIN_LENGTH + 1; i++) {
      const alike = i <= run.length - MIN_LENGTH && known.has(run.slice(i, i + MIN_LENGTH));
      if (alike && from < 0) from = i;
      if (!alike && from >= 0) {
        found.add(run.slice(from, i + MIN_LENGTH - 1));
        from = -1;
      }
    }
  }
  return [...found].sort((a, b) => b.length - a.length).slice(0, MAX_PHRASES);
}

const pieces = (text: string): string[] =>
  text
    .split(/[^\p{Script=Han}]+/u)
    .flatMap((run) => Array.from({ length: Math.max(run.length - MIN_LENGTH + 1, 0) }, (_, i) => run.slice(i, i + MIN_LENGTH)));
