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
import { fragmentsOf, withoutRefused } from './access/operation-fields.ts';
import { consumerSchema } from './consumer-schema.ts';
import { wrongVariables } from './errors/wrong-variables.ts';
import type { Path } from './execution/entities.ts';
import { type AnswerError, executePlan, type SourceAnswer, type SourceRequest } from './execution/execute-plan.ts';
import { isObject, type Json } from './execution/merge.ts';
import { project } from './execution/project.ts';
import type { GatewayContext, Withheld } from './gateway-context.ts';

const PLANS = 2_000;
const NO_LABELS = new Set<string>();

/** Sends one planned request to one agency on behalf of one operation. */
export type FetchFromSource = (request: SourceRequest, context: GatewayContext) => Promise<SourceAnswer>;

/** Fields of the query root that the gateway answers itself. */
// biome-ignore lint/suspicious/noExplicitAny: the schema has checked the arguments
export type OwnFields = Record<string, (args: any, context: GatewayContext) => unknown>;

export interface Engine {
  gateway: GatewayInterface;
  schema: GraphQLSchema;
}

interface Prepared {
  plan: QueryPlan;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
  /** response keys of __schema, __type and the hub's own fields, answered here */
  local: string[];
}

/**
 * The only place that knows which federation runtime the hub runs on: Hive's Rust planner makes the plan,
 * `execution/` carries it out, and Apollo Server sees both through the door it keeps for gateways.
 * Identical requests are never merged: an answer belongs to the participant who asked.
 */
export function createEngine(supergraphSdl: string, fetch: FetchFromSource, own: () => OwnFields = () => ({})): Engine {
  const planner = new QueryPlanner(supergraphSdl);
  const schema = consumerSchema(planner.consumerSchema);
  const prepared = new LRUCache<string, Prepared>({ max: PLANS });
  const announce = new Set<(update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void>();

  const run = async (operation: Prepared, document: DocumentNode, given: Json, context: GatewayContext): Promise<ExecutionResult> => {
    const { coerced, errors: wrong } = getVariableValues(schema, operation.operation.variableDefinitions ?? [], given, { maxErrors: 20 });
    if (wrong) return { errors: wrongVariables(schema, operation.operation.variableDefinitions ?? [], given) };
    const result = await executePlan(operation.plan.node, {
      schema,
      variables: coerced as Json,
      fetch: (request) => fetch(request, context),
    });
    if (operation.local.length > 0) {
      const local = await answerHere(schema, document, operation, coerced as Json, own(), context);
      Object.assign(result.data, local.data);
      result.errors.push(...local.errors);
    }
    const refused = new Set(context.refused.map(({ field }) => field.coordinate));
    const { refusals, failures } = byKind(result.errors);
    if (refusals.length > 0 && !context.asked.partial) return { data: null, errors: told(onceEach(refusals)) };
    context.withheld.push(...refusals.map(asWithheld));
    const explained = [...failures, ...refusals];
    const known = explained.length;
    const data = project(
      { schema, operation: operation.operation, fragments: operation.fragments, variables: coerced as Json, refused },
      result.data,
      explained,
    );
    failures.push(...explained.slice(known));
    return { data, ...(failures.length > 0 && { errors: told(failures) }) };
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
          const { refused } = context as GatewayContext;
          const left = refused.map(({ field }) => field.coordinate);
          const key = JSON.stringify([queryHash, operationName ?? '', left]);
          let known = prepared.get(key);
          if (!known) {
            const asked = left.length > 0 ? withoutRefused(schema, document, (coordinate) => left.includes(coordinate)) : document;
            known = { ...(await prepare(planner, asked, operation, Object.keys(own()))), fragments: fragmentsOf(document) };
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

async function prepare(
  planner: QueryPlanner,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  own: string[],
): Promise<Omit<Prepared, 'fragments'>> {
  const local: string[] = [];
  const here = new Set(['__schema', '__type', ...own]);
  // The planner does not know __schema and __type; a __typename in their place keeps the document whole.
  const known = visit(document, {
    Field(node) {
      if (!here.has(node.name.value)) return undefined;
      const key = node.alias?.value ?? node.name.value;
      local.push(key);
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
  return { plan, operation, local };
}

const typenameAs = (key: string): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  alias: { kind: Kind.NAME, value: key },
});

const isTypename = (node: SelectionNode) => node.kind === Kind.FIELD && node.name.value === '__typename';

/** Answers introspection and the hub's own fields; what belongs to an agency is left out. */
async function answerHere(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, local }: Prepared,
  variables: Json,
  own: OwnFields,
  context: GatewayContext,
): Promise<{ data: Json; errors: AnswerError[] }> {
  const here = Object.entries(own).map(([name, answer]) => [name, (args: unknown) => answer(args, context)]);
  const result = await execute({
    schema,
    document,
    operationName: operation.name?.value,
    variableValues: variables,
    rootValue: Object.fromEntries(here),
  });
  const data: Json = isObject(result.data) ? result.data : {};
  const errors = (result.errors ?? []).map(({ message, path, extensions }) => ({ message, path: path as Path, extensions }));
  return { data: Object.fromEntries(local.map((key) => [key, data[key] ?? null])), errors };
}

/** Errors by which an agency refused a value are told from its failures. */
function byKind(errors: readonly AnswerError[]): { refusals: AnswerError[]; failures: AnswerError[] } {
  const isRefusal = ({ extensions }: AnswerError) => REFUSALS.has(String(extensions?.code)) && extensions?.coordinate !== undefined;
  return { refusals: errors.filter(isRefusal), failures: errors.filter((error) => !isRefusal(error)) };
}

const REFUSALS = new Set(['FORBIDDEN', 'AGREEMENT_REQUIRED', 'MATTER_REQUIRED']);

/** The first refusal of each field and rule; where it stands would tell which records exist. */
function onceEach(refusals: readonly AnswerError[]): AnswerError[] {
  const first = new Map<string, AnswerError>();
  for (const { path: _path, ...refusal } of refusals) {
    const key = `${refusal.extensions?.coordinate}/${refusal.extensions?.rule}`;
    if (!first.has(key)) first.set(key, refusal);
  }
  return [...first.values()];
}

function asWithheld({ path, extensions = {} }: AnswerError): Withheld {
  const { coordinate, agency, code, rule, article } = extensions as unknown as Withheld;
  return { coordinate, agency, code, rule, article, path };
}

// A refused field of a long list would be told once for each element.
const MOST_ERRORS = 100;

function told(errors: readonly AnswerError[]): GraphQLError[] {
  const more = errors.length - MOST_ERRORS;
  return errors
    .slice(0, MOST_ERRORS)
    .map((error, i) => asGraphQLError(more > 0 && i === MOST_ERRORS - 1 ? { ...error, extensions: { ...error.extensions, more } } : error));
}

const asGraphQLError = ({ message, path, extensions }: AnswerError) => new GraphQLError(message, { path, extensions });
