import type { EntityBatchAlias, FetchNode, FetchRewrite, PlanNode } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { ENTRY } from '../planning/supergraph-entries.ts';
import { type AnswerError, AnswerErrors } from './answer-errors.ts';
import { LostReport, lostFields, type Requires } from './dependent-fields.ts';
import { type Target, targetsOf } from './entities.ts';
import { fetchedKeys, withoutFields } from './fetched-keys.ts';
import { copyOf, isObject, type Json, merge } from './merge.ts';
import { applyRewrites } from './rewrites.ts';

/** One request of the query plan to one source. */
export interface SourceRequest {
  source: string;
  kind: 'query' | 'mutation';
  operation: string;
  operationName?: string;
  variables: Json;
}

export interface SourceAnswer {
  data?: Json | null;
  errors?: AnswerError[];
  /** pseudonyms of the persons whose data the answer contains */
  extensions?: { subjects?: string[] };
  /** set if the source did not answer; it is reported once for each requested field */
  failure?: AnswerError;
}

export interface PlanRun {
  schema: GraphQLSchema;
  variables: Json;
  /** the @requires of fields, by coordinate */
  requires: Requires;
  fetch(request: SourceRequest): Promise<SourceAnswer>;
}

export interface PlanResult {
  data: Json;
  errors: AnswerErrors;
}

const ONE_ENTITY_LIST = { alias: '_entities', representationsVariableName: 'representations' };

/** Executes a query plan and merges all answers into one object. */
export async function executePlan(node: PlanNode | undefined, run: PlanRun, known: Json = {}): Promise<PlanResult> {
  const result: PlanResult = { data: known, errors: new AnswerErrors() };
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
      if (node.node.kind !== 'Fetch')
        throw new Error(`a Flatten node of the query plan contains ${node.node.kind}, which is not supported`);
      const { requires = [], inputRewrites, outputRewrites } = node.node;
      return fetchEntities(node.node, [{ ...ONE_ENTITY_LIST, paths: [node.path], requires, inputRewrites, outputRewrites }], run, result);
    }
    case 'BatchFetch':
      return fetchEntities(node, node.entityBatch.aliases, run, result);
    default:
      throw new Error(`the query plan contains ${node.kind}, which is not supported`);
  }
}

async function fetchRoot(node: FetchNode, run: PlanRun, result: PlanResult): Promise<void> {
  if (node.serviceName === ENTRY) return; // its entities were already fetched
  const answer = await run.fetch(sourceRequest(node, run.variables, {}));
  if (answer.failure) {
    for (const key of fetchedKeys(node.operation).root) result.errors.add({ ...answer.failure, path: [key] });
    return;
  }
  result.errors.add(...(answer.errors ?? []));
  const data = applyRewrites(answer.data, node.outputRewrites, run.schema);
  if (isObject(data)) merge(result.data, data);
}

type EntityFetch = Pick<FetchNode, 'serviceName' | 'operation' | 'operationName' | 'operationKind' | 'variableUsages'>;

/** Fetches entities from a source, without the fields whose required values are missing. */
async function fetchEntities(node: EntityFetch, aliases: EntityBatchAlias[], run: PlanRun, result: PlanResult): Promise<void> {
  const targets = targetsOf(result.data, aliases, run.schema, result.errors);
  const whole = targets.filter(({ missing }) => !missing);
  const groups = new Map<string, { lost: Map<string, Set<string>>; targets: Target[] }>();
  if (whole.length < targets.length) {
    const asked = fetchedKeys(node.operation).entities;
    const report = new LostReport(result.errors);
    for (const target of targets) {
      if (!target.missing) continue;
      const lost = lostFields(target, asked.get(target.alias) ?? [], run.requires, run.schema, result.errors);
      report.add(target, lost);
      const keys = [...lost.keys()];
      const group = groups.get(`${target.alias}/${keys}`) ?? { lost: new Map([[target.alias, new Set(keys)]]), targets: [] };
      if (target.representation) group.targets.push(target);
      groups.set(`${target.alias}/${keys}`, group);
    }
    report.close();
  }
  await Promise.all([
    ask(node.operation, node, aliases, whole, run, result),
    ...[...groups.values()].map((group) => {
      const others = aliases.filter(({ alias }) => !group.lost.has(alias)).map(({ alias }) => [alias, allKeys(node, alias)] as const);
      const operation = withoutFields(node.operation, new Map([...others, ...group.lost]));
      return operation && ask(operation, node, aliases, group.targets, run, result);
    }),
  ]);
}

