import type { ApolloServer } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../gateway-context.ts';
import { answerStatus } from '../http/http-errors.ts';

const FILE = /^([A-Za-z0-9-]{1,64})\.(pdf|docx)$/;
const LANGUAGES: Record<string, string> = { zh: 'ZH', en: 'EN' };
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const operationFor = (format: string) =>
  `query ReportFile($id: ID!, $language: ReportLanguage!) { similarCaseReport(input: { id: $id }) { file: ${format}(language: $language) } }`;

/**
 * Serves the address in `SimilarCaseReport.link`: a report as a file, for the participant that created it. It runs as a
 * GraphQL operation with all checks and costs, and the ledger records it as exported. Errors have GraphQL's format.
 */
export function serveReports(apollo: ApolloServer<GatewayContext>, contextOf: (request: FastifyRequest) => GatewayContext) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { file } = request.params as { file: string };
    const { language = 'zh' } = request.query as { language?: string };
    const [, id, format] = FILE.exec(file) ?? [];
    if (!id || !format || !Object.hasOwn(LANGUAGES, language)) return answerStatus(reply, 404, 'REPORT');
    const context = contextOf(request);
    const { body, http } = await apollo.executeOperation(
      { query: operationFor(format), operationName: 'ReportFile', variables: { id, language: LANGUAGES[language] } },
      { contextValue: { ...context, options: { ...context.options, exportedAs: format } } },
    );
    for (const [name, value] of http.headers) reply.header(name, value);
    reply.header('cache-control', 'no-store');
    const { data, errors } = body.kind === 'single' ? body.singleResult : {};
    const content = (data as { similarCaseReport?: { file?: string } } | null | undefined)?.similarCaseReport?.file;
    if (typeof content !== 'string') {
      const missing = errors?.some(({ extensions }) => extensions?.code === 'NOT_FOUND');
      return reply
        .code(missing ? 404 : (http.status ?? 500))
        .type('application/json; charset=utf-8')
        .send({ errors });
    }
    return reply
      .type(TYPES[format] as string)
      .header('content-disposition', `attachment; filename="${id}.${format}"`)
      .header('x-content-type-options', 'nosniff')
      .send(Buffer.from(content, 'base64'));
  };
}
