import type { EntityBatchAlias, FetchNode, FetchRewrite, PlanNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { type EntityRequest, entityRequest, type Path } from './entities.ts';
import { fetchedKeys } from './fetched-keys.ts';
import { isObject, type Json, merge } from './merge.ts';
import { applyRewrites } from './rewrites.ts';

/** One request to one source, as the planner worded it. */
export interface SourceRequest {
  source: string;
  kind: 'query' | 'mutation';
  operation: string;
  operationName?: string;
  variables: Json;
}

/** An error of an answer, at its place in the whole operation. */
export interface AnswerError {
  message: string;
  path?: Path;
  extensions?: Json;
}

export interface SourceAnswer {
  data?: Json | null;
  errors?: AnswerError[];
  /** persons whose data the answer was made of */
  extensions?: { subjects?: string[] };
  /** set where the source did not answer at all; one error per field asked of it is made from this */
  failure?: AnswerError;
}

export interface PlanRun {
  schema: GraphQLSchema;
  variables: Json;
  fetch(request: SourceRequest): Promise<SourceAnswer>;
}

export interface PlanResult {
  data: Json;
  errors: AnswerError[];
}

const ONE_ENTITY_LIST = { alias: '_entities', representationsVariableName: 'representations' };

/** Runs a query plan: every fetch in its order, every answer merged into one object. */
export async function executePlan(node: PlanNode | undefined, run: PlanRun): Promise<PlanResult> {
  const result: PlanResult = { data: {}, errors: [] };
  if (node) await step(node, run, result);
  return result;
}

async function step(node: PlanNode, run: PlanRun, result: PlanResult): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const next of node.nodes) await step(next, run, result);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((next) => step(next, run, result)));
      return;
    case 'Condition': {
      const next = run.variables[node.condition] === true ? node.ifClause : node.elseClause;
      if (next) await step(next, run, result);
      return;
    }
    case 'Fetch':
      return fetchRoot(node, run, result);
    case 'Flatten': {
      if (node.node.kind !== 'Fetch') throw new Error(`the planner put ${node.node.kind} below Flatten`);
      const { requires = [], inputRewrites, outputRewrites } = node.node;
      return fetchEntities(node.node, [{ ...ONE_ENTITY_LIST, paths: [node.path], requires, inputRewrites, outputRewrites }], run, result);
    }
    case 'BatchFetch':
      return fetchEntities(node, node.entityBatch.aliases, run, result);
    default:
      throw new Error(`the planner asked for ${node.kind}, which this hub does not run`);
  }
}

async function fetchRoot(node: FetchNode, run: PlanRun, result: PlanResult): Promise<void> {
  const answer = await run.fetch(sourceRequest(node, run.variables, {}));
  if (answer.failure) {
    for (const key of fetchedKeys(node.operation).root) result.errors.push({ ...answer.failure, path: [key] });
    return;
  }
  result.errors.push(...(answer.errors ?? []));
  const data = applyRewrites(answer.data, node.outputRewrites, run.schema);
  if (isObject(data)) merge(result.data, data);
}

type EntityFetch = Pick<FetchNode, 'serviceName' | 'operation' | 'operationName' | 'operationKind' | 'variableUsages'>;

async function fetchEntities(node: EntityFetch, aliases: EntityBatchAlias[], run: PlanRun, result: PlanResult): Promise<void> {
  const request = entityRequest(result.data, aliases, run.schema);
  if (request.targets.length === 0) return;
  const answer = await run.fetch(sourceRequest(node, run.variables, request.variables));
  if (answer.failure) result.errors.push(...failures(answer.failure, node, request));
  for (const error of answer.errors ?? []) result.errors.push(...relocated(error, request));
  if (answer.data) mergeEntities(answer.data, aliases, request, run.schema);
}

function mergeEntities(data: Json, aliases: EntityBatchAlias[], { targets }: EntityRequest, schema: GraphQLSchema): void {
  const rewrites = new Map<string, FetchRewrite[] | undefined>(aliases.map(({ alias, outputRewrites }) => [alias, outputRewrites]));
  const lists = new Map([...rewrites].map(([alias, list]) => [alias, applyRewrites(data[alias], list, schema)]));
  for (const { alias, index, object } of targets) {
    const list = lists.get(alias);
    const entity = Array.isArray(list) ? list[index] : undefined;
    // Each place gets a copy of its own: later fetches may complete the two in different ways.
    if (isObject(entity)) merge(object, structuredClone(entity));
  }
}

/** One error for each field asked of a source that did not answer, at the first place that misses it. */
function failures(failure: AnswerError, node: EntityFetch, { targets }: EntityRequest): AnswerError[] {
  const errors: AnswerError[] = [];
  for (const [alias, keys] of fetchedKeys(node.operation).entities) {
    const affected = targets.filter((target) => target.alias === alias);
    const first = affected[0];
    if (!first) continue;
    for (const key of keys)
      errors.push({ ...failure, path: [...first.path, key], extensions: { ...failure.extensions, affected: affected.length } });
  }
  return errors;
}

/** An error below `_entities` belongs to every place at which that entity stands. */
function relocated(error: AnswerError, { targets }: EntityRequest): AnswerError[] {
  const [alias, index, ...rest] = error.path ?? [];
  const places = targets.filter((target) => target.alias === alias && target.index === index);
  if (places.length > 0) return places.map(({ path }) => ({ ...error, path: [...path, ...rest] }));
  return [{ ...error, path: targets[0]?.path }];
}

function sourceRequest(node: EntityFetch, variables: Json, representations: Json): SourceRequest {
  const used: Json = { ...representations };
  for (const name of node.variableUsages ?? []) if (name in variables) used[name] = variables[name];
  return {
    source: node.serviceName,
    kind: node.operationKind === 'mutation' ? 'mutation' : 'query',
    operation: node.operation,
    operationName: node.operationName,
    variables: used,
  };
}
