import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  visit,
} from 'graphql';
import { Directive } from 'type-graphql';

/**
 * What a field, or an argument if it is given, adds to the cost of an operation. One point is about a tenth of a millisecond of
 * processor time; a field without the directive costs one. For a text argument the weight applies to every thousand characters.
 */
export const Cost = (weight: number) => Directive(`@cost(weight: ${weight})`);

/** The assumed length of a list without pages. */
export const ListSize = (assumedSize: number) => Directive(`@listSize(assumedSize: ${assumedSize}, requireOneSlicingArgument: false)`);

/**
 * The maximum length of the list if this argument is given: one entry for each value, or `*` for any, such as `PROVINCE=40`.
 */
export const Narrows = (...sizes: string[]) => Directive(`@narrows(sizes: ${JSON.stringify(sizes)})`);

export const NARROWS_DIRECTIVE_SDL = /* GraphQL */ `
"Maximum length of the list if this argument is given, by its value or *, such as PROVINCE=40 (参数限定的列表长度)."
directive @narrows(sizes: [String!]!) on ARGUMENT_DEFINITION
`;

/**
 * Adds the federation's directive for list sizes (cost/v0.1) to every field with the argument `first`; `usualPage` is the
 * default page size.
 */
export function statePageSizes(document: DocumentNode, schema: GraphQLSchema, usualPage: number): DocumentNode {
  return visit(document, {
    FieldDefinition(node, _key, _parent, _path, ancestors) {
      if (!node.arguments?.some(({ name }) => name.value === 'first')) return undefined;
      const parent = ancestors.at(-1) as { name?: { value: string } } | undefined;
      const type = schema.getType(parent?.name?.value ?? '');
      const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
      const page = field && getNamedType(field.type);
      const parts = isObjectType(page) ? ['nodes', 'edges'].filter((name) => name in page.getFields()) : [];
      return { ...node, directives: [...(node.directives ?? []), pageSize(node, parts, usualPage)] };
    },
  });
}

function pageSize({ arguments: given = [] }: FieldDefinitionNode, parts: readonly string[], usualPage: number): ConstDirectiveNode {
  const slicing = ['first', 'last'].filter((wanted) => given.some(({ name }) => name.value === wanted));
  const said: [string, ConstValueNode][] = [
    ['assumedSize', { kind: Kind.INT, value: String(usualPage) }],
    ['slicingArguments', strings(slicing)],
    ...(parts.length > 0 ? [['sizedFields', strings(parts)] as [string, ConstValueNode]] : []),
    ['requireOneSlicingArgument', { kind: Kind.BOOLEAN, value: false }],
  ];
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'listSize' }, arguments: said.map(argument) };
}

const argument = ([name, value]: [string, ConstValueNode]): ConstArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: name },
  value,
});

const strings = (values: readonly string[]): ConstValueNode => ({
  kind: Kind.LIST,
  values: values.map((value) => ({ kind: Kind.STRING, value })),
});
