import type { EntityBatchAlias, FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type Json, merge } from './merge.ts';
import { applyRewrites } from './rewrites.ts';
import { satisfies } from './type-conditions.ts';

export type Path = (string | number)[];

/** An object in the answer so far that a source is to complete. */
export interface Target {
  alias: string;
  object: Json;
  path: Path;
  /** its place in the list of representations sent */
  index: number;
}

export interface EntityRequest {
  targets: Target[];
  /** variable name → representations, each sent once however often it occurs */
  variables: Record<string, Json[]>;
}

/** Finds every object the planner points at and what its source has to know of it. */
export function entityRequest(data: Json, aliases: readonly EntityBatchAlias[], schema: GraphQLSchema): EntityRequest {
  const targets: Target[] = [];
  const variables: Record<string, Json[]> = {};
  const places = new Map<string, number>();
  for (const { alias, representationsVariableName: variable, paths, requires, inputRewrites } of aliases) {
    variables[variable] ??= [];
    const sent = variables[variable];
    for (const path of paths)
      visit(data, path, 0, [], schema, (object, at) => {
        const projected = required(requires, object, schema);
        if (!projected) return;
        const representation = applyRewrites({ __typename: object.__typename, ...projected }, inputRewrites, schema) as Json;
        const key = `${variable}${JSON.stringify(representation)}`;
        let index = places.get(key);
        if (index === undefined) {
          index = sent.push(representation) - 1;
          places.set(key, index);
        }
        targets.push({ alias, object, path: at, index });
      });
  }
  return { targets, variables };
}

function visit(
  value: unknown,
  path: readonly FlattenNodePathSegment[],
  step: number,
  at: Path,
  schema: GraphQLSchema,
  found: (object: Json, at: Path) => void,
): void {
  if (Array.isArray(value)) {
    const next = path[step] === '@' ? step + 1 : step;
    for (const [i, item] of value.entries()) visit(item, path, next, [...at, i], schema, found);
    return;
  }
  if (!isObject(value)) return;
  const segment = path[step];
  if (segment === undefined) {
    if (typeof value.__typename === 'string') found(value, at);
  } else if (segment !== '@' && 'Field' in segment) visit(value[segment.Field], path, step + 1, [...at, segment.Field], schema, found);
  else if (segment !== '@' && (value.__typename === undefined || satisfies(schema, value.__typename, segment.TypeCondition)))
    visit(value, path, step + 1, at, schema, found);
}

/** The fields of `object` that the source needs; undefined where it lacks them all. */
function required(selections: readonly RequiresSelection[], object: Json, schema: GraphQLSchema): Json | undefined {
  const result: Json = {};
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (satisfies(schema, object.__typename, [selection.typeCondition]))
        merge(result, required(selection.selections, object, schema) ?? {});
    } else if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const value = object[selection.name] ?? object[key];
      const projected = selection.selections ? requiredOf(selection.selections, value, schema) : value;
      if (projected !== undefined && projected !== null) result[key] = projected;
    }
  }
  const keys = Object.keys(result);
  return keys.length === 0 || (keys.length === 1 && keys[0] === '__typename') ? undefined : result;
}

function requiredOf(selections: readonly RequiresSelection[], value: unknown, schema: GraphQLSchema): unknown {
  if (Array.isArray(value)) return value.map((item) => requiredOf(selections, item, schema));
  return isObject(value) ? required(selections, value, schema) : value;
}
