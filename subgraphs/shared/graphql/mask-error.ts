import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODES, isHubErrorCode } from '../errors.ts';
import type { Logger } from '../logger.ts';

const CLIENT_ERRORS: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: '查询语法错误',
  GRAPHQL_VALIDATION_FAILED: '查询与数据目录不符',
  OPERATION_RESOLUTION_FAILURE: '未指明要执行的操作',
  BAD_REQUEST: '请求格式错误',
  PERSISTED_QUERY_NOT_FOUND: '未找到已登记的查询',
  PERSISTED_QUERY_NOT_SUPPORTED: '不支持登记查询',
};

/** Lets registered errors out with both languages; everything else becomes INTERNAL, its detail only in the log. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const own = unwrapResolverError(error) as { message?: string; extensions?: Record<string, unknown> } | undefined;
  const extensions = { ...formatted.extensions, ...own?.extensions };
  delete extensions.stacktrace;
  delete extensions.http;
  const code = extensions.code;
  if (isHubErrorCode(code) && (code === 'BAD_USER_INPUT' || own?.extensions?.code === code))
    return { ...formatted, extensions: { ...extensions, code, messageZh: extensions.messageZh ?? ERROR_CODES[code].zh } };
  if (typeof code === 'string' && CLIENT_ERRORS[code])
    return { ...formatted, extensions: { ...extensions, code, messageZh: CLIENT_ERRORS[code] } };
  log.error({ err: error }, 'unexpected error');
  return { message: 'internal error', path: formatted.path, extensions: { code: 'INTERNAL', messageZh: ERROR_CODES.INTERNAL.zh } };
}
