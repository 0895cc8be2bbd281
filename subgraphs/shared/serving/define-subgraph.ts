import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { buildSchema, type ClassType, createResolversMap } from 'type-graphql';
import type { Agency } from '../agencies.ts';
import type { AccessTarget } from '../authorization/access-rules.ts';
import { SHARING_DIRECTIVE_SDL } from '../authorization/classification.ts';
import { guardField, guardMutation } from '../authorization/guard-field.ts';
import { nameProviders } from '../authorization/name-providers.ts';
import { returnedTypeOf, sharingOf } from '../authorization/sharing-directive.ts';
import type { RequestContext } from '../identity/request-context.ts';
import { notePersons, personsIn } from '../ledger/note-persons.ts';
import { DEFAULT_PAGE } from '../lists/keyset.ts';
import { NARROWS_DIRECTIVE_SDL, statePageSizes } from '../schema/cost.ts';
import { checkRegions } from './check-regions.ts';
import { knowingItsGaps, type Noun } from './unknown-record.ts';

/** Resolves an entity by key, with the same checks as a query. */
export type Reference = (key: never, context: RequestContext) => unknown;

export interface SubgraphDefinition {
  agency: Agency;
  /** resolver instances with their dependencies */
  resolvers: object[];
  /** types that are reachable only as entities */
  entities: ClassType[];
  references: Record<string, Reference>;
  /** entities that are records of a public register, with their names in errors: an unknown key is NOT_FOUND */
  registers?: Record<string, Noun>;
  /** types of other agencies to which this one adds fields, with their owner; a field of a third agency as Type.field */
  foreign: Record<string, Agency>;
}

export interface Subgraph {
  agency: Agency;
  schema: GraphQLSchema;
  /** the published SDL of the subgraph, as composed into the supergraph */
  sdl: string;
}

const HEAD = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@composeDirective", "@cost", "@listSize"])
  @link(url: "https://worker-rights-data-hub.example/sharing/v1.0", import: ["@sharing", "@narrows"])
  @composeDirective(name: "@sharing")
  @composeDirective(name: "@narrows")
`;

/** Builds the executable schema of one agency. Throws if a field has no catalogue entry. */
export async function defineSubgraph(definition: SubgraphDefinition): Promise<Subgraph> {
  const instances = new Map(definition.resolvers.map((resolver) => [resolver.constructor, resolver]));
  const contract = await buildSchema({
    resolvers: [...instances.keys()] as [Function],
    container: { get: (someClass) => instances.get(someClass) },
    orphanedTypes: definition.entities,
    skipCheck: true,
    validate: false,
  });
  const declared = parse(`${HEAD}${SHARING_DIRECTIVE_SDL}${NARROWS_DIRECTIVE_SDL}\n${printSchemaWithDirectives(contract)}`);
  const typeDefs = statePageSizes(nameProviders(declared, definition), contract, DEFAULT_PAGE);
  const resolvers = createResolversMap(contract) as Record<string, Record<string, unknown>>;
  const complete: Record<string, (key: object, found: unknown) => unknown> = {};
  for (const [type, reference] of Object.entries(definition.references))
    resolvers[type] = {
      ...resolvers[type],
      __resolveReference: async (key: never, context: RequestContext) => {
        const found = await reference(key, context);
        return complete[type] ? complete[type](key, found) : found;
      },
    };
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  checkRegions(contract, schema);
  guardEveryField(schema);
  for (const [type, noun] of Object.entries(definition.registers ?? {}))
    complete[type] = knowingItsGaps(schema.getType(type) as GraphQLObjectType, noun);
  guardEveryMutation(schema);
  return { agency: definition.agency, schema, sdl: print(typeDefs) };
}

/**
 * Notes the persons in the input of a mutation for the ledger before anything else, so that rejected mutations are recorded,
 * too. Rejects mutations that the caller may not call.
 */
function guardEveryMutation(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, RequestContext>;
    field.resolve = (source, args, context, info) => {
      notePersons(context, personsIn(args));
      guardMutation(context, { ...(sharingOf(field.astNode?.directives) as AccessTarget), coordinate: `Mutation.${field.name}` });
      return resolve(source, args, context, info);
    };
  }
}

function guardEveryField(schema: GraphQLSchema): void {
  const missing: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue;
      const sharing = sharingOf(field.astNode?.directives);
      const coordinate = `${type.name}.${field.name}`;
      if (!sharing) missing.push(coordinate);
      else if (sharing.classification !== 'PUBLIC') {
        const resolve = (field.resolve ?? defaultFieldResolver) as GraphQLFieldResolver<unknown, RequestContext>;
        const leaf = isLeafType(getNamedType(field.type));
        field.resolve = guardField({ ...sharing, coordinate, leaf, returnedType: returnedTypeOf(type.name, field.type) }, resolve);
      }
    }
  }
  if (missing.length > 0) throw new Error(`fields without @sharing: ${missing.join(', ')}`);
}
