import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { answerStatus, clientError, httpErrors } from './http-errors.ts';
import { readJsonBodies } from './json-body.ts';

const BODY_LIMIT = 1024 * 1024;
// A request that is incomplete after this time is closed.
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 30_000;
const CHECK_INTERVAL = 5_000;
// Longer than any response takes; closes connections whose client neither sends nor reads.
const CONNECTION_TIMEOUT = 120_000;
// A smaller response fits in one packet, so compression has no benefit.
const COMPRESSED_FROM = 1_400;
const PREFLIGHT_KEPT_SECONDS = 3_600;
// Public keys and health checks are requested by machines under internal host names.
const ANY_HOST_PATHS = /^\/(?:\.well-known\/|healthz|readyz)/;

export interface ServerOptions {
  /** host names that the hub serves; any host name if empty */
  hosts: readonly string[];
  /** origins allowed by CORS; none if empty */
  origins: readonly string[];
  log: Logger;
}

/** Creates the HTTP server with its limits, compression, CORS, and errors in GraphQL's format. The caller adds the routes. */
export async function createServer({ hosts, origins, log }: ServerOptions): Promise<FastifyInstance> {
  const fastify = Fastify({
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT,
    connectionTimeout: CONNECTION_TIMEOUT,
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: CHECK_INTERVAL },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
    clientErrorHandler: clientError,
    frameworkErrors: (error, request, reply) => httpErrors(log)(error, request as FastifyRequest, reply as never),
    logger: false,
  });
  fastify.removeContentTypeParser('text/plain');
  fastify.setErrorHandler(httpErrors(log));
  readJsonBodies(fastify);
  if (origins.length > 0)
    await fastify.register(cors, {
      origin: [...origins],
      methods: ['GET', 'POST'],
      exposedHeaders: ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate'],
      maxAge: PREFLIGHT_KEPT_SECONDS,
      strictPreflight: false,
    });
  await fastify.register(compress, {
    globalDecompression: false,
    threshold: COMPRESSED_FROM,
    encodings: ['gzip', 'br'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  refuseBeforehand(fastify, hosts);
  answerUnknown(fastify);
  return fastify;
}

function refuseBeforehand(fastify: FastifyInstance, hosts: readonly string[]): void {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  let closing = false;
  fastify.addHook('preClose', async () => {
    closing = true;
  });
  fastify.addHook('onRequest', async (request, reply) => {
    if (closing) return answerStatus(reply.header('connection', 'close'), 503);
    // In a DNS rebinding attack the Host header contains the name of the attacker's page.
    if (known.size > 0 && !ANY_HOST_PATHS.test(request.url) && !known.has(hostname(request.headers.host))) return answerStatus(reply, 421);
    const encoding = request.headers['content-encoding'];
    if (encoding && encoding !== 'identity') return answerStatus(reply.header('accept-encoding', 'identity'), 415, 'ENCODED_BODY');
  });
}

/** The host name of a Host header without port; an IPv6 address without brackets. */
const hostname = (host = '') =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');

const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Answers unknown paths and methods; OPTIONS lists the supported methods. */
function answerUnknown(fastify: FastifyInstance): void {
  fastify.setNotFoundHandler((request, reply) => {
    const [given = '/'] = request.url.split('?');
    const url = given.length > 1 ? given.replace(/\/$/, '') : given;
    const allowed = METHODS.filter((method) => fastify.hasRoute({ method, url }));
    if (allowed.length === 0) return answerStatus(reply, 404);
    reply.header('allow', [...allowed, 'OPTIONS'].join(', '));
    return request.method === 'OPTIONS' ? reply.code(204).send() : answerStatus(reply, 405);
  });
}
