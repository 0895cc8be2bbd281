import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from '../../subgraphs/shared/logger.ts';
import { answerStatus, clientError, httpErrors } from './http-errors.ts';
import { readJsonBodies } from './json-body.ts';

const BODY_LIMIT = 1024 * 1024;
// A request that is not whole by then is ended, whoever sends it.
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 30_000;
const CHECK_INTERVAL = 5_000;
// Longer than any answer takes; ends connections whose other side neither sends nor reads.
const CONNECTION_TIMEOUT = 120_000;
// Below this an answer fits in one packet, and compressing it would only take time.
const COMPRESSED_FROM = 1_400;
const PREFLIGHT_KEPT_SECONDS = 3_600;
// Public keys and health are asked for by machines, under names of the inside.
const UNDER_ANY_NAME = /^\/(?:\.well-known\/|healthz|readyz)/;

export interface ServerOptions {
  /** host names the hub answers under; any where empty */
  hosts: readonly string[];
  /** origins whose pages may ask from a browser; none where empty */
  origins: readonly string[];
  log: Logger;
}

/** The HTTP side of the hub: its bounds, compression, CORS, and errors in GraphQL's format. Routes are added to it. */
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
    // A page under a name of its own that leads to this machine (DNS rebinding) names itself here.
    if (known.size > 0 && !UNDER_ANY_NAME.test(request.url) && !known.has(hostname(request.headers.host))) return answerStatus(reply, 421);
    const encoding = request.headers['content-encoding'];
    if (encoding && encoding !== 'identity') return answerStatus(reply.header('accept-encoding', 'identity'), 415, 'ENCODED_BODY');
  });
}

/** The name in a Host header, without its port; IPv6 addresses without their brackets. */
const hostname = (host = '') =>
  host
    .toLowerCase()
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1');

const METHODS = ['GET', 'HEAD', 'POST'] as const;

/** Unknown paths, and methods that a path does not answer; OPTIONS names those it does. */
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
