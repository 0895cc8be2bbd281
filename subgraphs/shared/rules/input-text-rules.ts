import { unheldTextRules } from './text-rules.ts';
import type { UserError } from './user-error.ts';

// Records sent by the hundred are JSON, checked field by field as they are read.
const READ_APART = new Set(['records']);

/**
 * For every text of a mutation's input, wherever it stands: nobody's number and no character that no record can hold. What
 * else a text has to be, such as not empty, the mutation says itself.
 */
export function inputTextRules(input: object): UserError[] {
  return Object.entries(input).flatMap(([name, value]) => (READ_APART.has(name) ? [] : rulesOf(name, value)));
}

function rulesOf(path: string, value: unknown): UserError[] {
  if (typeof value === 'string') return unheldTextRules(path, value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => rulesOf(`${path}.${name}`, item));
}
