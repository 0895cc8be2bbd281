import { Kind, parse, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export interface FetchedKeys {
  /** response keys at the root */
  root: string[];
  /** response keys asked of the entities below each root key */
  entities: Map<string, string[]>;
}

const known = new LRUCache<string, FetchedKeys>({ max: 2_000 });

/** Which fields a fetch asks for; only needed where its source fails. */
export function fetchedKeys(operation: string): FetchedKeys {
  const held = known.get(operation);
  if (held) return held;
  const definition = parse(operation, { noLocation: true }).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const keys: FetchedKeys = { root: [], entities: new Map() };
  for (const selection of definition?.selectionSet.selections ?? []) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    keys.root.push(key);
    if (selection.selectionSet) keys.entities.set(key, keysOf(selection.selectionSet));
  }
  known.set(operation, keys);
  return keys;
}

function keysOf({ selections }: SelectionSetNode): string[] {
  const keys = selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === '__typename' ? [] : [selection.alias?.value ?? selection.name.value];
    return selection.kind === Kind.INLINE_FRAGMENT ? keysOf(selection.selectionSet) : [];
  });
  return [...new Set(keys)];
}
