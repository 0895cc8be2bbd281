import { unheldTextRules } from './text-rules.ts';
import type { UserError } from './user-error.ts';

// Imported records are JSON, and each of their fields is checked when it is parsed.
const READ_APART = new Set(['records']);

/**
 * Rules for every text in a mutation's input, at any depth: no identity number, and no character that cannot be stored. Other
 * rules, such as a minimum length, belong to the mutation.
 */
export function inputTextRules(input: object): UserError[] {
  return Object.entries(input).flatMap(([name, value]) => (READ_APART.has(name) ? [] : rulesOf(name, value)));
}

function rulesOf(path: string, value: unknown): UserError[] {
  if (typeof value === 'string') return unheldTextRules(path, value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => rulesOf(`${path}.${name}`, item));
}
