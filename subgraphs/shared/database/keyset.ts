import { badInput } from '../errors.ts';

export const DEFAULT_PAGE = 20;
export const LARGEST_PAGE = 100;

/** The arguments of every list. */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export type SortValue = string | number;

export interface PageRequest {
  size: number;
  backward: boolean;
  /** sort values of the row to start behind (or before) */
  from?: SortValue[];
}

/** Checks the arguments of a list. Throws BAD_USER_INPUT naming the argument and the rule. */
export function pageRequest(page: PageArguments): PageRequest {
  const backward = page.last != null;
  if (backward && page.first != null) throw badInput('last', 'exclusive', 'give first or last, not both', 'first 与 last 不得同时使用');
  if (backward ? page.after != null : page.before != null)
    throw badInput(backward ? 'after' : 'before', 'exclusive', 'use first with after, last with before', 'first 配 after，last 配 before');
  const field = backward ? 'last' : 'first';
  const size = (backward ? page.last : page.first) ?? DEFAULT_PAGE;
  if (size < 1 || size > LARGEST_PAGE)
    throw badInput(field, 'range', `${field} must be between 1 and ${LARGEST_PAGE}`, `${field} 必须在 1 到 ${LARGEST_PAGE} 之间`);
  const cursor = backward ? page.before : page.after;
  return { size, backward, from: cursor == null ? undefined : readCursor(cursor, backward ? 'before' : 'after') };
}

/** Opaque to callers; holds the sort values of a row, never a personal datum. */
export function writeCursor(values: SortValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(cursor: string, field: string): SortValue[] {
  try {
    if (cursor.length <= 500) {
      const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
      if (
        Array.isArray(values) &&
        values.length <= 4 &&
        values.every((v) => (typeof v === 'string' && !v.includes('\0')) || Number.isFinite(v))
      )
        return values;
    }
  } catch {
    // falls through to the same answer
  }
  throw badInput(field, 'cursor', `${field} is not a cursor of this list`, `${field} 不是本列表的游标`);
}
