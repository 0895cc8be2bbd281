import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { chineseOf } from './validation-words.ts';
import { suggestions, wrongValue, wrongValueError } from './wrong-value.ts';

// What GraphQL's check of a literal says; its other errors name the document's own names only.
const OF_A_VALUE =
  /cannot represent|^Expected value of type|does not exist in "|is not defined by type "|^Field "\w+\.\w+" of required type|exactly one key/;

/** The same errors, each with its place, what would be right, and both in Chinese; several values of one document are looked up in one walk. */
export function explained(schema: GraphQLSchema, document: DocumentNode, errors: readonly GraphQLError[]): GraphQLError[] {
  const ofValues = new Map(errors.flatMap((error) => (isOfValue(error) && error.nodes?.[0] ? [[error.nodes[0], error] as const] : [])));
  const places = ofValues.size > 0 ? placesOf(schema, document, ofValues) : new Map<ASTNode, Place>();
  return errors.map((error) => {
    const node = error.nodes?.[0];
    const place = node && places.get(node);
    if (place && isOfValue(error)) return ofValue(error, node, place);
    const nearest = suggestions(error.message);
    const { locations: _locations, ...extensions } = error.extensions;
    return new GraphQLError(withoutValue(error.message), {
      nodes: error.nodes,
      extensions: { ...extensions, ...(nearest.length > 0 && { nearest }), messageZh: extensions.messageZh ?? chineseOf(error.message) },
    });
  });
}

const isOfValue = ({ message, extensions }: GraphQLError) => extensions.code === 'BAD_USER_INPUT' || OF_A_VALUE.test(message);

/** What is found in place of a value might be anything. */
const withoutValue = (message: string) => message.replace(/(, found ).*$/s, '$1another value.');

interface Place {
  path: string;
  type: GraphQLInputType;
}

function ofValue(error: GraphQLError, node: ASTNode, { path, type }: Place): GraphQLError {
  const given = node.kind === Kind.NULL ? null : node.kind === Kind.STRING || node.kind === Kind.ENUM ? node.value : undefined;
  const code = error.extensions.code === 'BAD_USER_INPUT' ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
  return wrongValueError(wrongValue(path, type, error, given), code, [node]);
}

/** Where the literals stand: the field of the operation, its argument, and the way inside, as enterprise.creditCode. */
function placesOf(schema: GraphQLSchema, document: DocumentNode, wanted: ReadonlyMap<ASTNode, unknown>): Map<ASTNode, Place> {
  const places = new Map<ASTNode, Place>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent, _path, ancestors) {
        if (!wanted.has(node)) return;
        const around = [...ancestors, parent].flatMap((one) => (one === undefined || Array.isArray(one) ? [] : [one as ASTNode]));
        // A field that the input type has not stands in the place of the input itself.
        const inside = node.kind === Kind.OBJECT_FIELD ? around : [...around, node];
        const type = node.kind === Kind.OBJECT_FIELD ? types.getParentInputType() : types.getInputType();
        if (type) places.set(node, { path: pathOf(inside), type });
      },
    }),
  );
  return places;
}

function pathOf(nodes: readonly ASTNode[]): string {
  let path = '';
  for (const [i, node] of nodes.entries()) {
    if (node.kind === Kind.FIELD) path = node.name.value;
    else if (node.kind === Kind.DIRECTIVE) path = `@${node.name.value}`;
    else if (node.kind === Kind.VARIABLE_DEFINITION) path = node.variable.name.value;
    else if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) path += `.${node.name.value}`;
    const within = nodes[i - 1];
    if (within?.kind === Kind.LIST) path += `[${within.values.indexOf(node as never)}]`;
  }
  return path;
}
