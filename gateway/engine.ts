import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { hubError } from '../subgraphs/shared/errors.ts';
import { consumerSchema } from './consumer-schema.ts';
import { wrongVariables } from './errors/wrong-variables.ts';
import type { AnswerError } from './execution/answer-errors.ts';
import { executeInOrder } from './execution/execute-operation.ts';
import type { SourceAnswer, SourceRequest } from './execution/execute-plan.ts';
import { isObject, type Json } from './execution/merge.ts';
import type { Path } from './execution/path.ts';
import { shapeResponse } from './execution/shape-response.ts';
import { visibleErrors } from './execution/visible-errors.ts';
import type { GatewayContext, Withheld } from './gateway-context.ts';
import { checkNeeded } from './planning/arguments.ts';
import { CannotBePlanned, type PlanningTools } from './planning/plan-operation.ts';
import { type PreparedOperation, prepareOperation, type ReadOperation, readOperation } from './planning/prepare-operation.ts';
import { planningOf } from './planning/supergraph-entries.ts';
import { checkFeatures } from './planning/supergraph-features.ts';
import { readVariables } from './planning/variables.ts';

const MAX_DOCUMENTS = 2_000;
const MAX_PREPARED = 4_000;
const MAX_PLANS = 2_000;
// The result for the whole schema has about one megabyte.
const MAX_INTROSPECTED = 16;
const NO_LABELS = new Set<string>();
// Percentage for progressive @override, which no field uses.
const FIRST_ROUTE = 0;

/** Sends one request of a query plan to one agency. */
export type FetchFromSource = (request: SourceRequest, context: GatewayContext) => Promise<SourceAnswer>;

/** Fields of the query root that the gateway resolves itself. */
// biome-ignore lint/suspicious/noExplicitAny: the schema has checked the arguments
export type OwnFields = Record<string, (args: any, context: GatewayContext) => unknown>;

export interface Engine {
  gateway: GatewayInterface;
  schema: GraphQLSchema;
}

interface Asked {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  queryHash: string;
  variables: Json;
  context: GatewayContext;
}

/**
 * The only file that names the federation runtime. `planning/` prepares the operation, Hive's Rust planner makes the query
 * plan, `execution/` executes it, and Apollo Server calls all of this through its gateway interface. Identical requests are
 * never merged, because an answer belongs to one participant.
 */
export function createEngine(supergraphSdl: string, fetch: FetchFromSource, own: () => OwnFields = () => ({})): Engine {
  checkFeatures(supergraphSdl);
  const planning = planningOf(supergraphSdl);
  const planner = new QueryPlanner(planning.sdl);
  const schema = consumerSchema(planner.consumerSchema);
  const documents = new LRUCache<string, ReadOperation>({ max: MAX_DOCUMENTS });
  const prepared = new LRUCache<string, PreparedOperation>({ max: MAX_PREPARED });
  const plans = new LRUCache<string, ReturnType<PlanningTools['plan']>>({ max: MAX_PLANS });
  const announce = new Set<(update: { apiSchema: GraphQLSchema; coreSupergraphSdl: string }) => void>();

  const plan = (text: string) => {
    let known = plans.get(text);
    if (!known) {
      known = planner.planAsync(text, undefined, NO_LABELS, FIRST_ROUTE).then(({ node }) => node);
      known.catch(() => plans.delete(text));
      plans.set(text, known);
    }
    return known;
  };

  const read = ({ document, operation, queryHash }: Asked): ReadOperation => {
    const key = JSON.stringify([queryHash, operation.name?.value]);
    const known = documents.get(key) ?? readOperation(document, operation);
    documents.set(key, known);
    return known;
  };

  const prepare = async (asked: ReadOperation, { queryHash, context }: Asked, values: Json): Promise<PreparedOperation> => {
    const refused = new Set(context.refused.map(({ field }) => field.coordinate));
    const flags = asked.flags.map((name) => (Object.hasOwn(values, name) ? values[name] : null));
    const key = JSON.stringify([queryHash, asked.operation.name?.value, [...refused], flags]);
    let known = prepared.get(key);
    if (!known) {
      known = await prepareOperation(asked, values, { schema, planning, refused, plan }, Object.keys(own())).catch((error: unknown) => {
        throw error instanceof CannotBePlanned ? cannotBePlanned(error, context) : error;
      });
      prepared.set(key, known);
    }
    return known;
  };

  const run = async (asked: Asked): Promise<ExecutionResult> => {
    const { context } = asked;
    const operation = read(asked);
    const definitions: readonly VariableDefinitionNode[] = operation.operation.variableDefinitions ?? [];
    const values = readVariables(schema, definitions, asked.variables);
    if (!values) return { errors: wrongVariables(schema, asked.operation.variableDefinitions ?? [], asked.variables) };
    const { selection, planned, own: local, needed } = await prepare(operation, asked, values);
    checkNeeded(needed, values);
    const { data: found, errors } = await executeInOrder(planned, {
      schema,
      variables: values,
      requires: planning.requires,
      fetch: (request) => fetch(request, context),
    });
    if (local) {
      const answered = await answerOwnFields(schema, local, values, own(), context);
      Object.assign(found, answered.data);
      errors.add(...answered.errors);
    }
    const refused = new Set(context.refused.map(({ field }) => field.coordinate));
    const { refusals, failures } = byKind(visibleErrors(errors.list, selection));
    if (refusals.length > 0 && !context.options.partial) return { data: null, errors: limitErrors(uniqueRefusals(refusals)) };
    context.withheld.push(...refusals.map(asWithheld));
    const explained = [...failures, ...refusals];
    const known = explained.length;
    const data = shapeResponse({ schema, selection, refused }, found, explained);
    failures.push(...explained.slice(known));
    return { data, ...(failures.length > 0 && { errors: limitErrors(failures) }) };
  };

  const gateway: GatewayInterface = {
    onSchemaLoadOrUpdate(callback) {
      announce.add(callback);
      return () => announce.delete(callback);
    },
    async load() {
      for (const callback of announce) callback({ apiSchema: schema, coreSupergraphSdl: supergraphSdl });
      return {
        async executor({ document, operation, queryHash, request, context }) {
          const variables = (request.variables ?? {}) as Json;
          const { rewritten } = context as GatewayContext;
          const asked = { document, operation, queryHash, ...rewritten, variables, context: context as GatewayContext };
          // An error in the request is returned in the response; any other error is an internal error.
          return (await run(asked).catch((error: unknown) => {
            if (error instanceof GraphQLError) return { errors: [error] };
            throw error;
          })) as never;
        },
      };
    },
    async stop() {},
  };
  return { gateway, schema };
}

