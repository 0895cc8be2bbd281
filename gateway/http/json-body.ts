import type { FastifyInstance } from 'fastify';
import { hubError } from '../../subgraphs/shared/errors.ts';

const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)"?/i;
const IS_UTF8 = /^utf-?8$/i;

/**
 * Parses JSON bodies and accepts only UTF-8 (RFC 8259, 8.1). A body in GB18030 would otherwise be stored as replacement
 * characters and its text would be lost.
 */
export function readJsonBodies(fastify: FastifyInstance): void {
  // A variable may be named __proto__; the planning never reads variables from a prototype.
  const parse = fastify.getDefaultJsonParser('ignore', 'error');
  fastify.removeContentTypeParser('application/json');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    if (!IS_UTF8.test(charset)) return done(otherCharset());
    const text = decoded(body as Buffer);
    if (text === undefined) return done(notUtf8());
    parse(request, text, done);
  });
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const refused = (status: number, rule: string, message: string, messageZh: string) =>
  hubError('BAD_USER_INPUT', message, { field: 'body', rule, messageZh, http: { status } });

const otherCharset = () =>
  refused(
    415,
    'charset',
    'the charset of the request body is not UTF-8; send content-type: application/json; charset=utf-8',
    '请求体的字符集不是 UTF-8，请以 content-type: application/json; charset=utf-8 提交',
  );
const notUtf8 = () =>
  refused(
    400,
    'encoding',
    'the request body is not UTF-8 (older systems write GB18030 or GBK); convert it to UTF-8; nothing was executed',
    '请求体不是 UTF-8 编码（旧系统常用 GB18030 或 GBK），请转换为 UTF-8；本次请求未执行',
  );
