const SHORTEST = 4;
const MOST = 5;

/** The longest passages that stand in both texts, at least four characters each, at most five. */
export function sharedPhrases(one: string, other: string): string[] {
  const known = new Set(pieces(one));
  const found = new Set<string>();
  for (const run of other.split(/[^\p{Script=Han}]+/u)) {
    let from = -1;
    for (let i = 0; i <= run.length - SHORTEST + 1; i++) {
      const alike = i <= run.length - SHORTEST && known.has(run.slice(i, i + SHORTEST));
      if (alike && from < 0) from = i;
      if (!alike && from >= 0) {
        found.add(run.slice(from, i + SHORTEST - 1));
        from = -1;
      }
    }
  }
  return [...found].sort((a, b) => b.length - a.length).slice(0, MOST);
}

const pieces = (text: string): string[] =>
  text
    .split(/[^\p{Script=Han}]+/u)
    .flatMap((run) => Array.from({ length: Math.max(run.length - SHORTEST + 1, 0) }, (_, i) => run.slice(i, i + SHORTEST)));
