import { createHash } from 'node:crypto';
import {
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';
import { ACCESS_TABLE, type AccessTarget } from '../../subgraphs/shared/authorization/access-rules.ts';
import { returnedTypeOf, sharingOf } from '../../subgraphs/shared/authorization/sharing-directive.ts';

export type CatalogueField = AccessTarget & {
  coordinate: string;
  /** fields of other agencies that are read whenever this one is */
  requires: readonly string[];
};

/** What the supergraph states about every field, and a version of all of it. */
export interface FieldCatalogue {
  fields: ReadonlyMap<string, CatalogueField>;
  /** digest of the access rules and of all fields */
  version: string;
}

/** Reads the catalogue from the supergraph. Throws if a field has no entry. */
export function fieldCatalogue(supergraphSdl: string, schema: GraphQLSchema): FieldCatalogue {
  const fields = new Map<string, CatalogueField>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const type = schema.getType(definition.name.value);
    if (!isObjectType(type)) continue;
    for (const { name, directives } of definition.fields ?? []) {
      const coordinate = `${type.name}.${name.value}`;
      const sharing = sharingOf(directives);
      const field = type.getFields()[name.value];
      if (!sharing || !field) throw new Error(`${coordinate} has no catalogue entry`);
      fields.set(coordinate, {
        ...sharing,
        coordinate,
        returnedType: returnedTypeOf(type.name, field.type),
        requires: requiredBy(type, directives),
      });
    }
  }
  const everything = JSON.stringify([ACCESS_TABLE, [...fields.values()]]);
  return { fields, version: createHash('sha256').update(everything).digest('hex').slice(0, 16) };
}

/** The `@requires` of the supergraph, as coordinates. */
function requiredBy(type: GraphQLObjectType, directives: readonly ConstDirectiveNode[] = []): string[] {
  const given = directives.filter(({ name }) => name.value === 'join__field').flatMap(({ arguments: list = [] }) => list);
  const sets = given.flatMap(({ name, value }) => (name.value === 'requires' && value.kind === Kind.STRING ? [value.value] : []));
  const found = new Set<string>();
  const walk = (parent: GraphQLObjectType, { selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      const field = selection.kind === Kind.FIELD ? parent.getFields()[selection.name.value] : undefined;
      if (selection.kind !== Kind.FIELD || !field) throw new Error(`@requires of ${type.name}: only plain fields are supported`);
      found.add(`${parent.name}.${field.name}`);
      const below = getNamedType(field.type);
      if (selection.selectionSet && isObjectType(below)) walk(below, selection.selectionSet);
    }
  };
  for (const set of sets) {
    const [definition] = parse(`{ ${set} }`, { noLocation: true }).definitions;
    if (definition?.kind === Kind.OPERATION_DEFINITION) walk(type, definition.selectionSet);
  }
  return [...found];
}
