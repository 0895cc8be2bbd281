import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { ERROR_CODES } from '../../subgraphs/shared/errors.ts';
import type { GatewayContext } from '../gateway-context.ts';

export type Sending = GraphQLRequestContextWillSendResponse<GatewayContext>;
/** A step before the response is sent; it may change the response. */
export type Ending = (sending: Sending) => Promise<void> | void;

/**
 * Runs the last steps of a request one after the other; Apollo Server would run separate plugins in parallel. If a step
 * fails, the response becomes an internal error; `last` always runs and sees the response that is sent.
 */
export function useEndings(steps: readonly Ending[], last: Ending): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(sending) {
          try {
            for (const step of steps) await step(sending);
          } catch (error) {
            sending.contextValue.log.error({ error: (error as Error).name }, 'the last steps of a request failed');
            withInternalError(sending.response);
          }
          await last(sending);
        },
      };
    },
  };
}

function withInternalError(response: Sending['response']): void {
  const extensions = { code: 'INTERNAL', messageZh: ERROR_CODES.INTERNAL.zh };
  if (response.body.kind !== 'single') return;
  const { singleResult } = response.body;
  singleResult.data = undefined;
  singleResult.extensions = undefined;
  singleResult.errors = [{ message: 'internal error', extensions }];
  response.http.status = ERROR_CODES.INTERNAL.status;
}
