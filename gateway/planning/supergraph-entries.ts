import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

/** A subgraph that does not exist: the plan of a separate part begins there with entities that were already fetched. */
export const ENTRY = 'entry';
const ENTRY_GRAPH = 'HUB_ENTRY';
/** The prefix is reserved for composition, so such a field is not in the schema of participants. */
export const entryOf = (type: string): string => `join__entry_${type}`;

export interface Planning {
  /** the supergraph with a root field for each type that has fields with @requires */
  sdl: string;
  /** the key of each such type */
  keys: ReadonlyMap<string, string>;
  /** the @requires selection of a field, by its coordinate */
  requires: ReadonlyMap<string, SelectionSetNode>;
}

/** Reads the @requires of a supergraph and adds the root fields for operations that are planned in several parts. */
export function planningOf(supergraphSdl: string): Planning {
  const document = parse(supergraphSdl, { noLocation: true });
  const requires = new Map<string, SelectionSetNode>();
  const keys = new Map<string, string>();
  for (const type of document.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? [])
      for (const set of valuesOf(field.directives, 'join__field', 'requires')) {
        requires.set(`${type.name.value}.${field.name.value}`, selectionOf(set));
        const [key] = valuesOf(type.directives, 'join__type', 'key');
        if (key && !key.includes('{')) keys.set(type.name.value, key);
      }
  }
  const definitions = document.definitions.map((one) => withEntries(one, keys));
  return { sdl: print({ ...document, definitions }), keys, requires };
}

function withEntries(definition: DefinitionNode, keys: ReadonlyMap<string, string>): DefinitionNode {
  if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
    const graph = directives(`@join__graph(name: "${ENTRY}", url: "")`);
    const value = { kind: Kind.ENUM_VALUE_DEFINITION, name: { kind: Kind.NAME, value: ENTRY_GRAPH }, directives: graph } as const;
    return { ...definition, values: [...(definition.values ?? []), value] };
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
  const key = keys.get(definition.name.value);
  if (key) return inEntryGraph(definition, directives(`@join__type(graph: ${ENTRY_GRAPH}, key: "${key}")`), key.split(/\s+/));
  if (definition.name.value !== 'Query') return definition;
  const query = inEntryGraph(definition, directives(`@join__type(graph: ${ENTRY_GRAPH})`), []);
  const entries = [...keys.keys()].map((type) => `${entryOf(type)}: [${type}] @join__field(graph: ${ENTRY_GRAPH})`).join('\n');
  const [more] = entries ? parse(`type Query { ${entries} }`, { noLocation: true }).definitions : [];
  return { ...query, fields: [...(query.fields ?? []), ...((more as ObjectTypeDefinitionNode | undefined)?.fields ?? [])] };
}

/** A field without @join__field belongs to every subgraph, so it would also belong to the new one. */
function inEntryGraph(
  type: ObjectTypeDefinitionNode,
  added: readonly ConstDirectiveNode[],
  key: readonly string[],
): ObjectTypeDefinitionNode {
  const graphs = [...new Set(valuesOf(type.directives, 'join__type', 'graph'))];
  const fields = type.fields?.map((field): FieldDefinitionNode => {
    const own = field.directives?.some(({ name }) => name.value === 'join__field') ?? false;
    if (key.includes(field.name.value) !== own) return field;
    const sources = own ? [ENTRY_GRAPH] : graphs;
    return {
      ...field,
      directives: [...(field.directives ?? []), ...directives(sources.map((graph) => `@join__field(graph: ${graph})`).join(' '))],
    };
  });
  return { ...type, directives: [...(type.directives ?? []), ...added], fields };
}

function valuesOf(given: readonly ConstDirectiveNode[] | undefined, directive: string, argument: string): string[] {
  const found = (given ?? []).filter(({ name }) => name.value === directive).flatMap(({ arguments: list = [] }) => list);
  return found.filter(({ name }) => name.value === argument).map(({ value }) => String(valueFromASTUntyped(value)));
}

function directives(text: string): readonly ConstDirectiveNode[] {
  const [scalar] = parse(`scalar S ${text}`, { noLocation: true }).definitions;
  return scalar?.kind === Kind.SCALAR_TYPE_DEFINITION ? (scalar.directives ?? []) : [];
}

function selectionOf(set: string): SelectionSetNode {
  const [definition] = parse(`{ ${set} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${set} is not a valid field set`);
  return definition.selectionSet;
}
