import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type GraphQLCompositeType, type GraphQLSchema, type OperationTypeNode, print, type VariableDefinitionNode } from 'graphql';
import type { NeededValue } from './arguments.ts';
import { callersKey } from './internal-names.ts';
import { type CutOut, normaliseOperation, type Place, type ShouldCut } from './normalise-operation.ts';
import type { SelectedField } from './selection.ts';
import { entryOf, type Planning } from './supergraph-entries.ts';

export interface PlannedOperation {
  /** undefined if no agency has to be asked */
  node?: PlanNode;
  literals: Record<string, unknown>;
  needed: readonly NeededValue[];
  parts: readonly PlannedPart[];
}

/** Fields with a plan of their own, which runs after the objects that have them were fetched. */
export interface PlannedPart {
  type: string;
  key: readonly string[];
  entry: string;
  place: Place;
  fields: readonly SelectedField[];
  planned: PlannedOperation;
}

export interface PlanInput {
  kind: OperationTypeNode;
  type: GraphQLCompositeType;
  fields: readonly SelectedField[];
  definitions: readonly VariableDefinitionNode[];
  entry?: string;
}

export interface PlanningTools {
  schema: GraphQLSchema;
  planning: Planning;
  refused: ReadonlySet<string>;
  /** Throws if the planner finds no plan. */
  plan(text: string): Promise<PlanNode | undefined>;
}

/** The planner finds no plan for the operation. */
export class CannotBePlanned extends Error {
  /** the path in the caller's keys; empty if the planner did not state it */
  get place(): string {
    const [, found = ''] = /Path '([^']+)'/.exec(this.message) ?? [];
    return found
      .split('.')
      .filter((step) => step !== '@' && !step.startsWith('join__'))
      .map(callersKey)
      .join('.');
  }
}

/**
 * Plans an operation; if the planner cannot plan it as a whole, in several parts. The planner fails for some fields with
 * @requires if a parent of the field has the same type (decision 0028). Throws CannotBePlanned.
 */
export async function planOperation(asked: PlanInput, tools: PlanningTools): Promise<PlannedOperation> {
  const { requires, keys } = tools.planning;
  const isCuttable = (type: string, field: string) => keys.has(type) && requires.has(`${type}.${field}`);
  const attempts: ShouldCut[] = [
    () => false,
    (type, field, above) => above.includes(type) && isCuttable(type, field),
    (type, field, above) => above.length > 0 && isCuttable(type, field),
  ];
  let failure = '';
  let before: string | undefined;
  for (const shouldCut of attempts) {
    const { operation, cutOut, ...normalised } = normaliseOperation(asked, { ...tools, keyOf: (type) => keys.get(type), shouldCut });
    const text = operation && print(operation);
    if (failure && text === before) continue;
    before = text;
    let node: PlanNode | undefined;
    try {
      node = text === undefined ? undefined : await tools.plan(text);
    } catch (error) {
      failure = (error as Error).message;
      continue;
    }
    return { ...normalised, node, parts: await Promise.all(cutOut.map((one) => planPart(one, asked, tools))) };
  }
  throw new CannotBePlanned(failure);
}

async function planPart({ type, place, fields }: CutOut, { kind, definitions }: PlanInput, tools: PlanningTools): Promise<PlannedPart> {
  const holder = tools.schema.getType(type) as GraphQLCompositeType;
  const entry = entryOf(type);
  const planned = await planOperation({ kind, type: holder, fields, definitions, entry }, tools);
  return { type, key: (tools.planning.keys.get(type) as string).split(/\s+/), entry, place, fields, planned };
}
