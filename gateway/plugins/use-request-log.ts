import type { ApolloServerPlugin } from '@apollo/server';
import { withoutLongNumbers } from '../../subgraphs/shared/mask-error.ts';
import type { GatewayContext } from '../gateway-context.ts';

/** One line for each operation: who asked, which agencies were asked how often, how long. Never variables. */
export function useRequestLog(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue }) {
      const began = performance.now();
      return {
        async willSendResponse({ operationName, response }) {
          response.http.headers.set('x-request-id', contextValue.caller.traceId);
          const errors = response.body.kind === 'single' ? response.body.singleResult.errors?.length : undefined;
          contextValue.log.info(
            {
              operation: operationName ? withoutLongNumbers(operationName) : null,
              participant: contextValue.caller.participant,
              requests: contextValue.requests,
              cost: contextValue.cost,
              ms: Math.round((performance.now() - began) * 10) / 10,
              errors: errors ?? 0,
            },
            'operation',
          );
        },
      };
    },
  };
}
