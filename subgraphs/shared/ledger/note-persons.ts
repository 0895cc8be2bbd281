import { isPseudonym } from '../identifiers/pseudonym.ts';
import type { RequestContext } from '../identity/request-context.ts';

const DEEPEST = 32;

/** Adds persons to the ledger entry. Values that are not pseudonyms are ignored, because the ledger must not contain names. */
export function notePersons(context: RequestContext, persons: Iterable<string | null | undefined>): void {
  for (const person of persons) if (person && isPseudonym(person)) context.subjects.add(person);
}

/**
 * All pseudonyms that are values in an input, under any name: in objects, lists, and strings that contain JSON, such as
 * imported records.
 */
export function personsIn(value: unknown, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (typeof value === 'string') {
    const text = value.trim();
    return isPseudonym(text) ? [text] : personsIn(jsonIn(text), depth + 1);
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((part) => personsIn(part, depth + 1));
}

function jsonIn(text: string): unknown {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
