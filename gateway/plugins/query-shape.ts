import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../subgraphs/shared/database/keyset.ts';

// A list without a page size: the registers behind such fields hold a handful of rows per parent.
const UNPAGED_LIST = 10;
const PAGE_PARTS = new Set(['nodes', 'edges']);

export interface QueryShape {
  depth: number;
  aliases: number;
  /** one for each field; below a list, as many times as the page asks for */
  cost: number;
}

/**
 * Depth, aliases and cost of an operation, fragments included. Introspection counts for nothing: the schema answers it.
 * A fragment is measured once for each type it is spread on, so that nested spreads cannot make the measuring itself expensive.
 */
export function queryShape(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): QueryShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, QueryShape>();

  const spread = (name: string, parent: GraphQLNamedType | undefined): QueryShape => {
    const fragment = fragments.get(name);
    const key = `${name}/${parent?.name}`;
    const known = measured.get(key);
    if (known || !fragment) return known ?? NOTHING;
    measured.set(key, NOTHING); // validation has refused cycles; this keeps the walk finite all the same
    const shape = measure(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(key, shape);
    return shape;
  };

  const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined): QueryShape => {
    const aliases = node.alias ? 1 : 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return { depth: 0, aliases, cost: 0 };
    if (!node.selectionSet) return { depth: 0, aliases, cost: 1 };
    const below = measure(node.selectionSet, getNamedType(field.type));
    const paged = field.args.some(({ name }) => name === 'first');
    const plain = isNonNullType(field.type) ? field.type.ofType : field.type;
    const times = paged ? pageSize(node, variables) : isListType(plain) && !PAGE_PARTS.has(field.name) ? UNPAGED_LIST : 1;
    return { depth: below.depth, aliases: aliases + below.aliases, cost: 1 + times * below.cost };
  };

  const measure = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): QueryShape => {
    const total = { depth: 0, aliases: 0, cost: 0 };
    for (const selection of selections) {
      const part =
        selection.kind === Kind.FIELD
          ? levelDown(measureField(selection, parent), selection)
          : selection.kind === Kind.FRAGMENT_SPREAD
            ? spread(selection.name.value, parent)
            : measure(selection.selectionSet, selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent);
      total.depth = Math.max(total.depth, part.depth);
      total.aliases += part.aliases;
      total.cost += part.cost;
    }
    return total;
  };
  return measure(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

const NOTHING: QueryShape = { depth: 0, aliases: 0, cost: 0 };

const levelDown = (shape: QueryShape, { name }: FieldNode): QueryShape =>
  name.value.startsWith('__') ? { ...shape, depth: 0 } : { ...shape, depth: shape.depth + 1 };

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  for (const name of ['first', 'last']) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const given = value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
    if (typeof given === 'number') return Math.min(Math.max(given, 1), LARGEST_PAGE);
  }
  return DEFAULT_PAGE;
}
