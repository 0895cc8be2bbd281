import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Every field that an operation selects, as Type.field, through fragments and aliases; a field of an interface counts for
 * every object type of it.
 */
export function operationFields(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fragments = fragmentsOf(document);
  const found = new Set<string>();
  const walked = new Set<string>();
  const walk = ({ selections }: SelectionSetNode, parent: GraphQLNamedType | undefined): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        for (const type of objectTypes(schema, parent))
          if (type.getFields()[selection.name.value]) found.add(`${type.name}.${selection.name.value}`);
        const field = fieldType(parent, selection.name.value);
        if (field && selection.selectionSet) walk(selection.selectionSet, field);
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
        const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
        if (!fragment || (name && walked.has(name))) continue;
        if (name) walked.add(name);
        walk(fragment.selectionSet, conditionOf(schema, fragment, parent));
      }
    }
  };
  walk(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  return [...found].sort();
}

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

const conditionOf = (
  schema: GraphQLSchema,
  { typeCondition }: { typeCondition?: { name: { value: string } } },
  parent: GraphQLNamedType | undefined,
): GraphQLNamedType | undefined => (typeCondition ? schema.getType(typeCondition.name.value) : parent);

function objectTypes(schema: GraphQLSchema, parent: GraphQLNamedType | undefined): readonly GraphQLObjectType[] {
  if (isObjectType(parent)) return [parent];
  return isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
}

function fieldType(parent: GraphQLNamedType | undefined, name: string): GraphQLNamedType | undefined {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
  return field && getNamedType(field.type);
}
