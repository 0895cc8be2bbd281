import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { badInput } from '../errors.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;
const CIPHER = 'aes-256-gcm';
const IV = 12;
const TAG = 16;
const MAX_CURSOR = 500;

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
  /** encrypted: the row to start after (or before) */
  cursor?: string;
}

/** Validates the arguments of a list. Throws BAD_USER_INPUT with the argument and the rule. */
export function pageRequest(page: PageArguments): PageRequest {
  const backward = page.last != null;
  if (backward && page.first != null)
    throw badInput('last', 'exclusive', 'first and last must not be used together', 'first 与 last 不得同时使用');
  if (backward ? page.after != null : page.before != null)
    throw badInput(
      backward ? 'after' : 'before',
      'exclusive',
      'first can be used with after, and last with before',
      'first 须与 after 配合使用，last 须与 before 配合使用',
    );
  const field = backward ? 'last' : 'first';
  const size = (backward ? page.last : page.first) ?? DEFAULT_PAGE;
  if (size < 1 || size > MAX_PAGE)
    throw badInput(field, 'range', `${field} must be between 1 and ${MAX_PAGE}`, `${field} 必须在 1 到 ${MAX_PAGE} 之间`);
  return { size, backward, cursor: (backward ? page.before : page.after) ?? undefined };
}

/** Sort values of the row that the cursor identifies. Throws BAD_USER_INPUT for a cursor of another list. */
export const startOf = ({ cursor, backward }: PageRequest, list: string): SortValue[] | undefined =>
  cursor === undefined ? undefined : readCursor(cursor, list, backward ? 'before' : 'after');

/** Does the cursor belong to this list? */
export function isCursorOf({ cursor }: PageRequest, list: string): boolean {
  if (cursor === undefined || cursor.length > MAX_CURSOR) return false;
  try {
    unseal(cursor, list);
    return true;
  } catch {
    return false;
  }
}

let key = randomBytes(32);

/** All processes of an agency encrypt cursors with the same secret; called once at process start. */
export function setCursorSecret(secret: string): void {
  key = Buffer.from(hkdfSync('sha256', secret, '', 'cursor', 32));
}

/** A keyed digest that represents a hidden value: always the same for the same value, and not guessable. */
export const keyedDigest = (text: string): string => createHmac('sha256', key).update(text).digest('hex');

/**
 * Encrypts the sort values of a row, because the caller may not be allowed to read them. The list is authenticated data, so the
 * cursor is invalid for any other list: between rows with known values it would reveal its own.
 */
export function writeCursor(values: SortValue[], list: string): string {
  const iv = randomBytes(IV);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(list));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(values)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

function unseal(cursor: string, list: string): string {
  const bytes = Buffer.from(cursor, 'base64url');
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV))
    .setAAD(Buffer.from(list))
    .setAuthTag(bytes.subarray(IV, IV + TAG));
  return decipher.update(bytes.subarray(IV + TAG)).toString() + decipher.final().toString();
}

function readCursor(cursor: string, list: string, field: string): SortValue[] {
  try {
    if (cursor.length <= MAX_CURSOR) {
      const values: unknown = JSON.parse(unseal(cursor, list));
      if (
        Array.isArray(values) &&
        values.length <= 4 &&
        values.every((v) => (typeof v === 'string' && !v.includes('\0')) || Number.isFinite(v))
      )
        return values;
    }
  } catch {
    // falls through to the same error
  }
  throw badInput(
    field,
    'cursor',
    `${field} is not a cursor of this list; a cursor is valid only for the same list, caller, agreements and matter`,
    `${field} 不是本列表的游标（列表、请求方、协议和案由须与取得游标时一致）`,
  );
}
