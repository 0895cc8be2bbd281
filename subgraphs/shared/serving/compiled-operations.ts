import {
  BREAK,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationTypeNode,
  parse,
  type ValueNode,
  validate,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { SelectedFields } from '../identity/request-context.ts';
import { selectedFields } from './selected-fields.ts';

const MAX_DOCUMENTS = 2_000;

export type Values = Record<string, unknown>;

/** The result of an operation. The compiler has its own error class, so errors are described by their members. */
export interface Outcome {
  data?: Values | null;
  errors?: readonly OperationError[];
}
export type OperationError = Pick<GraphQLError, 'message' | 'path' | 'originalError' | 'extensions'>;

/** A compiled operation of a document, which can be executed repeatedly. */
export interface Operation {
  kind: OperationTypeNode;
  name: string | null;
  selected: SelectedFields;
  run(variables: Values, context: unknown): Promise<Outcome> | Outcome;
}

/** A document that cannot be executed, with its errors. */
export interface Invalid {
  errors: readonly GraphQLError[];
}

/**
 * Operations over `schema`, each parsed, validated and compiled once. graphql-js executes what the compiler handles
 * incorrectly: a document with conditions (decision 0027), which the hub's gateway never sends, and a request that omits a
 * variable inside an object, which the compiler treats as null (`{ note: $note }` would clear the note and ignore a default).
 */
export class CompiledOperations {
  private readonly known = new LRUCache<string, Operation>({ max: MAX_DOCUMENTS });

  constructor(private readonly schema: GraphQLSchema) {}

  of(text: string, operationName: string | null | undefined): Operation | Invalid {
    const key = operationName ? `${operationName}\n${text}` : text;
    const known = this.known.get(key);
    if (known) return known;
    const made = this.compile(text, operationName ?? undefined);
    if ('run' in made) this.known.set(key, made);
    return made;
  }

  private compile(text: string, operationName: string | undefined): Operation | Invalid {
    const { schema } = this;
    let document: DocumentNode;
    try {
      document = parse(text);
    } catch (error) {
      return { errors: [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
    }
    const faults = validate(schema, document);
    if (faults.length > 0) return { errors: faults.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')) };
    const operation = getOperationAST(document, operationName);
    if (!operation)
      return { errors: [coded(new GraphQLError('operationName must name one operation of the document'), 'OPERATION_RESOLUTION_FAILURE')] };
    const said = { kind: operation.operation, name: operation.name?.value ?? null, selected: selectedFields(schema, document) };
    const interpreted = (variableValues: Values, contextValue: unknown) =>
      execute({ schema, document, rootValue: {}, contextValue, variableValues, operationName }) as Promise<Outcome> | Outcome;
    if (hasConditions(document)) return { ...said, run: interpreted };
    const compiled = compileQuery(schema as never, document as never, operationName);
    if (!isCompiledQuery(compiled)) return { errors: compiled.errors as readonly GraphQLError[] };
    const inside = variablesInside(document);
    return {
      ...said,
      run: (variables, context) =>
        inside.some((name) => variables[name] === undefined || variables[name] === null)
          ? interpreted(variables, context)
          : (compiled.query({}, context, variables) as Promise<Outcome> | Outcome),
    };
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  Object.assign(error.extensions, { code });
  return error;
}

function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Directive() {
      found = true;
      return BREAK;
    },
    VariableDefinition: () => false,
  });
  return found;
}

/** Names of variables inside an object or a list. */
function variablesInside(document: DocumentNode): string[] {
  const found = new Set<string>();
  const note = ({ value }: { value: ValueNode }) => value.kind === Kind.VARIABLE && found.add(value.name.value);
  visit(document, {
    ObjectField: (node) => void note(node),
    ListValue: ({ values }) => values.forEach((value) => void note({ value })),
  });
  return [...found];
}
