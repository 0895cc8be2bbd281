import type { GraphQLScalarType } from 'graphql';
import sql, { raw, type Sql } from 'sql-template-tag';

/** Allowed values of a column: a scalar, one of several words, or a text. */
export type ValueForm = { of: GraphQLScalarType } | { oneOf: readonly string[] } | { longest: number };

/** A field that is stored in its own column. */
export interface CorrectableField {
  column: string;
  form: ValueForm;
  /** a day that must not be in the future */
  isPast?: true;
  /**
   * condition on record `t` under which the value cannot be corrected, so that a correction cannot turn an ended record into
   * one that justifies access
   */
  stays?: Sql;
}

/** Records of one type: their table, the columns that hold their key, region and person, and the fields that can be corrected. */
export interface CorrectableType {
  table: string;
  key: string;
  region: string;
  /** undefined if the record is not about one person */
  worker?: string;
  /** for records about several persons: the statement that selects the `worker` of each */
  persons?(record: string): Sql;
  /** for records that not everybody may know of: the condition on them, and the field that their readers may read */
  closed?: { where: Sql; field: string };
  fields: Record<string, CorrectableField>;
}

/** Correctable fields of an agency, by type name. */
export type Correctable = Record<string, CorrectableType>;

/** A field of the schema with its table and column. */
export type FoundField = CorrectableType & CorrectableField;

export function fieldOf(correctable: Correctable, coordinate: string): FoundField | undefined {
  const [type = '', field = ''] = coordinate.split('.');
  const found = Object.hasOwn(correctable, type) ? correctable[type] : undefined;
  const column = found && Object.hasOwn(found.fields, field) ? found.fields[field] : undefined;
  return found && column && { ...found, ...column };
}

/** The value in the format of the column; undefined if invalid. */
export function readValue(form: ValueForm, text: string): string | undefined {
  if ('oneOf' in form) return form.oneOf.includes(text) ? text : undefined;
  if ('longest' in form) return text.length <= form.longest ? text : undefined;
  try {
    return form.of.parseValue(text) as string;
  } catch {
    return undefined;
  }
}

/** A condition for the record with this key; for a record about a person, also for that person. */
export function isRecord({ key, worker }: CorrectableType, record: string, subject: string | null): Sql {
  const ofKey = sql`${raw(key)}::text = ${record}`;
  if (worker === undefined) return sql`${raw(key)} = ${record}`;
  return worker === key ? sql`${raw(key)} = ${record} and ${record} = ${subject}` : sql`${raw(worker)} = ${subject} and ${ofKey}`;
}
