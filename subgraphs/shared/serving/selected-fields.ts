import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { SelectedFields } from '../identity/request-context.ts';

/** The fields that a document selects; a field selected on an interface counts for each of its types. */
export function selectedFields(schema: GraphQLSchema, document: DocumentNode): SelectedFields {
  const selected = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name: { value: field } }) {
        const parent = types.getParentType();
        if (!parent || field.startsWith('__')) return;
        for (const { name } of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent]) {
          const fields = selected.get(name);
          if (fields) fields.add(field);
          else selected.set(name, new Set([field]));
        }
      },
    }),
  );
  return selected;
}
