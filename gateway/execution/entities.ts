import type { EntityBatchAlias, FlattenNodePathSegment, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import type { AnswerError, AnswerErrors } from './answer-errors.ts';
import { isObject, type Json, merge } from './merge.ts';
import type { Path } from './path.ts';
import { applyRewrites } from './rewrites.ts';
import { satisfies } from './type-conditions.ts';

/** An object in the merged data to which a source adds fields. */
export interface Target {
  alias: string;
  object: Json;
  path: Path;
  /** its representation for the source; undefined if none of its key fields is known */
  representation?: Json;
  /** set if a value that the source requires is missing; with the error, if there is one */
  missing?: Missing;
}

export interface Missing {
  cause?: AnswerError;
}

/** The values of an object that a source requires. */
interface Required {
  found: Json;
  missing?: Missing;
}

/** Finds the objects at the paths of the query plan, with their representations. */
export function targetsOf(data: Json, aliases: readonly EntityBatchAlias[], schema: GraphQLSchema, errors: AnswerErrors): Target[] {
  const targets: Target[] = [];
  for (const { alias, paths, requires, inputRewrites } of aliases)
    for (const path of paths)
      visit(data, path, 0, [], schema, (object, at) => {
        const { found, missing } = required(requires, object, at, schema, errors);
        const known = Object.entries(found).some(([key, value]) => key !== '__typename' && value !== null);
        const representation = known
          ? (applyRewrites({ __typename: object.__typename, ...found }, inputRewrites, schema) as Json)
          : undefined;
        targets.push({ alias, object, path: at, representation, missing });
      });
  return targets;
}

/** Calls `found` with every object at a path of the merged data. */
export function visit(
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

/**
 * The required fields of `object`. A null from its source is a value; a field that is absent, or null because of an error,
 * is missing.
 */
export function required(
  selections: readonly RequiresSelection[],
  object: Json,
  path: Path,
  schema: GraphQLSchema,
  errors: AnswerErrors,
): Required {
  const result: Required = { found: {} };
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (!satisfies(schema, object.__typename, [selection.typeCondition])) continue;
      const { found, missing } = required(selection.selections, object, path, schema, errors);
      merge(result.found, found);
      result.missing ??= missing;
    } else if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const from = object[selection.name] === undefined ? key : selection.name;
      const value = object[from];
      const cause = value === undefined || value === null ? errors.causeOf(object, path, from) : undefined;
      if (value === undefined || cause) {
        if (selection.name !== '__typename') result.missing ??= { cause };
        continue;
      }
      const below = selection.selections ? requiredOf(selection.selections, value, [...path, from], schema, errors) : { value };
      result.missing ??= below.missing;
      if (!below.missing) result.found[key] = below.value;
    }
  }
  return result;
}

function requiredOf(
  selections: readonly RequiresSelection[],
  value: unknown,
  path: Path,
  schema: GraphQLSchema,
  errors: AnswerErrors,
): { value: unknown; missing?: Missing } {
  if (Array.isArray(value)) {
    const items = value.map((item, i) => requiredOf(selections, item, [...path, i], schema, errors));
    return { value: items.map((item) => item.value), missing: items.find(({ missing }) => missing)?.missing };
  }
  if (!isObject(value)) return { value };
  const { found, missing } = required(selections, value, path, schema, errors);
  return { value: found, missing };
}
