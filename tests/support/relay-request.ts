import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ConcreteRequest } from 'relay-runtime';

/**
 * What Relay's compiler makes of a query without fragments and variables: the artefact that its runtime runs. As the compiler
 * does, it asks for `id` wherever a type has one, by which the runtime's store keeps records.
 */
export function relayRequest(schema: GraphQLSchema, query: string): ConcreteRequest {
  const [operation] = parse(query).definitions as [OperationDefinitionNode];
  const root = schema.getQueryType() as GraphQLObjectType;
  const text = `query Asked ${printed(schema, root, operation.selectionSet)}`;
  const selections = selectionsOf(schema, root, operation.selectionSet);
  const shape = { argumentDefinitions: [], selections };
  return {
    kind: 'Request',
    fragment: { ...shape, kind: 'Fragment', metadata: null, name: 'Asked', type: 'Query', abstractKey: null },
    operation: { ...shape, kind: 'Operation', name: 'Asked' },
    params: { cacheID: text, id: null, metadata: {}, name: 'Asked', operationKind: 'query', text },
  } as unknown as ConcreteRequest;
}

const withId = (type: GraphQLCompositeType, fields: readonly string[]) =>
  'getFields' in type && type.getFields().id && !fields.includes('id');

const fieldsOf = ({ selections }: SelectionSetNode) =>
  selections.map((one) => {
    if (one.kind !== Kind.FIELD) throw new Error('the questions hold fields only');
    return one;
  });

function selectionsOf(schema: GraphQLSchema, type: GraphQLObjectType, set: SelectionSetNode): object[] {
  const fields = fieldsOf(set);
  const made = fields.map((field) => selectionOf(schema, type, field));
  return withId(
    type,
    fields.map(({ name }) => name.value),
  )
    ? [...made, { alias: null, args: null, kind: 'ScalarField', name: 'id', storageKey: null }]
    : made;
}

function selectionOf(schema: GraphQLSchema, parent: GraphQLObjectType, field: FieldNode): object {
  const { type } = parent.getFields()[field.name.value] as GraphQLField<unknown, unknown>;
  const args = (field.arguments ?? []).map(({ name, value }) => ({ kind: 'Literal', name: name.value, value: valueFromASTUntyped(value) }));
  const own = { alias: field.alias?.value ?? null, args: args.length > 0 ? args : null, name: field.name.value };
  const named = getNamedType(type);
  if (!field.selectionSet || !isCompositeType(named)) return { ...own, kind: 'ScalarField' };
  const plain = isNonNullType(type) ? type.ofType : type;
  const selections = selectionsOf(schema, named as GraphQLObjectType, field.selectionSet);
  return { ...own, kind: 'LinkedField', concreteType: (named as GraphQLObjectType).name, plural: isListType(plain), selections };
}

function printed(schema: GraphQLSchema, type: GraphQLObjectType, set: SelectionSetNode): string {
  const fields = fieldsOf(set);
  const texts = fields.map((field) => {
    const head = (field.loc?.source.body ?? '').slice(field.loc?.start, field.selectionSet?.loc?.start ?? field.loc?.end);
    const below = getNamedType((type.getFields()[field.name.value] as GraphQLField<unknown, unknown>).type);
    return field.selectionSet ? `${head} ${printed(schema, below as unknown as GraphQLObjectType, field.selectionSet)}` : head;
  });
  return `{ ${[
    ...texts,
    ...(withId(
      type,
      fields.map(({ name }) => name.value),
    )
      ? ['id']
      : []),
  ].join(' ')} }`;
}
