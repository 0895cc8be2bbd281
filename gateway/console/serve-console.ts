import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The bundle lies beside this file once compiled, and in dist/ while the sources run themselves. */
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

/** Serves the console: one page for every address of a screen, and the files of its bundle. It holds no data. */
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

/** The files as they were at the start: a bundle that is made anew beside a running gateway does not change what its pages load. */
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
  // The name carries a digest of the content: another content has another name.
  reply.headers({ 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff', vary: 'accept-encoding' });
  if (sends) reply.header('content-encoding', 'gzip');
  return reply.type(type).send(sends ?? plain);
}

/** Nothing inline, nothing from elsewhere; only where readers sign in may be connected to beside this server. */
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

/** React Aria would add an inline style for touch; the template of that name says that the own style sheet has it. */
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
