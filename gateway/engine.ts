import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { type QueryPlan, QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { consumerSchema } from './consumer-schema.ts';
import { type AnswerError, executePlan, type SourceAnswer, type SourceRequest } from './execution/execute-plan.ts';
import { isObject, type Json } from './execution/merge.ts';
import { project } from './execution/project.ts';
import type { GatewayContext } from './gateway-context.ts';

const PLANS = 2_000;
const NO_LABELS = new Set<string>();

/** Sends one planned request to one agency on behalf of one operation. */
export type FetchFromSource = (request: SourceRequest, context: GatewayContext) => Promise<SourceAnswer>;

interface Prepared {
  plan: QueryPlan;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
  /** response keys of __schema and __type, answered from the schema itself */
  introspection: string[];
}

/**
 * The only place that knows which federation runtime the hub runs on: Hive's Rust planner makes the plan,
 * `execution/` carries it out, and Apollo Server sees both through the door it keeps for gateways.
 * Identical requests are never merged: an answer belongs to the participant who asked.
 */
export function createEngine(supergraphSdl: string, fetch: FetchFromSource): { gateway: GatewayInterface; schema: GraphQLSchema } {
  const planner = new QueryPlanner(supergraphSdl);
  const schema = consumerSchema(planner.consumerSchema);
  const prepared = new LRUCache<string, Prepared>({ max: PLANS });
  const announce = new Set<(update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void>();

  const run = async (operation: Prepared, document: DocumentNode, given: Json, context: GatewayContext): Promise<ExecutionResult> => {
    const { coerced, errors: wrong } = getVariableValues(schema, operation.operation.variableDefinitions ?? [], given, { maxErrors: 20 });
    if (wrong) return { errors: wrong.map(wrongVariable) };
    const result = await executePlan(operation.plan.node, {
      schema,
      variables: coerced as Json,
      fetch: (request) => fetch(request, context),
    });
    if (operation.introspection.length > 0) Object.assign(result.data, await introspect(schema, document, operation, coerced as Json));
    const data = project(
      { schema, operation: operation.operation, fragments: operation.fragments, variables: coerced as Json },
      result.data,
      result.errors,
    );
    return { data, ...(result.errors.length > 0 && { errors: told(result.errors) }) };
  };

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      announce.add(callback);
      return () => announce.delete(callback);
    },
    async load() {
      for (const callback of announce) callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return {
        async executor({ document, operation, operationName, queryHash, request, context }) {
          const key = `${queryHash}/${operationName ?? ''}`;
          let known = prepared.get(key);
          if (!known) {
            known = await prepare(planner, document, operation);
            prepared.set(key, known);
          }
          return (await run(known, document, (request.variables ?? {}) as Json, context as GatewayContext)) as never;
        },
      };
    },
    async stop() {},
  };
  return { gateway, schema };
}

async function prepare(planner: QueryPlanner, document: DocumentNode, operation: OperationDefinitionNode): Promise<Prepared> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const introspection: string[] = [];
  // The planner does not know __schema and __type; a __typename in their place keeps the document whole.
  const known = visit(document, {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return undefined;
      const key = node.alias?.value ?? node.name.value;
      introspection.push(key);
      return typenameAs(key);
    },
    OperationDefinition: {
      // No agency need be asked for the name of a root type.
      leave: (node) => ({
        ...node,
        selectionSet: { ...node.selectionSet, selections: node.selectionSet.selections.filter((one) => !isTypename(one)) },
      }),
    },
  });
  const asked = known.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation.name?.value);
  const nothing = asked?.kind === Kind.OPERATION_DEFINITION && asked.selectionSet.selections.length === 0;
  const plan: QueryPlan = nothing ? { kind: 'QueryPlan' } : await planner.planAsync(print(known), operation.name?.value, NO_LABELS, 0);
  return { plan, operation, fragments, introspection };
}

const typenameAs = (key: string): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  alias: { kind: Kind.NAME, value: key },
});

const isTypename = (node: SelectionNode) => node.kind === Kind.FIELD && node.name.value === '__typename';

async function introspect(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, introspection }: Prepared,
  variables: Json,
): Promise<Json> {
  const result = await execute({
    schema,
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    fieldResolver: introspective,
  });
  const data: Json = isObject(result.data) ? result.data : {};
  return Object.fromEntries(introspection.map((key) => [key, data[key] ?? null]));
}

/** Data fields are answered by their agencies; here they are left out. */
const introspective = () => null;

// A refused field of a long list would be told once for each element.
const MOST_ERRORS = 100;

function told(errors: readonly AnswerError[]): GraphQLError[] {
  const more = errors.length - MOST_ERRORS;
  return errors
    .slice(0, MOST_ERRORS)
    .map((error, i) => asGraphQLError(more > 0 && i === MOST_ERRORS - 1 ? { ...error, extensions: { ...error.extensions, more } } : error));
}

const asGraphQLError = ({ message, path, extensions }: AnswerError) => new GraphQLError(message, { path, extensions });

/** What was sent stays out of the error: a variable may hold a resident number. */
function wrongVariable({ message, originalError }: GraphQLError): GraphQLError {
  const variable = /^Variable "(\$\w+)"/.exec(message)?.[1] ?? 'a variable';
  const own = originalError as GraphQLError | undefined;
  const detail = own?.extensions?.code === 'BAD_USER_INPUT' ? own : undefined;
  return new GraphQLError(detail?.message ?? `${variable} does not fit its type`, {
    extensions: { code: 'BAD_USER_INPUT', field: variable, rule: 'type', ...detail?.extensions, http: { status: 400 } },
  });
}
