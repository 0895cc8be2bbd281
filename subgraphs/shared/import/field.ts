import type { GraphQLError, GraphQLScalarType } from 'graphql';
import { isBlank } from '../identifiers/folding.ts';
import { holdsResidentNumber, NO_TEXT } from '../identifiers/in-text.ts';
import { isPseudonym } from '../identifiers/pseudonym.ts';
import { DateScalar, DateTime, Money, MonthScalar, RegionCode } from '../schema/scalars.ts';
import type { Fault } from './fault.ts';
import { IDENTITY_NAMES } from './person-names.ts';
import { valueWords } from './value-words.ts';
import type { FieldKind } from './written-value.ts';

type Broken = Omit<Fault, 'field'>;
export type Parsed = { value: string } | Broken;

/** How a value of a file is read. */
export interface ImportField {
  column: string;
  /** kind, which decides the accepted spellings */
  kind: FieldKind;
  /** type of the column in the staging table */
  type: string;
  required: boolean;
  /** separator, if the field has several values */
  separator?: RegExp;
  /** contains one or more region codes, which must be in force on the day */
  isRegion?: boolean;
  /** identifies a person by pseudonym, or by a document number, which is converted first */
  isPerson?: boolean;
  /** choices, if the field has few possible values */
  choices?: readonly string[];
  /** parses a list whose items may contain a person as `worker` */
  listed?(text: string): { worker?: unknown }[] | undefined;
  /** default value */
  absent: string | null;
  /** accepted Chinese column names, the usual one first */
  names: readonly string[];
  /** description of allowed values */
  form: string;
  parse(text: string): Parsed;
}

interface Given {
  column: string;
  names: readonly string[];
  optional?: boolean;
  absent?: string;
}

const field = (
  { column, names, optional = false, absent }: Given,
  kind: FieldKind,
  type: string,
  form: string,
  parse: (text: string) => Parsed,
): ImportField => ({
  column,
  kind,
  names,
  required: !optional && absent === undefined,
  absent: absent ?? null,
  type,
  form,
  parse,
});

const broken = (rule: string, message: string, messageZh: string): Broken => ({ rule, message, messageZh });

export function text(given: Given & { longest: number }): ImportField {
  const { longest } = given;
  return field(given, 'text', 'text', `text of at most ${longest} characters`, (value) => {
    if (value.length > longest) return broken('LENGTH', `must have at most ${longest} characters`, `不得超过 ${longest} 个字符`);
    if (NO_TEXT.test(value)) return broken('CHARACTER', 'contains a character that cannot be stored', '含有无法存储的字符');
    if (isBlank(value)) return broken('EMPTY', 'contains no visible character', '不含可见字符');
    if (holdsResidentNumber(value))
      return broken(
        'RESIDENT_NUMBER',
        'contains a citizen identity number; use the pseudonym of the person',
        '含有公民身份号码，请使用假名标识',
      );
    return { value };
  });
}

/** A person by pseudonym. Not a text field, because a pseudonym may contain eighteen digits by chance. */
export const pseudonym = (given: Given): ImportField => ({
  ...field(
    { ...given, names: [...IDENTITY_NAMES, ...given.names] },
    'code',
    'text',
    'document number (身份证号等有效证件号码), or pseudonym: w- and 32 hexadecimal digits (或者假名标识)',
    (value) =>
      isPseudonym(value)
        ? { value }
        : broken('FORMAT', 'neither a document number nor a pseudonym of this hub', '既不是有效的证件号码，也不是本枢纽的假名标识'),
  ),
  isPerson: true,
});

export function integer(given: Given & { from: number; to: number }): ImportField {
  const { from, to } = given;
  return field(given, 'number', 'bigint', `whole number from ${from} to ${to}`, (value) => {
    if (!/^-?\d{1,16}$/.test(value)) return broken('FORMAT', 'must be a whole number', '须为整数');
    const number = Number(value);
    return number < from || number > to
      ? broken('RANGE', `must be ${from} to ${to}`, `须在 ${from} 至 ${to} 之间`)
      : { value: String(number) };
  });
}

/** `money`: an amount in yuan; the file may use 万元. */
export function decimal(given: Given & { places: number; from: number; to: number; money?: boolean }): ImportField {
  const { places, from, to, money = false } = given;
  const form = new RegExp(`^-?\\d{1,15}(\\.\\d{1,${places}})?$`);
  return field(given, money ? 'money' : 'number', 'numeric', `decimal from ${from} to ${to}, at most ${places} decimal places`, (value) => {
    if (!form.test(value))
      return broken('FORMAT', `must be a decimal with at most ${places} decimal places`, `须为至多 ${places} 位小数的数`);
    return Number(value) < from || Number(value) > to
      ? broken('RANGE', `must be ${from} to ${to}`, `须在 ${from} 至 ${to} 之间`)
      : { value };
  });
}

