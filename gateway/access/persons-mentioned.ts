const MAX_PERSONS = 500;

/**
 * All pseudonyms in values, at any depth and also inside longer texts; without duplicates, sorted. `personsIn` of the
 * ledger is stricter: there the whole value must be a pseudonym.
 */
export function personsMentioned(values: unknown): string[] {
  const found = new Set<string>();
  const left = [values];
  while (left.length > 0 && found.size < MAX_PERSONS) {
    const value = left.pop();
    if (typeof value === 'string') for (const [person] of value.matchAll(/w-[0-9a-f]{32}(?![0-9a-f])/g)) found.add(person);
    else if (typeof value === 'object' && value !== null)
      for (const entry of Object.entries(value).reverse()) left.push(entry[1], entry[0]);
  }
  return [...found].slice(0, MAX_PERSONS).sort();
}
