import { badInput, hubError } from '../errors.ts';

/**
 * Classes 08 (connection), 53 (no room, no memory, no connection left) and 57P (stopping, starting) of SQLSTATE; 57014 (too
 * slow), 25006 (read-only), 40001 and 40P01 (another transaction came first), 58030 (the disk failed); and what the socket says.
 */
const UNAVAILABLE =
  /^(08|53|57P|57014$|25006$|40001$|40P01$|58030$)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
// What the driver says where there is no code: the connection broke, or none could be made.
const CONNECTION_LOST = /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;
// A character no PostgreSQL text can hold: NUL, or half of a surrogate pair.
const INVALID_TEXT = /^(22021|22P05)$/;

/** True where the same statement may succeed later: the database is out of reach, full, busy or read-only. */
export function isUnavailable(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return UNAVAILABLE.test(String(code)) || CONNECTION_LOST.test(message);
}

/** The error that a caller may see in place of the database's own, or that one. */
export function publicError(error: unknown, writing = false): unknown {
  const { code = '' } = (error ?? {}) as { code?: string };
  if (INVALID_TEXT.test(code))
    return badInput('text', 'character', 'a text contains a character that cannot be stored', '文本含有无法存储的字符');
  if (!isUnavailable(error)) return error;
  return writing
    ? hubError(
        'SOURCE_UNAVAILABLE',
        'the records of this agency cannot be changed at the moment; try again with the same idempotency key',
        {
          messageZh: '数据提供部门暂时无法写入，请稍后用同一幂等键重试',
          reason: 'database',
        },
      )
    : hubError('SOURCE_UNAVAILABLE', 'the records of this agency cannot be read at the moment', { reason: 'database' });
}
