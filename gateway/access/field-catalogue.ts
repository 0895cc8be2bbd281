import { createHash } from 'node:crypto';
import { type GraphQLSchema, isObjectType, Kind, parse } from 'graphql';
import { ACCESS_TABLE, type Wanted } from '../../subgraphs/shared/authorization/access-rules.ts';
import { sharingOf, wayTo } from '../../subgraphs/shared/authorization/sharing-directive.ts';

export type CatalogueField = Wanted & { coordinate: string };

/** What the supergraph says of every field, and the version of it all. */
export interface FieldCatalogue {
  fields: ReadonlyMap<string, CatalogueField>;
  /** changes with the table of access rules or with any field's entry */
  version: string;
}

/** Reads the catalogue off the supergraph. Throws where a field has no entry. */
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
      fields.set(coordinate, { ...sharing, coordinate, leadsTo: wayTo(type.name, field.type) });
    }
  }
  const everything = JSON.stringify([ACCESS_TABLE, [...fields.values()]]);
  return { fields, version: createHash('sha256').update(everything).digest('hex').slice(0, 16) };
}
