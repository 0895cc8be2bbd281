import type { ApolloServerPlugin } from '@apollo/server';
import { type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../subgraphs/shared/database/keyset.ts';
import { badInput, hubError } from '../../subgraphs/shared/errors.ts';
import type { GatewayContext } from '../gateway-context.ts';

export const DEEPEST = 12;
export const MOST_ALIASES = 100;
// A list without a page size: the registers behind such fields hold a handful of rows per parent.
const UNPAGED_LIST = 10;
const PAGE_PARTS = new Set(['nodes', 'edges']);

/** Refuses what is too deep, too widely aliased or too expensive before any agency is asked. */
export function useQueryLimits(schema: () => GraphQLSchema, costLimit: number): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, operationName, request, contextValue }) {
          if (!operation) return;
          const fragments = new Map<string, FragmentDefinitionNode>();
          for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
          checkShape(operation, fragments);
          const cost = costOf(schema(), document, operationName, request.variables);
          contextValue.cost = cost;
          if (cost > costLimit)
            throw hubError('TOO_EXPENSIVE', `the operation costs ${cost}, more than ${costLimit}; ask for smaller pages or fewer fields`, {
              messageZh: `该查询代价为 ${cost}，超过上限 ${costLimit}；请减少每页条数或字段`,
              cost,
              limit: costLimit,
              http: { status: 400 },
            });
        },
        async willSendResponse({ contextValue, response }) {
          if (contextValue.cost === undefined || response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cost: contextValue.cost };
        },
      };
    },
  };
}

function checkShape(operation: OperationDefinitionNode, fragments: Map<string, FragmentDefinitionNode>): void {
  let aliases = 0;
  const walk = ({ selections }: SelectionSetNode, depth: number): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (selection.alias && ++aliases > MOST_ALIASES)
          throw badInput('query', 'aliases', `more than ${MOST_ALIASES} aliases`, `别名超过 ${MOST_ALIASES} 个`);
        if (selection.selectionSet && !isIntrospection(selection)) descend(selection.selectionSet, depth + 1);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, depth);
      else {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(fragment.selectionSet, depth);
      }
    }
  };
  const descend = (selectionSet: SelectionSetNode, depth: number): void => {
    if (depth > DEEPEST) throw badInput('query', 'depth', `deeper than ${DEEPEST} levels`, `嵌套超过 ${DEEPEST} 层`);
    walk(selectionSet, depth);
  };
  descend(operation.selectionSet, 1);
}

const isIntrospection = ({ name }: FieldNode) => name.value === '__schema' || name.value === '__type';

function costOf(schema: GraphQLSchema, query: Parameters<typeof getComplexity>[0]['query'], operationName: string | null | undefined, variables?: Record<string, unknown>): number {
  try {
    return getComplexity({ schema, query, operationName: operationName ?? undefined, variables, estimators: [pageEstimator] });
  } catch {
    // Wrong variables are refused with their names when the operation is run.
    return 0;
  }
}

/** One for the field itself; below a list, as many times as the page asks for. */
function pageEstimator({ field, args, childComplexity, type }: ComplexityEstimatorArgs): number {
  if (type.name.startsWith('__')) return 0;
  const paged = field.args.some(({ name }) => name === 'first');
  if (paged) return 1 + Math.min(Number(args.first ?? args.last ?? DEFAULT_PAGE), LARGEST_PAGE) * childComplexity;
  const list = String(field.type).includes('[') && !PAGE_PARTS.has(field.name);
  return 1 + (list ? UNPAGED_LIST : 1) * childComplexity;
}
