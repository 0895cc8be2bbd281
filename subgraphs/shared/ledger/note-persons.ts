import { isPseudonym } from '../identifiers/pseudonym.ts';
import type { RequestContext } from '../identity/request-context.ts';

const DEEPEST = 32;

/** Notes persons for the ledger. Whatever is no pseudonym of this hub is passed over: the ledger keeps no names. */
export function notePersons(context: RequestContext, persons: Iterable<string | null | undefined>): void {
  for (const person of persons) if (person && isPseudonym(person)) context.subjects.add(person);
}

/**
 * Every pseudonym that stands in an input as a value of its own, under whatever name: in objects, lists, and texts that hold
 * JSON, such as records that are taken in.
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
