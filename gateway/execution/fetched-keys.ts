import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';

export interface FetchedField {
  /** its response key */
  key: string;
  name: string;
}

export interface FetchedKeys {
  /** response keys at the root */
  root: string[];
  /** fields of the entities below each root key */
  entities: Map<string, FetchedField[]>;
}

interface Parsed {
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
}

const known = new LRUCache<string, FetchedKeys>({ max: 2_000 });
const reduced = new LRUCache<string, { text?: string }>({ max: 1_000 });

/** The fields of a fetch; only needed if its source fails or required values are missing. */
export function fetchedKeys(text: string): FetchedKeys {
  const held = known.get(text);
  if (held) return held;
  const { operation, fragments } = parsed(text);
  const keys: FetchedKeys = { root: [], entities: new Map() };
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    const key = keyOf(selection);
    keys.root.push(key);
    if (selection.selectionSet) keys.entities.set(key, fieldsOf(selection.selectionSet, fragments));
  }
  known.set(text, keys);
  return keys;
}

/** The fetch without some fields of its entities, by the key of each list of entities; undefined if no field is left. */
export function withoutFields(text: string, lost: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const key = JSON.stringify([text, [...lost].map(([alias, keys]) => [alias, [...keys].sort()])]);
  let held = reduced.get(key);
  if (!held) {
    held = { text: reduce(parsed(text), lost) };
    reduced.set(key, held);
  }
  return held.text;
}

function reduce({ operation, fragments }: Parsed, lost: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  const without = (set: SelectionSetNode, keys: ReadonlySet<string>): SelectionNode[] =>
    set.selections.flatMap((one): SelectionNode[] => {
      if (one.kind === Kind.FIELD) return keys.has(keyOf(one)) ? [] : [one];
      const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
      const selections = fragment ? without(fragment.selectionSet, keys) : [];
      if (!fragment || selections.every((field) => field.kind === Kind.FIELD && field.name.value === '__typename')) return [];
      const { typeCondition } = fragment;
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    });
  const selections = operation.selectionSet.selections.flatMap((one): SelectionNode[] => {
    const keys = one.kind === Kind.FIELD ? lost.get(keyOf(one)) : undefined;
    if (one.kind !== Kind.FIELD || !keys || !one.selectionSet) return [one];
    const left = without(one.selectionSet, keys);
    return left.length > 0 ? [{ ...one, selectionSet: { kind: Kind.SELECTION_SET, selections: left } }] : [];
  });
  if (selections.length === 0) return undefined;
  return print(withoutUnused({ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }, fragments));
}

/** Unused variables and fragments are removed, because a source rejects them. */
function withoutUnused(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): DocumentNode {
  const used = new Set<string>();
  const spread = new Set<string>();
  const look = (node: SelectionSetNode): void => {
    visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = spread.has(name.value) ? undefined : fragments.get(name.value);
        spread.add(name.value);
        if (fragment) look(fragment.selectionSet);
      },
    });
  };
  look(operation.selectionSet);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const needed = [...fragments.values()].filter(({ name }) => spread.has(name.value));
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }, ...needed] };
}

function parsed(text: string): Parsed {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments = new Map(definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])));
  return { operation, fragments };
}

function fieldsOf({ selections }: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): FetchedField[] {
  const fields = selections.flatMap((one): FetchedField[] => {
    if (one.kind === Kind.FIELD) return one.name.value === '__typename' ? [] : [{ key: keyOf(one), name: one.name.value }];
    const fragment = one.kind === Kind.FRAGMENT_SPREAD ? fragments.get(one.name.value) : one;
    return fragment ? fieldsOf(fragment.selectionSet, fragments) : [];
  });
  return [...new Map(fields.map((field) => [field.key, field])).values()];
}

const keyOf = ({ alias, name }: { alias?: { value: string }; name: { value: string } }): string => alias?.value ?? name.value;
