import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/**
 * Names that callers chose never meet names of the planner, of a compiler or of JavaScript: a variable `representations`
 * or `__proto__`, an alias that is the name of another field. Each gets a prefix on its way in and loses it on its way out.
 */
const VARIABLE = 'v_';
const KEY = '_k_';

export const ownVariable = (name: string): string => `${VARIABLE}${name}`;
export const callersVariable = (name: string): string => (name.startsWith(VARIABLE) ? name.slice(VARIABLE.length) : name);

/** The key under which a field with an alias or with arguments travels through the hub. */
export const ownKey = (key: string): string => `${KEY}${key}`;
export const callersKey = (key: string): string => (key.startsWith(KEY) ? key.slice(KEY.length) : key);

/** The values that came with a request, by the hub's own names. */
export function ownVariables(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [ownVariable(name), value]));
}

/** The document and one of its operations with the hub's own names for variables. */
export function withOwnVariables(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const renamed = visit(document, {
    Variable: (node) => ({ ...node, name: { ...node.name, value: ownVariable(node.name.value) } }),
  });
  const found = renamed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation.name?.value);
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation is not in its document');
  return { document: renamed, operation: found };
}
