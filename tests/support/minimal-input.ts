import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';

// One valid value of each scalar, so that a question reaches the agency whatever its rules say of it.
const VALUES: Record<string, unknown> = {
  String: 'x',
  ID: 'X-0',
  Int: 1,
  SafeInt: 1,
  Float: 1,
  Boolean: true,
  Date: '2026-01-05',
  DateTime: '2026-01-05T00:00:00Z',
  Month: '2026-01',
  Money: '1.00',
  RegionCode: '310118',
  CreditCode: '91193100MA00000238',
  CaseNumber: '(2026)沪0118民初9099003号',
  ArbitrationNumber: '沪青浦劳人仲案字〔2026〕第9099003号',
  AlgorithmFilingNumber: '网信算备310118000000000001号',
};

type Path = string[];

/** The input object that a mutation takes. */
export const inputOf = (schema: GraphQLSchema, mutation: string): GraphQLInputObjectType => {
  const argument = schema
    .getMutationType()
    ?.getFields()
    [mutation]?.args.find(({ name }) => name === 'input');
  const type = argument && getNullableType(argument.type);
  if (!isInputObjectType(type)) throw new Error(`${mutation} takes no input`);
  return type;
};

/** Where an input names a person: each member of type ID that is said to be a pseudonym, or is called after a person. */
export function personPaths(type: GraphQLInputObjectType, above: Path = []): Path[] {
  if (above.length > 8) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = [...above, field.name];
    const inner = innerOf(field.type);
    if (isInputObjectType(inner)) return personPaths(inner, path);
    const named = field.description?.includes('假名') || /^(worker|person|subject)s?$/.test(field.name);
    return named && String(inner) === 'ID' ? [path] : [];
  });
}

/** What a type needs at least, and `value` at the end of `path`. */
export function minimalInput(type: GraphQLInputObjectType, path: Path = [], value?: unknown): Record<string, unknown> {
  const [next, ...rest] = path;
  const fields = Object.values(type.getFields()).filter(({ name, type: of }) => isNonNullType(of) || name === next);
  return Object.fromEntries(fields.map(({ name, type: of }) => [name, name === next ? dummyOf(of, rest, value) : dummyOf(of, [])]));
}

function dummyOf(type: GraphQLInputType, path: Path, value?: unknown): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [dummyOf(nullable.ofType as GraphQLInputType, path, value)];
  if (isInputObjectType(nullable)) return minimalInput(nullable, path, value);
  if (value !== undefined && path.length === 0) return value;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!(nullable.name in VALUES)) throw new Error(`no value of ${nullable.name}: add one`);
  return VALUES[nullable.name];
}

function innerOf(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? innerOf(nullable.ofType as GraphQLInputType) : nullable;
}
