import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';

const DOCUMENTS = 2_000;

/** Executes over `schema` with documents compiled once, through the door Apollo Server keeps for gateways. */
export function compiledExecutor(schema: GraphQLSchema): GatewayInterface {
  const compiled = new LRUCache<string, CompiledQuery>({ max: DOCUMENTS });
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
            const outcome = compileQuery(schema as never, document as never, operationName ?? undefined);
            if (!isCompiledQuery(outcome)) return outcome as never;
            query = outcome as unknown as CompiledQuery;
            compiled.set(key, query);
          }
          return withOwnErrors((await query.query({}, context, request.variables ?? {})) as ExecutionResult) as never;
        },
      };
    },
    async stop() {},
  };
}

/** The compiler has an error class of its own, whose path Apollo Server would drop. */
function withOwnErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, originalError }) => new GraphQLError(message, { path, originalError }));
  return { ...result, errors };
}
