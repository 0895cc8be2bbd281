import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { hubError } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** The name of a public register's records in errors. */
export type Noun = readonly [en: string, zh: string];

/**
 * A record that another agency references and this register does not contain: its key resolves, all other fields are NOT_FOUND.
 */
class UnknownRecord {
  constructor(
    key: object,
    fields: readonly string[],
    readonly notFound: Error,
  ) {
    // An Error as the value of a property becomes the error of that field.
    for (const field of fields) Object.assign(this, { [field]: notFound });
    Object.assign(this, key);
  }
}

/**
 * Wraps a reference resolver so that an unknown key gives NOT_FOUND for each selected field, and the referencing record stays
 * in the response. For public registers only: elsewhere the error would reveal which records exist.
 */
export function knowingItsGaps(type: GraphQLObjectType, [noun, nounZh]: Noun) {
  const fields = Object.values(type.getFields());
  const methods = fields.filter(({ resolve }) => resolve !== undefined && resolve !== defaultFieldResolver);
  for (const field of methods) {
    const resolve = field.resolve as GraphQLFieldResolver<unknown, RequestContext>;
    field.resolve = (source, args, context, info) => {
      if (source instanceof UnknownRecord) throw source.notFound;
      return resolve(source, args, context, info);
    };
  }
  const plain = fields.filter((field) => !methods.includes(field)).map(({ name }) => name);
  return <Found>(key: object, found: Found): Found | UnknownRecord =>
    found ??
    new UnknownRecord(key, plain, hubError('NOT_FOUND', `the register has no such ${noun}`, { messageZh: `登记信息中没有该${nounZh}` }));
}
