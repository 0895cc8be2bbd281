const MOST_PERSONS = 500;

/** Pseudonyms that values name, wherever they stand in them; each once, in order. */
export function personsIn(values: unknown): string[] {
  const found = new Set<string>();
  // A fresh expression for each call: one with a flag keeps its place.
  for (const [person] of (JSON.stringify(values) ?? '').matchAll(/w-[0-9a-f]{32}(?![0-9a-f])/g)) {
    found.add(person);
    if (found.size === MOST_PERSONS) break;
  }
  return [...found].sort();
}
