import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { explained } from '../errors/explain-validation.ts';
import type { GatewayContext } from '../gateway-context.ts';

/** Adds to every validation error its place, the expected form and the Chinese text. */
export function useExplainedValidation(schema: GraphQLSchema): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart({ document }) {
          return async (errors) => {
            if (!errors || !document) return;
            // Apollo Server answers with the content of this list when the hook ends.
            const list = errors as GraphQLError[];
            list.splice(0, list.length, ...explained(schema, document, list));
          };
        },
      };
    },
  };
}
