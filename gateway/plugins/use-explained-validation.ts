import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { explained } from '../errors/explain-validation.ts';
import type { GatewayContext } from '../gateway-context.ts';

/** Says of every error of validation where it is, what would be right, and both in Chinese. */
export function useExplainedValidation(schema: GraphQLSchema): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async validationDidStart({ document }) {
          return async (errors) => {
            if (!errors || !document) return;
            // Apollo Server answers with what this list holds when the hook ends.
            const list = errors as GraphQLError[];
            list.splice(0, list.length, ...explained(schema, document, list));
          };
        },
      };
    },
  };
}
