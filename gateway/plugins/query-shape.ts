import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLFieldMap,
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
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { MAX_PAGE } from '../../subgraphs/shared/lists/keyset.ts';
import type { ArgumentCost, FieldCost, FieldCosts } from '../access/field-costs.ts';
import { introspectionCost } from './introspection-cost.ts';

// Assumed length of a list for which its agency states none.
const UNPAGED_LIST = 10;
// A string argument is counted in units of this many characters.
const TEXT_UNIT = 1_000;
// Nested spreads can double at each level; counting stops at this number.
const MAX_COUNTED = 1_000_000_000;

export interface QueryShape {
  depth: number;
  aliases: number;
  /** sum of the weights of the fields, multiplied by the page size below a list */
  cost: number;
  /** the part of the cost for introspection, which the gateway answers itself */
  introspection: number;
  /** number of selections with fragments expanded: a measure of the work of planning */
  selections: number;
}

/**
 * Measures depth, aliases, cost and size of an operation, including fragments. Introspection has no limit of depth. A
 * fragment is measured once for each type it is spread on, so that nested spreads do not make the measurement expensive.
 */
export function queryShape(
  { schema, costs }: { schema: GraphQLSchema; costs: FieldCosts },
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
    measured.set(key, NOTHING); // validation rejects cycles; this guarantees that the walk ends
    const shape = measure(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    measured.set(key, shape);
    return shape;
  };

  const measureField = (node: FieldNode, parent: GraphQLNamedType | undefined): QueryShape => {
    const aliases = node.alias ? 1 : 0;
    const fields: GraphQLFieldMap<unknown, unknown> = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value];
    if (!field) {
      const below = node.selectionSet ? measure(node.selectionSet, undefined) : NOTHING;
      const cost = introspectionCost(schema, node, fragments);
      return { depth: 0, aliases: aliases + below.aliases, cost, introspection: cost, selections: 1 + below.selections };
    }
    const stated = costs.fields.get(`${parent?.name}.${field.name}`);
    const own = (stated?.weight ?? 1) + argumentsCost(stated, node, variables);
    if (!node.selectionSet) return { depth: 0, aliases, cost: own, introspection: 0, selections: 1 };
    const below = measure(node.selectionSet, getNamedType(field.type));
    const times = lengthOf(field, stated, costs, node, variables);
    return {
      depth: below.depth,
      aliases: aliases + below.aliases,
      cost: own + times * below.cost,
      introspection: below.introspection,
      selections: 1 + below.selections,
    };
  };

  const measure = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): QueryShape => {
    const total: QueryShape = { depth: 0, aliases: 0, cost: 0, introspection: 0, selections: 0 };
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
      total.introspection += part.introspection;
      // A fragment counts as one selection, so that a long chain of spreads is counted even if it selects few fields.
      total.selections = Math.min(total.selections + part.selections + (selection.kind === Kind.FIELD ? 0 : 1), MAX_COUNTED);
    }
    return total;
  };
  return measure(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

const NOTHING: QueryShape = { depth: 0, aliases: 0, cost: 0, introspection: 0, selections: 0 };

const levelDown = (shape: QueryShape, { name }: FieldNode): QueryShape =>
  name.value.startsWith('__') ? { ...shape, depth: 0 } : { ...shape, depth: shape.depth + 1 };

/** The page size is applied at the field with the size argument, not again at its `nodes` or `edges`. */
function lengthOf(
  { name, type }: GraphQLField<unknown, unknown>,
  stated: FieldCost | undefined,
  { pageParts }: FieldCosts,
  node: FieldNode,
  variables: Record<string, unknown>,
): number {
  const plain = isNonNullType(type) ? type.ofType : type;
  if (stated && stated.slicing.length > 0) return pageSize(stated, node, variables);
  if (!isListType(plain) || pageParts.has(name)) return 1;
  const longest = stated?.assumedSize ?? UNPAGED_LIST;
  const narrowed = given(stated, node, variables).flatMap(([{ sizes }, value]) =>
    value === undefined ? [] : (sizes.get(String(value)) ?? sizes.get('*') ?? []),
  );
  return Math.min(longest, ...narrowed);
}

function pageSize({ slicing, assumedSize = MAX_PAGE }: FieldCost, node: FieldNode, variables: Record<string, unknown>): number {
  for (const name of slicing) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const size = value && givenValue(value, variables);
    if (typeof size === 'number') return Math.min(Math.max(size, 1), MAX_PAGE);
    if (value && size === undefined) return MAX_PAGE; // a default value or not a number: assume the maximum
  }
  return assumedSize;
}

/** The cost of the provided arguments in points; a string costs its weight for each thousand characters. */
function argumentsCost(stated: FieldCost | undefined, node: FieldNode, variables: Record<string, unknown>): number {
  return given(stated, node, variables).reduce((sum, [{ weight = 0 }, value]) => {
    return sum + weight * (typeof value === 'string' ? Math.max(1, Math.ceil(value.length / TEXT_UNIT)) : 1);
  }, 0);
}

/** The provided arguments that have a stated cost, with their values; null counts as not provided. */
function given(stated: FieldCost | undefined, node: FieldNode, variables: Record<string, unknown>): [ArgumentCost, unknown][] {
  if (!stated || stated.arguments.size === 0) return [];
  return (node.arguments ?? []).flatMap(({ name, value }): [ArgumentCost, unknown][] => {
    const cost = stated.arguments.get(name.value);
    const found = cost && givenValue(value, variables);
    return cost && found !== null ? [[cost, found]] : [];
  });
}

/** The value of a literal or of a variable; undefined if the variable was not provided. */
function givenValue(value: ValueNode, variables: Record<string, unknown>): unknown {
  if (value.kind === Kind.VARIABLE) return Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : undefined;
  return valueFromASTUntyped(value);
}
