import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
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
} from 'graphql';
import { DEFAULT_PAGE, LARGEST_PAGE } from '../../subgraphs/shared/lists/keyset.ts';

// A list without a page size: most hold a handful of rows per parent, these more.
const UNPAGED_LIST = 10;
const LONG_LISTS: Record<string, number> = {
  children: 100,
  employmentChain: 200,
  employmentReports: 50,
  principals: 20,
  applicableContracts: 20,
  contractFindings: 50,
  floorFindings: 20,
  employers: 20,
  clauses: 20,
  regions: 3_300,
  paragraphs: 30,
  matches: 15,
  adjudicationDivergence: 62,
  ruleHistory: 50,
  registrationClusters: 20,
  shells: 100,
  enumLabels: 160,
};
const PROVINCES = 40;
const COUNTED_FIGURES = 50;
const DEAR_FIELDS: Record<string, number> = {
  explainAccess: 20_000,
  verifyLedger: 20_000,
  catalogueExport: 1_000,
  riskSignals: 2_000,
  courtCaseFacets: 2_000,
  similarCases: 200,
  similarCaseReport: 1_000,
  pdf: 300,
  adjudicationDivergence: 1_000,
  ruleHistory: 200,
};
// Spreads double with each level; beyond this it is enough to know that it is too much.
const MAX_COUNTED = 1_000_000_000;
const PAGE_PARTS = new Set(['nodes', 'edges']);

export interface QueryShape {
  depth: number;
  aliases: number;
  /** one for each field; below a list, as many times as the page asks for */
  cost: number;
  /** everything selected, each as often as spreads reach it: what it takes to plan the operation, however little it asks for */
  selections: number;
}

/**
 * Depth, aliases, cost and size of an operation, fragments included. Introspection costs nothing and may be deep, for the schema answers it; its aliases count.
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
    const fields: GraphQLFieldMap<unknown, unknown> = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const field = fields[node.name.value];
    if (!field) {
      const below = node.selectionSet ? measure(node.selectionSet, undefined) : NOTHING;
      return { depth: 0, aliases: aliases + below.aliases, cost: 0, selections: 1 + below.selections };
    }
    if (!node.selectionSet) return { depth: 0, aliases, cost: DEAR_FIELDS[field.name] ?? 1, selections: 1 };
    const below = measure(node.selectionSet, getNamedType(field.type));
    const paged = field.args.some(({ name }) => name === 'first');
    const plain = isNonNullType(field.type) ? field.type.ofType : field.type;
    const times = paged ? pageSize(node, variables) : isListType(plain) && !PAGE_PARTS.has(field.name) ? listLength(node, parent) : 1;
    const own = field.name.endsWith('Figures') ? COUNTED_FIGURES : (DEAR_FIELDS[field.name] ?? 1);
    return { depth: below.depth, aliases: aliases + below.aliases, cost: own + times * below.cost, selections: 1 + below.selections };
  };

  const measure = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): QueryShape => {
    const total: QueryShape = { depth: 0, aliases: 0, cost: 0, selections: 0 };
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
      // A fragment counts itself too: a chain of spreads that ends in nothing is work all the same.
      total.selections = Math.min(total.selections + part.selections + (selection.kind === Kind.FIELD ? 0 : 1), MAX_COUNTED);
    }
    return total;
  };
  return measure(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
}

const NOTHING: QueryShape = { depth: 0, aliases: 0, cost: 0, selections: 0 };

const levelDown = (shape: QueryShape, { name }: FieldNode): QueryShape =>
  name.value.startsWith('__') ? { ...shape, depth: 0 } : { ...shape, depth: shape.depth + 1 };

function pageSize(node: FieldNode, variables: Record<string, unknown>): number {
  for (const name of ['first', 'last']) {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    const given =
      value?.kind === Kind.INT ? Number(value.value) : value?.kind === Kind.VARIABLE ? givenValue(variables, value.name.value) : undefined;
    if (typeof given === 'number') return Math.min(Math.max(given, 1), LARGEST_PAGE);
    if (value && given === undefined) return LARGEST_PAGE; // a default, or no number at all: refused later, costed as the most
  }
  return DEFAULT_PAGE;
}

const givenValue = (variables: Record<string, unknown>, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : undefined;

/** Provinces are few; whoever asks for all divisions asks for thousands. */
function listLength({ name, arguments: given = [] }: FieldNode, parent: GraphQLNamedType | undefined): number {
  if (name.value === 'regions' && parent?.name !== 'Query') return UNPAGED_LIST;
  const level = given.find((argument) => argument.name.value === 'level')?.value;
  if (level?.kind === Kind.ENUM && level.value === 'PROVINCE') return PROVINCES;
  if (name.value === 'regions' && given.some((argument) => argument.name.value === 'parent' || argument.name.value === 'search'))
    return LONG_LISTS.children ?? UNPAGED_LIST;
  return LONG_LISTS[name.value] ?? UNPAGED_LIST;
}
