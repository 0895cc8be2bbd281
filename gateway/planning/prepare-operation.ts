import type { PlanNode } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { NeededValue } from './arguments.ts';
import { conditionEvaluator, conditionVariables } from './conditions.ts';
import { withInternalVariables } from './internal-names.ts';
import { normaliseOperation } from './normalise-operation.ts';
import { type PlanInput, type PlannedOperation, type PlanningTools, planOperation } from './plan-operation.ts';
import { META_FIELDS, Selection } from './selection.ts';

/** An operation of a document, with variables renamed to the hub's own names. */
export interface ReadOperation {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** variables in its @skip and @include */
  flags: readonly string[];
}

/** An operation after evaluation of its conditions; it can be executed with any values of the other variables. */
export interface PreparedOperation {
  selection: Selection;
  /** executed one after the other, because the fields of a mutation are serial (GraphQL specification, 6.2.2) */
  planned: readonly PlannedOperation[];
  /** introspection, and fields that the gateway resolves itself */
  own?: { document: DocumentNode; literals: Record<string, unknown> };
  /** places where its variables must not be null */
  needed: readonly NeededValue[];
}

export function readOperation(document: DocumentNode, asked: OperationDefinitionNode): ReadOperation {
  const { document: renamed, operation } = withInternalVariables(document, asked);
  const fragments = renamed.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : []));
  return { operation, fragments: new Map(fragments), flags: conditionVariables(renamed) };
}

/** Throws BAD_USER_INPUT if a condition is null, CannotBePlanned if the planner finds no plan. */
export async function prepareOperation(
  { operation, fragments }: ReadOperation,
  variables: Readonly<Record<string, unknown>>,
  tools: PlanningTools,
  ownFields: readonly string[],
): Promise<PreparedOperation> {
  const { schema } = tools;
  const type = schema.getRootType(operation.operation) as GraphQLObjectType;
  const selection = new Selection(type, [operation.selectionSet], { schema, fragments, isIncluded: conditionEvaluator(variables) });
  const here = new Set([...Object.keys(META_FIELDS), ...ownFields]);
  // __typename of a root type needs no request to an agency.
  const fields = selection.fields(type).filter((field) => field.type);
  const { operation: kind, variableDefinitions: definitions = [] } = operation;
  const asked = { kind, type, definitions };
  const own = normaliseOwn({ ...asked, fields: fields.filter(({ name }) => here.has(name)) }, schema);
  const planned = await planInOrder({ ...asked, fields: fields.filter(({ name }) => !here.has(name)) }, tools);
  const needed = [...(own?.needed ?? []), ...planned.flatMap(neededBy)];
  return { selection, planned, needed, own: own && { document: own.document, literals: own.literals } };
}

/**
 * The planner executes the mutation fields in order, but in parallel with the reads from other agencies for the result of
 * the previous mutation. If there are such reads, each mutation field gets a plan of its own.
 */
async function planInOrder(asked: PlanInput, tools: PlanningTools): Promise<readonly PlannedOperation[]> {
  const whole = await planOperation(asked, tools);
  if (asked.kind !== 'mutation' || asked.fields.length < 2) return [whole];
  if (whole.parts.length === 0 && isSerial(whole.node)) return [whole];
  return Promise.all(asked.fields.map((field) => planOperation({ ...asked, fields: [field] }, tools)));
}

const isSerial = (node: PlanNode | undefined): boolean =>
  !node || node.kind === 'Fetch' || (node.kind === 'Sequence' && node.nodes.every(isSerial));

function normaliseOwn(asked: Parameters<typeof normaliseOperation>[0], schema: GraphQLSchema) {
  const normalised = normaliseOperation(asked, { schema, refused: new Set(), shouldCut: () => false, keyOf: () => undefined });
  if (!normalised.operation) return undefined;
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [normalised.operation] };
  return { ...normalised, document };
}

const neededBy = ({ needed, parts }: PlannedOperation): NeededValue[] => [...needed, ...parts.flatMap(({ planned }) => neededBy(planned))];
