import net from 'node:net';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../gateway/http/create-server.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';

const DESK = 'https://desk.example';
const CHINESE = /[\u4e00-\u9fff]/;
const opened: FastifyInstance[] = [];

async function server({ hosts = [] as string[], origins = [] as string[] }, ready: (fastify: FastifyInstance) => void = () => {}) {
  const fastify = await createServer({ hosts, origins, log: createLogger('gateway', 'silent') });
  opened.push(fastify);
  fastify.post('/graphql', async ({ body }) => ({ data: body }));
  fastify.get('/long', async () => ({ data: '长'.repeat(5_000) }));
  ready(fastify);
  await fastify.ready();
  return fastify;
}

afterAll(() => Promise.all(opened.map((one) => one.close())));

describe('pages of other origins', () => {
  const preflight = (origin: string) => ({
    method: 'OPTIONS' as const,
    url: '/graphql',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type,x-hub-matter',
    },
  });

  test('are answered where the setting names them, with the headers of the hub', async () => {
    const fastify = await server({ origins: [DESK, 'https://other.example'] });
    const allowed = await fastify.inject(preflight(DESK));
    expect(allowed.statusCode).toBe(204);
    expect(allowed.headers['access-control-allow-origin']).toBe(DESK);
    expect(allowed.headers['access-control-allow-headers']).toContain('x-hub-matter');
    const asked = await fastify.inject({ method: 'POST', url: '/graphql', headers: { origin: DESK }, payload: {} });
    expect(asked.headers['access-control-allow-origin']).toBe(DESK);
    expect(asked.headers['access-control-allow-credentials']).toBeUndefined();
    expect(String(asked.headers.vary).toLowerCase()).toContain('origin');
  });
  test.each(['https://desk.example.evil.example', 'null', 'http://desk.example'])('are not where it does not: %s', async (origin) => {
    const fastify = await server({ origins: [DESK] });
    expect((await fastify.inject(preflight(origin))).headers['access-control-allow-origin']).toBeUndefined();
  });
  test('are not at all without the setting', async () => {
    const answered = await (await server({})).inject(preflight(DESK));
    expect([answered.statusCode, answered.headers['access-control-allow-origin']]).toEqual([204, undefined]);
    expect(answered.headers.allow).toBe('POST, OPTIONS');
  });
});

test.each([
  ['127.0.0.1:4000', 200],
  ['LOCALHOST', 200],
  ['[::1]:9', 200],
  ['evil.example', 421],
  ['127.0.0.1.evil.example:4000', 421],
])('under the host name %s a hub with a list of names answers %i', async (host, status) => {
  const fastify = await server({ hosts: ['127.0.0.1', 'localhost', '::1'] });
  const found = await fastify.inject({ method: 'POST', url: '/graphql', headers: { host }, payload: {} });
  expect(found.statusCode).toBe(status);
});

test.each([
  ['GET', '/', 404, {}],
  ['POST', '/graphql/schema', 404, {}],
  ['DELETE', '/graphql', 405, {}],
  ['POST', '/long', 405, {}],
  ['POST', '/graphql', 415, { 'content-type': 'text/plain' }],
  ['POST', '/graphql', 415, { 'content-encoding': 'br', 'content-type': 'application/json' }],
  ['POST', '/graphql', 400, { 'content-type': 'application/json' }],
  ['GET', '/%E4%B8', 400, {}],
] as const)('%s %s ends with %i, in the format of GraphQL errors and in both languages', async (method, url, status, headers) => {
  const fastify = await server({});
  const found = await fastify.inject({ method, url, headers, payload: method === 'POST' ? '{"' : undefined });
  expect(found.statusCode).toBe(status);
  const [error] = found.json().errors;
  expect(error.message).toMatch(/[a-z]{3}/);
  expect(error.extensions.messageZh).toMatch(CHINESE);
  expect(error.extensions.code).toBe('BAD_USER_INPUT');
});

test('a path answers with a slash at its end, too', async () => {
  const fastify = await server({});
  expect((await fastify.inject({ method: 'POST', url: '/graphql/', payload: { a: 1 } })).json()).toEqual({ data: { a: 1 } });
});

test('a long answer is compressed for those who take that, a short one for nobody', async () => {
  const fastify = await server({});
  const accept = { 'accept-encoding': 'gzip, deflate, br' };
  const long = await fastify.inject({ method: 'GET', url: '/long', headers: accept });
  expect([long.headers['content-encoding'], long.rawPayload.length < 1_000]).toEqual(['gzip', true]);
  expect((await fastify.inject({ method: 'GET', url: '/long' })).headers['content-encoding']).toBeUndefined();
  const short = await fastify.inject({ method: 'POST', url: '/graphql', headers: accept, payload: { a: 1 } });
  expect(short.headers['content-encoding']).toBeUndefined();
});

const head = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${more}\r\n`;

/** A connection, and all that the server writes to it until it ends. */
function connection(port: number, text: string): { socket: net.Socket; read: Promise<string> } {
  const socket = net.connect(port, '127.0.0.1', () => socket.write(text));
  const read = new Promise<string>((resolve, reject) => {
    let all = '';
    socket.setEncoding('utf8');
    socket.on('data', (part) => {
      all += part;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(all));
  });
  return { socket, read };
}

async function listening(ready: (fastify: FastifyInstance) => void = () => {}) {
  const fastify = await server({}, ready);
  await fastify.listen({ host: '127.0.0.1', port: 0 });
  return { fastify, port: (fastify.server.address() as net.AddressInfo).port };
}

test.each([
  ['headers beyond 16 KiB', head('/', `x: ${'a'.repeat(20_000)}\r\n`), 431],
  ['what is no HTTP', 'nonsense\r\n\r\n', 400],
])('%s are answered in the format of GraphQL errors, and the connection is closed', async (_what, text, status) => {
  const { port } = await listening();
  const [headers, body] = (await connection(port, text).read).split('\r\n\r\n') as [string, string];
  expect(headers).toContain(`HTTP/1.1 ${status} `);
  expect(JSON.parse(body).errors[0].extensions.messageZh).toMatch(CHINESE);
});

test('a server that stops finishes what it has begun, and answers what comes after with 503 and when to ask again', async () => {
  let finish = () => {};
  let begun = () => {};
  const asked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const { fastify, port } = await listening((one) =>
    one.get('/slow', () => {
      begun();
      return new Promise((resolve) => {
        finish = () => resolve({ done: true });
      });
    }),
  );
  const { socket, read } = connection(port, head('/slow'));
  await asked;
  const closed = fastify.close();
  while (fastify.server.listening) await new Promise(setImmediate);
  const arrived = new Promise((resolve) => fastify.server.once('request', resolve));
  socket.write(head('/long'));
  await arrived;
  finish();
  const [first = '', second = ''] = (await read).split(/(?=HTTP\/1\.1 503)/);
  await closed;
  expect(first).toContain('{"done":true}');
  expect(second).toMatch(/^retry-after: 5/m);
  expect(second).toMatch(CHINESE);
});
