import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, print, type ValueNode, visit } from 'graphql';

/**
 * Names that callers chose never meet names of the planner, of a compiler or of JavaScript: a variable `representations`
 * or `__proto__`, an alias that is the name of another field. Each gets a prefix on its way in and loses it on its way out.
 */
const VARIABLE = 'v_';
const KEY = '_k_';
const KEY_OF_FIELD = '_f_';
const OWN_KEY = /^(?:_k_|_f_[0-9a-f]{8}_)/;

export const ownVariable = (name: string): string => `${VARIABLE}${name}`;
export const callersVariable = (name: string): string => (name.startsWith(VARIABLE) ? name.slice(VARIABLE.length) : name);

/** The key under which a field with an alias or with arguments travels through the hub. */
export const ownKey = (key: string): string => `${KEY}${key}`;

/**
 * The same below a value that may be of several types: there one key may stand for another field in each (GraphQL,
 * September 2025, 5.3.2), and planners merge what they ask of an entity for all of them.
 */
export const ownKeyOfField = (key: string, node: FieldNode): string => {
  const given = (node.arguments ?? []).map(({ name, value }) => `${name.value}:${valueText(value)}`).sort();
  const digest = createHash('sha256').update(`${node.name.value}(${given})`).digest('hex').slice(0, 8);
  return `${KEY_OF_FIELD}${digest}_${key}`;
};

export const callersKey = (key: string): string => key.replace(OWN_KEY, '');

/** Equal values have equal texts, in whatever order their fields were written. */
function valueText(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(valueText)}]`;
  if (value.kind === Kind.OBJECT) return `{${value.fields.map((field) => `${field.name.value}:${valueText(field.value)}`).sort()}}`;
  return print(value);
}

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
