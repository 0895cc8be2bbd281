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

// Messages of GraphQL about literals; all other messages contain only names of the document.
const OF_A_VALUE =
  /cannot represent|^Expected value of type|does not exist in "|is not defined by type "|^Field "\w+\.\w+" of required type|exactly one key/;

/** Returns the errors with place, expected form and Chinese text. The document is visited only once. */
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

/** The invalid value may be personal data, so it is removed from the message. */
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

/** The places of the literals: field, argument and path inside it, such as enterprise.creditCode. */
function placesOf(schema: GraphQLSchema, document: DocumentNode, wanted: ReadonlyMap<ASTNode, unknown>): Map<ASTNode, Place> {
  const places = new Map<ASTNode, Place>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, _key, parent, _path, ancestors) {
        if (!wanted.has(node)) return;
        const around = [...ancestors, parent].flatMap((one) => (one === undefined || Array.isArray(one) ? [] : [one as ASTNode]));
        // An unknown field of an input type is reported at the input itself.
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
