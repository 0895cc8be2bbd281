import { type GraphQLSchema, getVariableValues, type VariableDefinitionNode } from 'graphql';
import { ownVariables } from './own-names.ts';

/** The values of an operation's variables, defaults included, by the hub's own names; undefined where one does not fit. */
export function readVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> | undefined {
  return getVariableValues(schema, definitions, ownVariables(given), { maxErrors: 1 }).coerced;
}
