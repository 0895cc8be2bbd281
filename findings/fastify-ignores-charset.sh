#!/bin/sh
# Fastify reads a JSON body as UTF-8 whatever charset the request names, and answers 200: the text is lost without a word.
# Expected (RFC 9110, 15.5.16): 415, or the body in the charset that it names. Seen with fastify 5.12.8; 5.8.5 answers 400 with a
# wrong reason (the replaced characters have another length). We read the bytes ourselves: gateway/http/json-body.ts.
set -e
version=${1:-5.12.8}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund "fastify@$version"
cat > try.mjs <<'JS'
import Fastify from 'fastify';

const fastify = Fastify();
fastify.post('/', async ({ body }) => body);
// {"text":"劳动"} in GBK
const payload = Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc0, 0xcd, 0xb6, 0xaf]), Buffer.from('"}')]);
const answer = await fastify.inject({ method: 'POST', url: '/', payload, headers: { 'content-type': 'application/json; charset=gbk' } });
console.log(answer.statusCode, answer.body);
process.exit(answer.statusCode === 200 && answer.json().text.includes('\ufffd') ? 0 : 1);
JS
node try.mjs
