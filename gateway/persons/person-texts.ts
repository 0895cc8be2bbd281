import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LosslessNumber, parse, stringify } from 'lossless-json';
import { foldHeading } from '../../subgraphs/shared/import/fold-heading.ts';
import { PERSON_NAMES } from '../../subgraphs/shared/import/person-names.ts';

/** Returns the replacement for a string that may name a person. `beside` is the input object that contains it. */
export type VisitText = (text: string, path: string, beside: Readonly<Record<string, unknown>>) => string;

const IMPORTS = /^Import\w+RecordsInput$/;
const NAMES = new Set(PERSON_NAMES.map(foldHeading));
const MAX_DEPTH = 32;

/** The variables of an operation, with every string that may name a person replaced by the result of `each`. */
export function mapVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
  each: VisitText,
): Record<string, unknown> {
  const mapped: Record<string, unknown> = { ...given };
  for (const { variable, type: node } of variableDefinitions) {
    const [name, type] = [variable.name.value, typeFromAST(schema, node as never) as GraphQLInputType | undefined];
    if (type && Object.hasOwn(given, name)) mapped[name] = mapValue(type, given[name], name, each, {});
  }
  return mapped;
}

function mapValue(
  type: GraphQLInputType,
  value: unknown,
  path: string,
  each: VisitText,
  beside: Readonly<Record<string, unknown>>,
): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return mapValue(type.ofType, value, path, each, beside);
  if (isListType(type))
    return Array.isArray(value)
      ? value.map((item, i) => mapValue(type.ofType, item, `${path}[${i}]`, each, beside))
      : mapValue(type.ofType, value, path, each, beside);
  if (isInputObjectType(type)) {
    if (typeof value !== 'object') return value;
    const fields = type.getFields();
    const given = value as Record<string, unknown>;
    const entries = Object.entries(given).map(([name, item]) => {
      const field = fields[name];
      if (!field) return [name, item];
      const at = `${path}.${name}`;
      return [
        name,
        IMPORTS.test(type.name) && name === 'records' ? mapRecords(item, at, each) : mapValue(field.type, item, at, each, given),
      ];
    });
    return Object.fromEntries(entries);
  }
  return type.name === 'ID' && typeof value === 'string' ? each(value, path, beside) : value;
}

const mapRecords = (value: unknown, path: string, each: VisitText): unknown =>
  Array.isArray(value) ? value.map((item, i) => (typeof item === 'string' ? mapRecord(item, `${path}[${i}]`, each) : item)) : value;

/** A record that is sent as JSON: the members whose names mean a person. */
function mapRecord(text: string, path: string, each: VisitText): string {
  let changed = false;
  const walk = (value: unknown, at: string, depth: number): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof LosslessNumber || depth > MAX_DEPTH) return value;
    if (Array.isArray(value)) return value.map((item, i) => walk(item, `${at}[${i}]`, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => {
        const here = `${at}.${name}`;
        const written = item instanceof LosslessNumber ? item.toString() : item;
        if (!NAMES.has(foldHeading(name)) || typeof written !== 'string') return [name, walk(item, here, depth + 1)];
        const replaced = each(written, here, {});
        if (replaced === written) return [name, item];
        changed = true;
        return [name, replaced];
      }),
    );
  };
  const mapped = walk(parsed(text), path, 0);
  return changed ? (stringify(mapped) as string) : text;
}

/** Parses JSON without losing digits of numbers. Undefined if the text is not JSON; the agency then reports the error. */
function parsed(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** Calls `each` with the string literals of the document that may name a person. */
export function visitLiterals(schema: GraphQLSchema, document: DocumentNode, each: (text: string, path: string) => void): void {
  const types = new TypeInfo(schema);
  const names: string[] = [];
  const look: VisitText = (text, path) => {
    each(text, path);
    return text;
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      ObjectField: { enter: ({ name }) => void names.push(name.value), leave: () => void names.pop() },
      Argument: { enter: ({ name }) => void names.push(name.value), leave: () => void names.pop() },
      StringValue({ value }) {
        const type = types.getInputType();
        if (!type) return;
        const path = names.join('.');
        if (getNamedType(type).name === 'ID') each(value, path);
        else if (names.at(-1) === 'records') {
          mapRecord(value, path, look);
          each(value, path);
        }
      },
    }),
  );
}
