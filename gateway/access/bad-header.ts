import type { GraphQLError } from 'graphql';
import { badInput } from '../../subgraphs/shared/errors.ts';

/** The error of an invalid header: BAD_USER_INPUT with status 400 for the whole request. */
export function badHeader(name: string, rule: string, message: string, messageZh: string): GraphQLError {
  const error = badInput(name, rule, message, messageZh);
  Object.assign(error.extensions, { http: { status: 400 } });
  return error;
}
