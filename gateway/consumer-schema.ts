import { buildASTSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema, parse, specifiedDirectives, visit } from 'graphql';
import { SCALARS } from '../subgraphs/shared/schema/scalars.ts';

// Introspection types, which the GraphQL library adds itself, and types of the composition.
const NOT_FOR_CONSUMERS = /^(__|join__|link__)/;

// The planner prints the definitions of @oneOf and @deprecated with wrong locations, so the definitions of the library are used.
const SPECIFIED = new Set(specifiedDirectives.map(({ name }) => name));

/** The schema that participants see, from the SDL that the planner prints, with the scalars of the hub. */
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

/** Adds the location in the document to the error of a literal that a scalar rejects. */
function located({ parseLiteral }: GraphQLScalarType): GraphQLScalarType['parseLiteral'] {
  return (node, variables) => {
    try {
      return parseLiteral(node, variables);
    } catch (error) {
      throw new GraphQLError((error as GraphQLError).message, { nodes: [node], extensions: (error as GraphQLError).extensions });
    }
  };
}
