import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { nameInLog } from '../identity/caller.ts';
import type { RequestContext } from '../identity/request-context.ts';
import type { Logger } from '../logger.ts';
import { maskError } from '../mask-error.ts';
import type { Metrics } from '../metrics.ts';
import { CompiledOperations, type Operation, type OperationError, type Outcome, type Values } from './compiled-operations.ts';
import { untilLeft } from './until-left.ts';

interface Answer {
  data?: Values | null;
  errors?: GraphQLFormattedError[];
  /** persons whose data the response contains, so that the gateway records them before it sends the response */
  extensions?: { subjects: string[] };
}

interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Values | null;
}

/**
 * Serves GraphQL over HTTP to the gateway only, which has parsed, checked and priced every request: POST and JSON only. Apollo
 * Server's steps around an operation cost more than the operation itself (decision 0035).
 */
export function answerOperations(schema: GraphQLSchema, log: Logger, metrics: Metrics) {
  const operations = new CompiledOperations(schema);
  const report = operationReport(log, metrics);

  return async (request: FastifyRequest, reply: FastifyReply, context: RequestContext): Promise<FastifyReply> => {
    const began = performance.now();
    const asked = readAsked(request.body);
    const operation = asked && operations.of(asked.query, asked.operationName);
    if (!operation || 'errors' in operation) {
      const errors = (operation?.errors ?? [NOT_ASKED]).map((error) => maskError(error.toJSON(), error, log));
      report(context, undefined, errors, began);
      return send(reply.code(400), { errors });
    }
    context.selected = operation.selected;
    // A mutation is always completed, even if the client has disconnected; otherwise its outcome would be random.
    if (operation.kind !== 'mutation') context.signal = untilLeft(request, reply);
    const { data, errors: found }: Outcome = await operation.run(asked.variables ?? {}, context);
    if (context.signal?.aborted) {
      report(context, operation, LEFT, began);
      return send(reply, { data: null });
    }
    const errors = found?.length ? found.map((error) => masked(error, log)) : undefined;
    report(context, operation, errors, began);
    const subjects = context.subjects.size > 0 ? { extensions: { subjects: [...context.subjects] } } : undefined;
    return send(reply, { ...(errors && { errors }), data, ...subjects });
  };
}

const LEFT: GraphQLFormattedError[] = [{ message: 'nobody waits', extensions: { code: 'LEFT' } }];
const NOT_ASKED = new GraphQLError('the body is not a GraphQL request', { extensions: { code: 'BAD_REQUEST' } });

function readAsked(body: unknown): Asked | undefined {
  const { query, operationName, variables } = (body ?? {}) as Record<string, unknown>;
  const isNamed = operationName == null || typeof operationName === 'string';
  const isWhole =
    typeof query === 'string' && isNamed && (variables == null || (typeof variables === 'object' && !Array.isArray(variables)));
  return isWhole ? (body as Asked) : undefined;
}

const send = (reply: FastifyReply, answer: Answer): FastifyReply =>
  reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));

function masked({ message, path, originalError, extensions }: OperationError, log: Logger): GraphQLFormattedError {
  const error = new GraphQLError(message, { path, originalError, extensions: originalError ? undefined : extensions });
  return maskError(error.toJSON(), error, log);
}

/** Logs one line for each operation: caller, name, number of statements, duration. Never variables. */
function operationReport(log: Logger, metrics: Metrics) {
  const took = metrics.timer('hub_operation_seconds', 'Duration of an operation, by kind and outcome.');
  const sent = metrics.counter('hub_statements', 'Statements sent to the database.');
  return (context: RequestContext, operation: Operation | undefined, errors: readonly GraphQLFormattedError[] = [], began: number) => {
    const ms = performance.now() - began;
    const outcome = errors[0] ? String(errors[0].extensions?.code ?? 'INTERNAL') : 'ok';
    took(ms / 1_000, { kind: operation?.kind ?? 'none', outcome });
    sent(context.statements, {});
    log.info(
      {
        trace: context.caller.traceId,
        operation: operation?.name ?? null,
        participant: nameInLog(context.caller),
        statements: context.statements,
        ms: Math.round(ms * 10) / 10,
        errors: errors.length,
      },
      'operation',
    );
  };
}
