import { type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from 'graphql';
import { internalVariables } from './internal-names.ts';

/** The values of the variables with their defaults, under the hub's own names; undefined if a value does not match its type. */
export function readVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  return getVariableValues(schema, definitions, internalVariables(given), { maxErrors: 1 }).coerced;
}
