import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODES } from '../../subgraphs/shared/errors.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';

const NO_JSON = ['the request body is not JSON; send {"query": "{ me { id } }"}', '请求体不是 JSON，应形如 {"query": "{ me { id } }"}'];
/** By the code of the error, or by its status. */
const SAYS: Record<string, string[]> = {
  413: ['the request body is larger than 1 MiB', '请求体超过 1 MiB'],
  415: ['send the query as JSON, with content-type: application/json', '请以 JSON 提交查询，content-type 为 application/json'],
  FST_ERR_CTP_INVALID_JSON_BODY: NO_JSON,
  FST_ERR_CTP_EMPTY_JSON_BODY: NO_JSON,
};

/** Requests that end before GraphQL begins answer in GraphQL's error format all the same. */
export function httpErrors(log: Logger) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    const status = error.statusCode ?? 500;
    const wrong = status < 500;
    if (!wrong) log.error({ err: error }, 'unexpected error');
    const code = wrong ? 'BAD_USER_INPUT' : 'INTERNAL';
    const [message, messageZh] = SAYS[error.code] ??
      SAYS[status] ?? [wrong ? 'the request is not valid HTTP for this endpoint' : 'internal error', ERROR_CODES[code].zh];
    return reply.code(status).send({ errors: [{ message, extensions: { code, messageZh } }] });
  };
}
