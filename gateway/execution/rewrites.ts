import type { FetchNodePathSegment, FetchRewrite, ValueSetter } from '@graphql-hive/router-query-planner';
import type { GraphQLSchema } from 'graphql';
import { isObject, type Json } from './merge.ts';
import { satisfies } from './type-conditions.ts';

/** Applies the rewrites of the query plan: renames keys and sets values. */
export function applyRewrites(value: unknown, rewrites: readonly FetchRewrite[] | undefined, schema: GraphQLSchema): unknown {
  let current = value;
  for (const rewrite of rewrites ?? []) {
    if ('KeyRenamer' in rewrite) current = at(current, rewrite.KeyRenamer.path, schema, rename(rewrite.KeyRenamer.renameKeyTo));
    else {
      const setter: ValueSetter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
      current = at(current, setter.path, schema, (parent, key) => ({ ...parent, [key]: setter.setValueTo }));
    }
  }
  return current;
}

type Edit = (parent: Json, key: string) => Json;

const rename =
  (to: string): Edit =>
  (parent, key) => {
    const { [key]: moved, ...rest } = parent;
    return { ...rest, [to]: moved };
  };

function at(value: unknown, path: readonly FetchNodePathSegment[], schema: GraphQLSchema, edit: Edit): unknown {
  if (Array.isArray(value)) return value.map((item) => at(item, path, schema, edit));
  const [segment, ...rest] = path;
  if (!isObject(value) || !segment) return value;
  if ('TypenameEquals' in segment) {
    const applies = value.__typename === undefined || satisfies(schema, value.__typename, [segment.TypenameEquals].flat());
    return applies ? at(value, rest, schema, edit) : value;
  }
  if (rest.length === 0) return segment.Key in value ? edit(value, segment.Key) : value;
  return { ...value, [segment.Key]: at(value[segment.Key], rest, schema, edit) };
}
