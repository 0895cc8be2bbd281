import { buildASTSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema, parse, specifiedDirectives, visit } from 'graphql';
import { SCALARS } from '../subgraphs/shared/schema/scalars.ts';

// Introspection, which the GraphQL library brings itself, and the machinery of composition.
const NOT_FOR_CONSUMERS = /^(__|join__|link__)/;

// The planner's print has @oneOf in places where it may not stand, and @deprecated not on all where it may: the library adds its own.
const SPECIFIED = new Set(specifiedDirectives.map(({ name }) => name));

/** The schema that participants see, from the planner's print of it; the hub's scalars check what they are given. */
export function consumerSchema(sdl: string): GraphQLSchema {
  const drop = (node: { name: { value: string } }) => (NOT_FOR_CONSUMERS.test(node.name.value) ? null : undefined);
  const document = visit(parse(sdl, { noLocation: true }), {
    ObjectTypeDefinition: drop,
    InputObjectTypeDefinition: drop,
    ScalarTypeDefinition: drop,
    EnumTypeDefinition: drop,
    FieldDefinition: drop,
    DirectiveDefinition: ({ name }) => (SPECIFIED.has(name.value) ? null : undefined),
  });
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  for (const scalar of SCALARS) {
    const declared = schema.getType(scalar.name);
    if (declared) Object.assign(declared, { parseValue: scalar.parseValue, parseLiteral: located(scalar), serialize: scalar.serialize });
  }
  return schema;
}

/** A literal that a scalar refuses is an error at its place in the document. */
function located({ parseLiteral }: GraphQLScalarType): GraphQLScalarType['parseLiteral'] {
  return (node, variables) => {
    try {
      return parseLiteral(node, variables);
    } catch (error) {
      throw new GraphQLError((error as GraphQLError).message, { nodes: [node], extensions: (error as GraphQLError).extensions });
    }
  };
}
