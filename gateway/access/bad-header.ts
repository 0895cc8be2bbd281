import type { GraphQLError } from 'graphql';
import { badInput } from '../../subgraphs/shared/errors.ts';

/** A header that cannot be read ends the whole request, with 400. */
export function badHeader(name: string, rule: string, message: string, messageZh: string): GraphQLError {
  const error = badInput(name, rule, message, messageZh);
  Object.assign(error.extensions, { http: { status: 400 } });
  return error;
}
