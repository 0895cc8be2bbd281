import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../gateway-context.ts';

/** A request whose operation is known; the first check ensures this. */
export type Checked = GraphQLRequestContextDidResolveOperation<GatewayContext> & { operation: OperationDefinitionNode };
export type Check = (request: Checked) => Promise<void> | void;

/** Runs the checks of an operation one after the other; Apollo Server would run separate plugins in parallel. */
export function useChecks(...checks: Check[]): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation(request) {
          for (const check of checks) await check(request as Checked);
        },
      };
    },
  };
}
