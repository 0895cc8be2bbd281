import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { BREAK, type DocumentNode, type ExecutionResult, execute, GraphQLError, type GraphQLSchema, visit } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

const DOCUMENTS = 2_000;
const CONDITIONAL = Symbol('a document with conditions');

/**
 * Executes over `schema` with documents compiled once, through Apollo Server's interface for gateways. The compiler
 * answers the same selection under two conditions once (decision 0027), so a document with conditions, which the hub's own
 * gateway never sends, is executed by graphql-js.
 */
export function compiledExecutor(schema: GraphQLSchema): GatewayInterface {
  const compiled = new LRUCache<string, CompiledQuery | typeof CONDITIONAL>({ max: DOCUMENTS });
  const announce = new Set<(update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void>();
  return {
    onSchemaLoadOrUpdate(callback) {
      announce.add(callback);
      return () => announce.delete(callback);
    },
    async load() {
      for (const callback of announce) callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        async executor({ document, operationName, queryHash, request, context }) {
          const key = `${queryHash}/${operationName ?? ''}`;
          let query = compiled.get(key);
          if (!query) {
            const outcome = hasConditions(document)
              ? CONDITIONAL
              : compileQuery(schema as never, document as never, operationName ?? undefined);
            if (outcome !== CONDITIONAL && !isCompiledQuery(outcome)) return outcome as never;
            query = outcome as CompiledQuery | typeof CONDITIONAL;
            compiled.set(key, query);
          }
          if (query === CONDITIONAL) {
            const { variables: variableValues } = request;
            return (await execute({ schema, document, rootValue: {}, contextValue: context, variableValues, operationName })) as never;
          }
          return withOwnErrors((await query.query({}, context, request.variables ?? {})) as ExecutionResult) as never;
        },
      };
    },
    async stop() {},
  };
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
    VariableDefinition: () => false,
  });
  return found;
}

/** The compiler has an error class of its own, whose path Apollo Server would drop. */
function withOwnErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, originalError }) => new GraphQLError(message, { path, originalError }));
  return { ...result, errors };
}