/** Answers introspection and the gateway's own fields. */
async function answerOwnFields(
  schema: GraphQLSchema,
  { document, literals }: NonNullable<PreparedOperation['own']>,
  variables: Json,
  own: OwnFields,
  context: GatewayContext,
): Promise<{ data: Json; errors: AnswerError[] }> {
  const here = Object.entries(own).map(([name, answer]) => [name, (args: unknown) => answer(args, context)]);
  const asked = { schema, document, variableValues: { ...variables, ...literals }, rootValue: Object.fromEntries(here) };
  const result = isIntrospectionOnly(document) ? await cachedIntrospection(document, () => execute(asked)) : await execute(asked);
  const errors = (result.errors ?? []).map(({ message, path, extensions }) => ({ message, path: path as Path, extensions }));
  return { data: isObject(result.data) ? result.data : {}, errors };
}

const isIntrospectionOnly = ({ definitions }: DocumentNode): boolean =>
  definitions.every(
    (one) =>
      one.kind !== Kind.OPERATION_DEFINITION ||
      (!one.variableDefinitions?.length &&
        one.selectionSet.selections.every((field) => field.kind === Kind.FIELD && field.name.value.startsWith('__'))),
  );

/** Introspection results never change, so the latest ones are cached. */
const introspected = new LRUCache<DocumentNode, ExecutionResult>({ max: MAX_INTROSPECTED });

async function cachedIntrospection(
  document: DocumentNode,
  run: () => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  const known = introspected.get(document) ?? (await run());
  introspected.set(document, known);
  return known;
}

/** The planner's message is only logged. It contains no values, because the planner gets none. */
function cannotBePlanned(error: CannotBePlanned, { log }: GatewayContext): GraphQLError {
  log.error({ planner: error.message }, 'an operation could not be planned');
  const place = error.place || 'query';
  return hubError('BAD_USER_INPUT', `the hub cannot answer ${place} within this operation; split it into two operations`, {
    messageZh: `本枢纽无法在同一操作中应答 ${place}，请分为两次查询`,
    field: place,
    rule: 'plan',
    http: { status: 400 },
  });
}

/** Separates errors by which an agency refused a value from failures. */
function byKind(errors: readonly AnswerError[]): { refusals: AnswerError[]; failures: AnswerError[] } {
  const isRefusal = ({ extensions }: AnswerError) => REFUSALS.has(String(extensions?.code)) && extensions?.coordinate !== undefined;
  return { refusals: errors.filter(isRefusal), failures: errors.filter((error) => !isRefusal(error)) };
}

const REFUSALS = new Set(['FORBIDDEN', 'AGREEMENT_REQUIRED', 'MATTER_REQUIRED']);

/** The first refusal of each field and rule, without its path: the path would reveal which records exist. */
function uniqueRefusals(refusals: readonly AnswerError[]): AnswerError[] {
  const first = new Map<string, AnswerError>();
  for (const { path: _path, ...refusal } of refusals) {
    const key = `${refusal.extensions?.coordinate}/${refusal.extensions?.rule}`;
    if (!first.has(key)) first.set(key, refusal);
  }
  return [...first.values()];
}

function asWithheld({ path, extensions = {} }: AnswerError): Withheld {
  const { coordinate, agency, code, rule, article } = extensions as unknown as Withheld;
  const withheld = { coordinate, agency, code, rule, article };
  // If a record is public but its person is not, the path would reveal which of its masked persons the hub knows.
  return rule === 'OTHER_PERSON' ? withheld : { ...withheld, path };
}

// Without this limit a refused field of a long list would be reported once for each element.
const MAX_ERRORS = 100;

function limitErrors(errors: readonly AnswerError[]): GraphQLError[] {
  const more = errors.length - MAX_ERRORS;
  return errors
    .slice(0, MAX_ERRORS)
    .map((error, i) => asGraphQLError(more > 0 && i === MAX_ERRORS - 1 ? { ...error, extensions: { ...error.extensions, more } } : error));
}

const asGraphQLError = ({ message, path, extensions }: AnswerError) => new GraphQLError(message, { path, extensions });
