import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from '../../subgraphs/shared/errors.ts';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { maskError } from '../../subgraphs/shared/mask-error.ts';

type Words = readonly [en: string, zh: string];

const NOT_JSON: Words = [
  'the request body is not JSON; send {"query": "{ me { id } }"}',
  '请求体不是 JSON，应形如 {"query": "{ me { id } }"}',
];
const PLAIN_REQUEST: Words = ['the request is not valid HTTP for this endpoint', '请求不是本端点可接受的 HTTP 请求'];
/** Messages by error code or by status. */
const MESSAGES: Record<string, Words> = {
  404: ['not found; send queries to /graphql', '该路径不存在；查询请发往 /graphql'],
  REPORT: ['file not found; SimilarCaseReport.link is the address of a report', '没有该文件；报告的地址见 SimilarCaseReport.link'],
  405: [
    'this path does not support that method; send queries to /graphql by POST or GET',
    '该路径不支持此请求方法；查询请以 POST 或 GET 发往 /graphql',
  ],
  408: ['the complete request did not arrive in time', '请求未在时限内完整送达'],
  413: ['the request body is larger than 1 MiB', '请求体超过 1 MiB'],
  415: ['send the query as JSON, with content-type: application/json', '请以 JSON 提交查询，content-type 为 application/json'],
  421: ['the hub does not serve this host name (setting ALLOWED_HOSTS)', '本枢纽不以该主机名提供服务（配置项 ALLOWED_HOSTS）'],
  431: ['the request headers are larger than 16 KiB; use a shorter token or fewer headers', '请求头超过 16 KiB，请缩短令牌或者减少请求头'],
  503: ['the hub is stopping; try again shortly', '本枢纽正在停止服务，请稍后重试'],
  CALENDAR: ['the calendar of working days is not available; try again shortly', '暂时无法取得工作日历，请稍后重试'],
  BUSY: ['the hub has reached its limit of concurrent requests; try again shortly', '本枢纽正在处理的请求已达上限，请稍后重试'],
  ENCODED_BODY: ['send the request body without content-encoding', '请求体请勿压缩（不支持 content-encoding）'],
  FST_ERR_CTP_INVALID_JSON_BODY: NOT_JSON,
  FST_ERR_CTP_EMPTY_JSON_BODY: NOT_JSON,
};
const RETRY_AFTER_SECONDS = 5;

/** Answers a request that fails before GraphQL runs, in GraphQL's error format and in both languages. */
export function answerStatus(reply: FastifyReply, status: number, reason: string = String(status)): FastifyReply {
  return send(reply, status, bodyOf(status, reason));
}

/** Error handler for Fastify and the hooks before GraphQL; registered codes are kept. */
export function httpErrors(log: Logger) {
  return (error: FastifyError | GraphQLError, _request: FastifyRequest, reply: FastifyReply) => {
    if (error instanceof GraphQLError) {
      const { http } = error.extensions as { http?: { status?: number; headers?: Map<string, string> } };
      for (const [name, value] of http?.headers ?? []) reply.header(name, value);
      return send(reply, http?.status ?? 500, { errors: [maskError(error.toJSON(), error, log)] });
    }
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error }, 'unexpected error');
    return send(reply, status, bodyOf(status, error.code));
  };
}

/** Handles data that are not a valid request, such as headers that are too long: writes the error to the socket and closes it. */
export function clientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify(bodyOf(status));
  const head = `HTTP/1.1 ${status} ${REASON_PHRASES[status]}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n`;
  if (socket.writable) socket.write(head + body);
  socket.destroySoon();
}

const REASON_PHRASES: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

function bodyOf(status: number, reason: string = String(status)) {
  const code: ErrorCode = status < 500 ? 'BAD_USER_INPUT' : status === 503 ? 'SOURCE_UNAVAILABLE' : 'INTERNAL';
  const unnamed: Words = status < 500 ? PLAIN_REQUEST : ['internal error', ERROR_CODES.INTERNAL.zh];
  const [message, messageZh] = MESSAGES[reason] ?? MESSAGES[status] ?? unnamed;
  return { errors: [{ message, extensions: { code, messageZh } }] };
}

function send(reply: FastifyReply, status: number, body: object): FastifyReply {
  const newer = reply.request.headers.accept?.includes('application/graphql-response+json');
  if (status === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(`application/${newer ? 'graphql-response+json' : 'json'}; charset=utf-8`)
    .send(JSON.stringify(body));
}