const allKeys = (node: EntityFetch, alias: string): Set<string> =>
  new Set(
    fetchedKeys(node.operation)
      .entities.get(alias)
      ?.map(({ key }) => key),
  );

interface Sent extends Target {
  /** index in the list of representations */
  index: number;
}

async function ask(
  operation: string,
  node: EntityFetch,
  aliases: EntityBatchAlias[],
  targets: readonly Target[],
  run: PlanRun,
  result: PlanResult,
): Promise<void> {
  if (targets.length === 0) return;
  const variables: Record<string, Json[]> = {};
  const asked = fetchedAliases(aliases, operation, node);
  const variableOf = new Map(asked.map(({ alias, representationsVariableName }) => [alias, representationsVariableName]));
  for (const variable of variableOf.values()) variables[variable] = [];
  const places = new Map<string, number>();
  const sent = targets.map((target): Sent => {
    const variable = variableOf.get(target.alias) as string;
    const list = variables[variable] as Json[];
    // Each entity is sent only once, even if it occurs several times.
    const place = `${variable}${JSON.stringify(target.representation)}`;
    const index = places.get(place) ?? list.push(target.representation as Json) - 1;
    places.set(place, index);
    return { ...target, index };
  });
  const answer = await run.fetch(sourceRequest({ ...node, operation }, run.variables, variables));
  if (answer.failure) fail(answer.failure, operation, sent, result.errors);
  for (const error of answer.errors ?? []) result.errors.add(...relocated(error, sent));
  // No copies are needed if every entity occurs once.
  if (answer.data) mergeEntities(answer.data, asked, sent, run.schema, places.size < sent.length);
}

const fetchedAliases = (aliases: EntityBatchAlias[], operation: string, node: EntityFetch): EntityBatchAlias[] =>
  operation === node.operation ? aliases : aliases.filter(({ alias }) => fetchedKeys(operation).entities.has(alias));

function mergeEntities(data: Json, aliases: EntityBatchAlias[], targets: readonly Sent[], schema: GraphQLSchema, isShared: boolean): void {
  const rewrites = new Map<string, FetchRewrite[] | undefined>(aliases.map(({ alias, outputRewrites }) => [alias, outputRewrites]));
  const lists = new Map([...rewrites].map(([alias, list]) => [alias, applyRewrites(data[alias], list, schema)]));
  for (const { alias, index, object } of targets) {
    const list = lists.get(alias);
    const entity = Array.isArray(list) ? list[index] : undefined;
    // Each place gets its own copy, because later fetches may add different fields.
    if (isObject(entity)) merge(object, isShared ? copyOf(entity) : entity);
  }
}

/** Adds one error for each field requested from a source that did not answer, at the first affected place. */
function fail(failure: AnswerError, operation: string, targets: readonly Sent[], errors: AnswerErrors): void {
  for (const [alias, fields] of fetchedKeys(operation).entities) {
    const affected = targets.filter((target) => target.alias === alias);
    const first = affected[0];
    if (!first) continue;
    for (const { key } of fields) {
      const error = { ...failure, path: [...first.path, key], extensions: { ...failure.extensions, affected: affected.length } };
      errors.add(error);
      for (const { object } of affected) errors.note(object, key, error);
    }
  }
}

/** An error below `_entities` is copied to every place of that entity. */
function relocated(error: AnswerError, targets: readonly Sent[]): AnswerError[] {
  const [alias, index, ...rest] = error.path ?? [];
  const places = targets.filter((target) => target.alias === alias && target.index === index);
  if (places.length > 0) return places.map(({ path }) => ({ ...error, path: [...path, ...rest] }));
  return [{ ...error, path: targets[0]?.path }];
}

function sourceRequest(node: EntityFetch, variables: Json, representations: Json): SourceRequest {
  const used: Json = { ...representations };
  for (const name of node.variableUsages ?? []) if (Object.hasOwn(variables, name)) used[name] = variables[name];
  return {
    source: node.serviceName,
    kind: node.operationKind === 'mutation' ? 'mutation' : 'query',
    operation: node.operation,
    operationName: node.operationName,
    variables: used,
  };
}