const KINDS = new Map<GraphQLScalarType, FieldKind>([
  [DateScalar, 'day'],
  [MonthScalar, 'month'],
  [DateTime, 'instant'],
  [Money, 'money'],
]);

/** A field that is parsed by a GraphQL scalar. */
export function scalar(given: Given & { of: GraphQLScalarType; type?: string }): ImportField {
  const read = field(given, KINDS.get(given.of) ?? 'code', given.type ?? 'text', given.of.name, (value) => {
    try {
      return { value: String(given.of.parseValue(value)) };
    } catch (error) {
      const { message, extensions } = error as GraphQLError;
      const { rule, messageZh, example } = extensions;
      const near = nearOf(extensions);
      const such = example === undefined ? ['', ''] : [`; example: ${example}`, `，格式如 ${example}`];
      const meant = near.length === 0 ? ['', ''] : [`; did you mean ${near.join(' or ')}?`, `；是否为 ${near.join('、')}？`];
      return broken(String(rule).toUpperCase(), `${message}${such[0]}${meant[0]}`, `${messageZh}${such[1]}${meant[1]}`);
    }
  });
  return given.of === RegionCode ? { ...read, isRegion: true } : read;
}

/** Values suggested by a scalar, each with its name. */
function nearOf({ nearest = [], nearestNames = [] }: { nearest?: string[]; nearestNames?: string[] }): string[] {
  return nearest.map((code, i) => (nearestNames[i] ? `${code} ${nearestNames[i]}` : code));
}

/** A day, YYYY-MM-DD. */
export const day = (column: string, name: string, optional = false): ImportField =>
  scalar({ column, names: [name], of: DateScalar, type: 'date', optional });

/** One of `values`, by its name or its Chinese label. `of`: the published enum that has the labels, if it is another object. */
export function oneOf(given: Given & { values: object; of?: object }): ImportField {
  const values = Object.keys(given.values);
  const { read, choices, form, formZh } = valueWords(values, given.of ?? given.values);
  const one = field(given, 'code', 'text', form, (value) => {
    const meant = read(value);
    return meant === undefined ? broken('VALUE', `one of ${values.join(', ')}`, `须为以下之一：${formZh}`) : { value: meant };
  });
  return { ...one, choices };
}

const SEPARATOR = /[;；|、]/;
/** The character to write between values that are split with `separator`. */
export const signBetween = (separator: RegExp): string => (separator.test(';') ? ';' : '|');
const MAX_ITEMS = 500;

/** Several values in one field, separated by ; or by `separator`. */
export function several(given: Given & { of: ImportField; least?: number; separator?: RegExp }): ImportField {
  const { of, least = 0, separator = SEPARATOR } = given;
  const absent = least === 0 ? '{}' : undefined;
  const read = field(
    { absent, ...given },
    of.kind === 'text' ? 'text' : 'code',
    'text[]',
    `${of.form}; several separated by ${signBetween(separator)}`,
    (value) => {
      const items = value.split(separator).flatMap((item) => item.trim() || []);
      if (items.length < least || items.length > MAX_ITEMS)
        return broken('LENGTH', `must have ${least} to ${MAX_ITEMS} values`, `须有 ${least} 至 ${MAX_ITEMS} 项`);
      const parsed = items.map((item) => of.parse(item));
      const wrong = parsed.find((one) => 'rule' in one);
      if (wrong) return wrong;
      const read = parsed.map((one) => (one as { value: string }).value);
      // 外卖员、网约配送员 is one value with two words, so duplicates are removed.
      return { value: arrayLiteral(of.choices ? [...new Set(read)] : read) };
    },
  );
  return { ...read, separator, isRegion: of.isRegion };
}

/** A structured value, stored as JSON. */
export const json = (given: Given & Pick<ImportField, 'listed'> & { form: string; parse(text: string): Parsed }): ImportField => ({
  ...field(given, 'json', 'jsonb', given.form, given.parse),
  listed: given.listed,
});

/** The items of a value that `several` has parsed. */
export const itemsOf = (literal: string | null | undefined): string[] =>
  [...(literal ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, item]) => (item as string).replace(/\\(.)/gs, '$1'));

/** A list as a PostgreSQL array literal. */
export const arrayLiteral = (items: readonly string[]): string =>
  `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
