import type { PlanNode } from '@graphql-hive/router-query-planner';
import { type GraphQLCompositeType, type GraphQLSchema, type OperationTypeNode, print, type VariableDefinitionNode } from 'graphql';
import type { NeededValue } from './arguments.ts';
import { callersKey } from './own-names.ts';
import { type CutOut, type Place, type ShouldCut, wordOperation } from './planner-text.ts';
import type { SelectedField } from './selection.ts';
import { entryOf, type Planning } from './supergraph-entries.ts';

export interface PlannedOperation {
  /** undefined where no agency is asked */
  node?: PlanNode;
  literals: Record<string, unknown>;
  needed: readonly NeededValue[];
  parts: readonly PlannedPart[];
}

/** Fields planned apart, to be asked once the objects that have them are known. */
export interface PlannedPart {
  type: string;
  key: readonly string[];
  entry: string;
  place: Place;
  fields: readonly SelectedField[];
  planned: PlannedOperation;
}

export interface ToPlan {
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
  /** Throws where the planner cannot. */
  plan(text: string): Promise<PlanNode | undefined>;
}

/** The planner knows no way to ask this in one operation. */
export class CannotBePlanned extends Error {
  /** where, in the caller's keys; empty where the planner did not say */
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
 * Plans an operation, in parts where the planner cannot plan it whole. It fails on some fields that require another
 * agency's where their type stands above them already (decision 0028). Throws CannotBePlanned.
 */
export async function planOperation(asked: ToPlan, tools: PlanningTools): Promise<PlannedOperation> {
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
    const { operation, cutOut, ...worded } = wordOperation(asked, { ...tools, keyOf: (type) => keys.get(type), shouldCut });
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
    return { ...worded, node, parts: await Promise.all(cutOut.map((one) => planPart(one, asked, tools))) };
  }
  throw new CannotBePlanned(failure);
}

async function planPart({ type, place, fields }: CutOut, { kind, definitions }: ToPlan, tools: PlanningTools): Promise<PlannedPart> {
  const holder = tools.schema.getType(type) as GraphQLCompositeType;
  const entry = entryOf(type);
  const planned = await planOperation({ kind, type: holder, fields, definitions, entry }, tools);
  return { type, key: (tools.planning.keys.get(type) as string).split(/\s+/), entry, place, fields, planned };
}
