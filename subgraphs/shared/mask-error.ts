import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isHubErrorCode } from './errors.ts';
import type { Logger } from './logger.ts';
import { withSourcePlace } from './source-places.ts';

const CLIENT_ERRORS: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: '查询语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询与数据目录不符',
  OPERATION_RESOLUTION_FAILURE: '未指明要执行的操作',
  BAD_REQUEST: '请求格式错误',
  PERSISTED_QUERY_NOT_FOUND: '未找到已登记的查询',
  PERSISTED_QUERY_NOT_SUPPORTED: '不支持登记查询',
};

// A run of digits this long may be an identity number that the caller sent and a library repeats in its message.
const LONG_NUMBER = /\d{14,}[\dXx]?/g;

/** Returns registered errors with both messages; any other error becomes INTERNAL, with its details only in the log. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const own = ((error as GraphQLError).originalError ?? error) as { message?: string; extensions?: Record<string, unknown> };
  const { stacktrace: _stack, http: _http, ...extensions } = { ...formatted.extensions, ...own.extensions };
  const { code } = extensions;
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isHubErrorCode(code) && own.extensions?.code === code)
    return {
      message: redacted(own.message ?? formatted.message),
      ...place,
      extensions: { messageZh: ERROR_CODES[code].zh, ...extensions, code },
    };
  if (typeof code === 'string' && CLIENT_ERRORS[code])
    return {
      message: redacted(formatted.message),
      ...place,
      extensions: { ...extensions, code, messageZh: extensions.messageZh ?? CLIENT_ERRORS[code] },
    };
  log.error(withoutValues(error), 'unexpected error');
  return { message: 'internal error', ...place, extensions: { code: 'INTERNAL', messageZh: ERROR_CODES.INTERNAL.zh } };
}

export const withoutLongNumbers = (text: string) => text.replace(LONG_NUMBER, '•••');

/** Masks identity numbers: a validation error contains the invalid value. */
const redacted = (message: string) =>
  withoutLongNumbers(message)
    .replace(/( value): .*$/s, '$1')
    .replace(/(cannot represent)[^:]*: .*$/s, '$1 this value');

/**
 * A message and the parameters of a statement may contain input of the caller, so the log gets only type, code and source
 * location.
 */
function withoutValues(error: unknown): object {
  const { originalError } = error as { originalError?: Error };
  const { name, stack = '', code } = (originalError ?? error) as { name?: string; stack?: string; code?: string };
  return {
    error: name,
    sqlState: code,
    at: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map(withSourcePlace),
  };
}
