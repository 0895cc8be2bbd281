import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The bundle is beside the compiled file; if the sources run directly, it is in dist/. */
const WEB = ['web', '../../dist/gateway/console/web'].map((place) => path.resolve(import.meta.dirname, place)).find(existsSync);
const DESKS = ['person', 'union', 'court', 'labour', 'insurance', 'national', 'sharing'];
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const NOT_BUILT = '控制台尚未构建，请先运行 npm start。\nThe console has not been built: run npm start.\n';

export interface ConsoleSettings {
  demoTokensUrl?: string;
  oidc?: { issuer: string; clientId: string };
}

interface Manifest {
  script: string;
  style: string;
  preload: string[];
  files: string[];
}

/** Serves the console: the same page for every screen address, and the files of the bundle. They contain no data. */
export function serveConsole(fastify: FastifyInstance, settings: ConsoleSettings): void {
  const manifest = WEB ? readManifest(WEB) : undefined;
  const headers = {
    'content-security-policy': policy(settings),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  const send = async (_request: unknown, reply: FastifyReply) => {
    if (!manifest) return reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT);
    return reply.headers(headers).type('text/html; charset=utf-8').send(page(manifest, settings));
  };
  fastify.get('/', send);
  fastify.get('/signed-in', send);
  for (const desk of DESKS) for (const url of [`/${desk}`, `/${desk}/*`]) fastify.get(url, send);
  for (const name of manifest?.files ?? []) {
    const file = holdFile(WEB as string, name);
    fastify.get(`/console/${name}`, (request, reply) => sendFile(file, request.headers['accept-encoding'], reply));
  }
}

interface HeldFile {
  type: string;
  plain: Buffer;
  zipped?: Buffer;
}

/** Reads the files once at the start, so that a new bundle does not change a running gateway. */
function holdFile(folder: string, name: string): HeldFile {
  const file = path.join(folder, name);
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    plain: readFileSync(file),
    zipped: existsSync(`${file}.gz`) ? readFileSync(`${file}.gz`) : undefined,
  };
}

function sendFile({ type, plain, zipped }: HeldFile, accepts: string | string[] | undefined, reply: FastifyReply) {
  const sends = zipped && String(accepts ?? '').includes('gzip') ? zipped : undefined;
  // The name contains a digest of the content, so the file can be cached without limit.
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', vary: 'accept-encoding' });
  if (sends) reply.header('content-encoding', 'gzip');
  return reply.type(type).send(sends ?? plain);
}

/** No inline code and no foreign sources; connections only to this server and to the sign-in. */
function policy({ demoTokensUrl, oidc }: ConsoleSettings): string {
  const elsewhere = [demoTokensUrl, oidc?.issuer].filter((url) => url !== undefined).map((url) => new URL(url).origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...elsewhere].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The template tells React Aria not to add its inline style, which is in the console's style sheet. */
const page = ({ script, style, preload }: Manifest, settings: ConsoleSettings) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="hub-console" content="${attribute(JSON.stringify(settings))}">
<title>劳动者权益数据枢纽 · Worker Rights Data Hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/console/${style}">
${preload.map((name) => `<link rel="modulepreload" href="/console/${name}">\n`).join('')}<template id="react-aria-pressable-style"></template>
</head>
<body>
<div id="console"></div>
<noscript>本页面需要启用 JavaScript。 The console needs JavaScript.</noscript>
<script type="module" src="/console/${script}"></script>
</body>
</html>
`;

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function readManifest(folder: string): Manifest | undefined {
  const file = path.join(folder, 'manifest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
