import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType, parse } from 'graphql';
import { buildSchema, type ClassType, createResolversMap } from 'type-graphql';
import type { Agency } from './agencies.ts';
import { CLASSIFICATIONS, type Classification, SHARING_DIRECTIVE_SDL } from './authorization/classification.ts';
import { guardField } from './authorization/guard-field.ts';
import type { RequestContext } from './request-context.ts';

/** Answers an entity by its key, with the same checks as a query. */
export type Reference = (key: never, context: RequestContext) => unknown;

export interface SubgraphDefinition {
  agency: Agency;
  /** resolver instances, wired by hand */
  resolvers: object[];
  /** types reached only as entities */
  entities: ClassType[];
  references: Record<string, Reference>;
}

export interface Subgraph {
  agency: Agency;
  schema: GraphQLSchema;
  /** what the subgraph publishes, as composed into the supergraph */
  sdl: string;
}

const HEAD = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective"])
  @link(url: "https://worker-rights-data-hub.example/sharing/v1.0", import: ["@sharing"])
  @composeDirective(name: "@sharing")
`;

/** Builds the executable schema of one agency. Throws where a field lacks its catalogue entry. */
export async function defineSubgraph(definition: SubgraphDefinition): Promise<Subgraph> {
  const instances = new Map(definition.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const contract = await buildSchema({
    resolvers: [...instances.keys()] as [Function],
    container: { get: (someClass) => instances.get(someClass) },
    orphanedTypes: definition.entities,
    skipCheck: true,
    validate: false,
  });
  const sdl = `${HEAD}${SHARING_DIRECTIVE_SDL}\n${printSchemaWithDirectives(contract)}`;
  const resolvers = createResolversMap(contract) as Record<string, Record<string, unknown>>;
  for (const [type, reference] of Object.entries(definition.references))
    resolvers[type] = { ...resolvers[type], __resolveReference: (key: never, context: RequestContext) => reference(key, context) };
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  guardEveryField(schema, definition.agency);
  return { agency: definition.agency, schema, sdl };
}

function guardEveryField(schema: GraphQLSchema, agency: Agency): void {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const classification = classificationOf(field.astNode?.directives);
      const coordinate = `${type.name}.${field.name}`;
      if (!classification) missing.push(coordinate);
      else if (classification !== 'PUBLIC') {
        const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, RequestContext>;
        field.resolve = guardField({ agency, coordinate, classification }, resolve);
      }
    }
  }
  if (missing.length > 0) throw new Error(`fields without @sharing: ${missing.join(', ')}`);
}

interface DirectiveShape {
  name: { value: string };
  arguments?: readonly { name: { value: string }; value: object }[];
}

function classificationOf(directives: readonly DirectiveShape[] | undefined): Classification | undefined {
  const argument = directives?.find(({ name }) => name.value === 'sharing')?.arguments?.find(({ name }) => name.value === 'classification');
  const value = (argument?.value as { value?: string } | undefined)?.value;
  return CLASSIFICATIONS.find((classification) => classification === value);
}
