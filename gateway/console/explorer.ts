import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';

const { resolve } = createRequire(import.meta.url);
/** The path of a file of an installed package, even if the package does not export it. */
const packaged = (name: string, file: string) => path.join(path.dirname(resolve(`${name}/package.json`)), file);

/** All files of the explorer come from this server, so it works without internet access. */
const FILES: Record<string, { path: string; type: string }> = {
  'explorer.js': { path: path.join(import.meta.dirname, 'explorer.client.js'), type: 'text/javascript; charset=utf-8' },
  'explorer.css': { path: path.join(import.meta.dirname, 'explorer.css'), type: 'text/css; charset=utf-8' },
  'react.js': { path: packaged('react', 'umd/react.production.min.js'), type: 'text/javascript; charset=utf-8' },
  'react-dom.js': { path: packaged('react-dom', 'umd/react-dom.production.min.js'), type: 'text/javascript; charset=utf-8' },
  'graphiql.js': { path: packaged('graphiql', 'graphiql.min.js'), type: 'text/javascript; charset=utf-8' },
  'graphiql.css': { path: packaged('graphiql', 'graphiql.min.css'), type: 'text/css; charset=utf-8' },
};

/** Serves the page of the explorer. The page contains no data, and its queries need a token. */
export function serveExplorer(fastify: FastifyInstance, demoTokensUrl: string | undefined): void {
  const page = shell(demoTokensUrl);
  const connect = demoTokensUrl ? ` ${new URL(demoTokensUrl).origin}` : '';
  const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'${connect}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  fastify.get('/explorer', async (_request, reply) =>
    reply
      .headers({ 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      .type('text/html; charset=utf-8')
      .send(page),
  );
  for (const [name, { path, type }] of Object.entries(FILES))
    fastify.get(`/explorer/${name}`, async (_request, reply) =>
      reply
        .headers({ 'cache-control': 'public, max-age=3600', 'x-content-type-options': 'nosniff' })
        .type(type)
        .send(await readFile(path)),
    );
}

function shell(demoTokensUrl: string | undefined): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Worker Rights Data Hub · 劳动者权益数据枢纽</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<link rel="stylesheet" href="/explorer/explorer.css">
</head>
<body>
<header>
<h1><span lang="en">Worker Rights Data Hub</span> · 劳动者权益数据枢纽</h1>
<form id="identity"${demoTokensUrl ? ` data-tokens="${demoTokensUrl}"` : ''}>
<label for="participant"><span lang="en">Participant</span> · 参与方</label>
<select id="participant"><option value="">my own token · 使用自有令牌</option></select>
<label for="token"><span lang="en">Token</span> · 令牌</label>
<input id="token" type="password" autocomplete="off" spellcheck="false" placeholder="eyJ…">
<label for="question"><span lang="en">Question</span> · 示例</label>
<select id="question"></select>
</form>
</header>
<main id="explorer" aria-label="GraphQL"></main>
<noscript>The explorer needs JavaScript. 本页面需要启用 JavaScript。</noscript>
<script src="/explorer/react.js" defer></script>
<script src="/explorer/react-dom.js" defer></script>
<script src="/explorer/graphiql.js" defer></script>
<script src="/explorer/explorer.js" defer></script>
</body>
</html>
`;
}
