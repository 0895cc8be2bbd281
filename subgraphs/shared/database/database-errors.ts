import { badInput, hubError } from '../errors.ts';

/**
 * SQLSTATE classes 08 (connection), 53 (insufficient resources) and 57P (shutdown, startup); 57014 (timeout), 25006
 * (read-only), 40001 and 40P01 (conflict with another transaction), 58030 (I/O error); and socket errors.
 */
const UNAVAILABLE =
  /^(08|53|57P|57014$|25006$|40001$|40P01$|58030$)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
// Messages of the driver for errors without a code: the connection was lost or could not be opened.
const CONNECTION_LOST = /Connection terminated|timeout exceeded when trying to connect|not queryable|Client was closed/;
// A character that PostgreSQL cannot store: NUL, or half of a surrogate pair.
const INVALID_TEXT = /^(22021|22P05)$/;

/** True if the same statement may succeed later: the database is unavailable, full, busy or read-only. */
export function isUnavailable(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return UNAVAILABLE.test(String(code)) || CONNECTION_LOST.test(message);
}

/** Maps an error of the database to one that the caller may see; returns other errors unchanged. */
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
