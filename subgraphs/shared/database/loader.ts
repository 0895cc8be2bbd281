import DataLoader from 'dataloader';
import type { RequestContext } from '../identity/request-context.ts';

/**
 * The loader of this request for `owner` and `variant` (the arguments that all keys of a batch share). A page of parents
 * therefore costs one statement for each field and set of arguments.
 */
export function loaderFor<Value>(
  context: RequestContext,
  owner: object,
  variant: unknown,
  load: (keys: readonly string[]) => Promise<Value[]>,
): DataLoader<string, Value> {
  let variants = context.loaders.get(owner) as Map<string, DataLoader<string, Value>> | undefined;
  if (!variants) {
    variants = new Map();
    context.loaders.set(owner, variants);
  }
  const name = JSON.stringify(variant);
  let loader = variants.get(name);
  if (!loader) {
    loader = new DataLoader(load);
    variants.set(name, loader);
  }
  return loader;
}

/** One row for each key, in the order of `keys`; null for a key without a row. */
export function alignOne<Row>(keys: readonly string[], rows: Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The rows of each key, in the order of `keys`. */
export function alignMany<Row>(keys: readonly string[], rows: Row[], keyOf: (row: Row) => string): Row[][] {
  const byKey = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) byKey.get(keyOf(row))?.push(row);
  return keys.map((key) => byKey.get(key) ?? []);
}
