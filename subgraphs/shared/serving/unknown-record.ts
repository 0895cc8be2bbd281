import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLObjectType } from 'graphql';
import { hubError } from '../errors.ts';
import type { RequestContext } from '../identity/request-context.ts';

/** What the records of a public register are called in an error. */
export type Noun = readonly [en: string, zh: string];

/** Stands for a record that another agency points at and this register does not hold: its key is known, all else is NOT_FOUND. */
class UnknownRecord {
  constructor(
    key: object,
    fields: readonly string[],
    readonly notFound: Error,
  ) {
    // An error in the place of a value is an error of that field.
    for (const field of fields) Object.assign(this, { [field]: notFound });
    Object.assign(this, key);
  }
}

/**
 * Makes a reference answer a key it does not know with NOT_FOUND at each field asked for, so that the record that points
 * there keeps its place; for public registers only: elsewhere the difference would say what a caller may not see.
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
