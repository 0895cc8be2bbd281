import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODES } from '../../subgraphs/shared/errors.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';

/** Requests that end before GraphQL begins answer in GraphQL's error format all the same. */
export function httpErrors(log: Logger) {
  return (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    const status = error.statusCode ?? 500;
    const wrong = status < 500;
    if (!wrong) log.error({ err: error }, 'unexpected error');
    const code = wrong ? 'BAD_USER_INPUT' : 'INTERNAL';
    const message =
      status === 413
        ? 'the request body is larger than 1 MiB'
        : status === 415
          ? 'send the query as JSON, with content-type: application/json'
          : wrong
            ? 'the request is not valid HTTP for this endpoint'
            : 'internal error';
    const messageZh =
      status === 413 ? '请求体超过 1 MiB' : status === 415 ? '请以 JSON 提交查询，content-type 为 application/json' : ERROR_CODES[code].zh;
    return reply.code(status).send({ errors: [{ message, extensions: { code, messageZh } }] });
  };
}
