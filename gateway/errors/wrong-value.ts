import { GraphQLError, type GraphQLInputType, getNamedType, isEnumType } from 'graphql';
import { expectedOf, type Words } from './expected-forms.ts';

// Longer names, or names with other characters, are not names of the schema and may be personal data.
const NAME = /^[A-Za-z_]\w{0,60}$/;
const LONG_NUMBER = /\d{14,}/;

/** One invalid value: its place, the rule and the expected form. The value itself is never included. */
export interface WrongValue {
  path: string;
  rule: string;
  says: Words;
  /** true if `says` already names the place */
  whole?: boolean;
  expected?: Words;
  nearest?: readonly string[];
  /** the name of each value in `nearest`, if the values are codes */
  nearestNames?: readonly string[];
  /** further extensions from the check of the value */
  more?: Record<string, unknown>;
}

/** Creates the error for an invalid value. `code` is BAD_USER_INPUT or GRAPHQL_VALIDATION_FAILED. */
export function wrongValueError(
  { path, rule, says, whole, expected, nearest = [], nearestNames = [], more }: WrongValue,
  code: string,
  nodes?: GraphQLError['nodes'],
) {
  const [start, startZh] = whole ? ['', ''] : [`${path}: `, `${path}：`];
  const near = nearest.length > 0;
  const called = nearest.map((value, i) => `${value}${nearestNames[i] ? ` ${nearestNames[i]}` : ''}`);
  const proposed: Words = near ? [`; did you mean ${called.join(' or ')}?`, `；是否为 ${called.join('、')}？`] : ['', ''];
  const right: Words = expected
    ? [`${near ? ' Expected' : '; expected'} ${expected[0]}`, `${near ? '' : '；'}应为 ${expected[1]}`]
    : ['', ''];
  return new GraphQLError(start + says[0] + proposed[0] + right[0], {
    nodes,
    extensions: {
      ...more,
      code,
      field: path,
      rule,
      ...(near && { nearest }),
      ...(expected && { expected: expected[0] }),
      messageZh: startZh + says[1] + proposed[1] + right[1],
      http: { status: 400 },
    },
  });
}

/** Explains an invalid value from the error of GraphQL's check. `given` is used for suggestions and never shown. */
export function wrongValue(path: string, type: GraphQLInputType, error: GraphQLError, given: unknown): WrongValue {
  const own = (error.originalError ?? error) as GraphQLError;
  if (own.extensions?.code === 'BAD_USER_INPUT') return ofScalar(path, type, own);
  const missing = /^Field "(?:\w+\.)?(\w+)" of required type "(.+)" was not provided\.$/.exec(error.message);
  if (missing) return { path: join(path, missing[1] as string), rule: 'required', says: required(missing[2] as string) };
  const unknown = /^Field "(.*)" is not defined by type "(\w+)"\./s.exec(error.message);
  if (unknown) return unknownField(path, unknown[1] as string, unknown[2] as string, error.message);
  if (/not to be null|found null/.test(error.message) || given === null)
    return { path, rule: 'null', says: [`must not be null (${type})`, `不得为 null（${type}）`], expected: expectedOf(type) };
  if (/non 32-bit|BigInt/.test(error.message))
    return { path, rule: 'range', says: ['must be between -2147483648 and 2147483647', '超出 -2147483648 至 2147483647 的范围'] };
  if (/^Exactly one key|must specify exactly one key/.test(error.message))
    return { path, rule: 'oneOf', says: ['must have exactly one of its fields', '须恰好填写一个字段'], expected: expectedOf(type) };
  const named = getNamedType(type);
  if (!isEnumType(named))
    return { path, rule: 'type', says: [`is not a valid ${named.name}`, `不是 ${named.name}`], expected: expectedOf(type) };
  const nearest = suggestions(error.message);
  return {
    path,
    rule: 'enum',
    says: [`is not a value of ${named.name}`, `不是 ${named.name} 的取值`],
    expected: expectedOf(type),
    nearest: nearest.length > 0 ? nearest : byChineseName(type, given),
  };
}

/** A scalar of the hub states the broken rule; it may add its own `expected`, `expectedZh` and `nearest`. */
function ofScalar(path: string, type: GraphQLInputType, { message, extensions }: GraphQLError): WrongValue {
  const { code: _code, field: _field, rule, messageZh, expected, expectedZh, nearest, nearestNames, http: _http, ...more } = extensions;
  const words = typeof expected === 'string' ? ([expected, String(expectedZh ?? expected)] as const) : expectedOf(type);
  return {
    path,
    rule: String(rule),
    says: [message, String(messageZh ?? message)],
    expected: rule === 'mode' ? undefined : words,
    nearest: Array.isArray(nearest) ? nearest.map(String) : undefined,
    nearestNames: Array.isArray(nearestNames) ? nearestNames.map(String) : undefined,
    more,
  };
}

const required = (type: string): Words => [`is required (${type}) and was not provided`, `为必填项（${type}），未提供`];

function unknownField(path: string, name: string, type: string, message: string): WrongValue {
  const shown = NAME.test(name) && !LONG_NUMBER.test(name);
  const says: Words = shown
    ? [`is not a field of ${type}`, `不是 ${type} 的字段`]
    : [`contains a field that ${type} does not define`, `含有 ${type} 没有的字段`];
  return { path: shown ? join(path, name) : path, rule: 'unknown', says, nearest: suggestions(message) };
}

/** Names of the schema that GraphQL suggests, at most five. */
export function suggestions(message: string): string[] {
  const [, proposed = ''] = /Did you mean (.*)\?$/s.exec(message) ?? [];
  return /^to use an inline fragment/.test(proposed) ? [] : [...proposed.matchAll(/"(\w+)"/g)].map(([, name]) => name as string);
}

/** Enum values whose description contains the Chinese word that was sent instead of a value. */
function byChineseName(type: GraphQLInputType, given: unknown): string[] {
  const named = getNamedType(type);
  if (!isEnumType(named) || typeof given !== 'string' || !/^\p{Script=Han}{2,20}$/u.test(given)) return [];
  return named
    .getValues()
    .filter(({ description }) => description?.includes(given))
    .map(({ name }) => name)
    .slice(0, 5);
}

const join = (path: string, name: string) => (path === '' ? name : `${path}.${name}`);
