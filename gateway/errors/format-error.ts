import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { maskError } from '../../subgraphs/shared/mask-error.ts';
import { explainSyntax } from './explain-syntax.ts';

/** Chinese texts for the errors with which Apollo Server rejects a request. */
const REQUESTS: readonly [RegExp, string][] = [
  [/^GraphQL operations must contain a non-empty `query`/, '请求须含非空的 query，或者 persistedQuery 扩展'],
  [/^POST body missing/, '请求体为空或者不是 JSON 对象，应形如 {"query": "{ me { id } }"}'],
  [/^GraphQL queries must be strings/, 'query 须为字符串'],
  [/`(variables|extensions)` in a POST body/, 'variables 和 extensions 须为 JSON 对象'],
  [/`operationName` in a POST body/, 'operationName 须为字符串'],
  [
    /^The (\w+) search parameter|'(\w+)' search parameter/,
    '网址中的参数不正确：每个参数只能出现一次，variables 和 extensions 须为 JSON 对象',
  ],
  [/^Operation batching disabled/, '不支持批量提交，请逐个发送'],
  [/^GET requests only support query/, 'GET 请求只能查询；变更操作请用 POST'],
  [/^GET requests may not have a content-type/, 'GET 请求的 content-type 只能为 application/json'],
  [/'accept' header/, '请求头 accept 须接受 application/json 或 application/graphql-response+json'],
  [/^provided sha does not match query/, 'persistedQuery 的摘要与 query 不符'],
  [/^Unsupported persisted query version/, '不支持该版本的 persistedQuery，应为 1'],
  [
    /blocked as a potential Cross-Site/,
    '该请求可能由外部网页伪造，已拒绝；请设置请求头 content-type: application/json 或者 apollo-require-preflight',
  ],
];

/** Formats every error of the gateway: both languages, no values, registered codes only. */
export function formatErrors(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, extensions } = formatted;
    if (extensions?.code === 'GRAPHQL_PARSE_FAILED') {
      const said = explainSyntax(message, locations?.[0]);
      return maskError({ ...formatted, message: said.message, extensions: { ...extensions, messageZh: said.messageZh } }, error, log);
    }
    const known = REQUESTS.find(([form]) => form.test(message));
    if (!known) return maskError(formatted, error, log);
    // Two of these errors have no code of their own.
    const code = extensions?.code === 'INTERNAL_SERVER_ERROR' ? 'BAD_REQUEST' : extensions?.code;
    return maskError({ ...formatted, extensions: { ...extensions, code, messageZh: known[1] } }, error, log);
  };
}
