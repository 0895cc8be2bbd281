import { createHash } from 'node:crypto';
import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, print, type ValueNode, visit } from 'graphql';

/**
 * Names that callers choose could collide with names of the planner, of the compiler or of JavaScript, for example a
 * variable `representations` or `__proto__`. Therefore each gets a prefix inside the hub, which is removed in the answer.
 */
const VARIABLE = 'v_';
const KEY = '_k_';
const KEY_OF_FIELD = '_f_';
const OWN_KEY = /^(?:_k_|_f_[0-9a-f]{8}_)/;

export const internalVariable = (name: string): string => `${VARIABLE}${name}`;
export const callersVariable = (name: string): string => (name.startsWith(VARIABLE) ? name.slice(VARIABLE.length) : name);

/** The key inside the hub of a field with an alias or with arguments. */
export const internalKey = (key: string): string => `${KEY}${key}`;

/**
 * The same below an abstract type: there the same key may mean a different field for each object type (GraphQL, September
 * 2025, 5.3.2), but planners merge the fields of an entity for all types.
 */
export const internalKeyOfField = (key: string, node: FieldNode): string => {
  const given = (node.arguments ?? []).map(({ name, value }) => `${name.value}:${valueText(value)}`).sort();
  const digest = createHash('sha256').update(`${node.name.value}(${given})`).digest('hex').slice(0, 8);
  return `${KEY_OF_FIELD}${digest}_${key}`;
};

export const callersKey = (key: string): string => key.replace(OWN_KEY, '');

/** Equal values give equal texts, whatever the order of their fields. */
function valueText(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(valueText)}]`;
  if (value.kind === Kind.OBJECT) return `{${value.fields.map((field) => `${field.name.value}:${valueText(field.value)}`).sort()}}`;
  return print(value);
}

/** The variables of a request, under the hub's own names. */
export function internalVariables(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [internalVariable(name), value]));
}

/** The document and one of its operations, with variables renamed to the hub's own names. */
export function withInternalVariables(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): { document: DocumentNode; operation: OperationDefinitionNode } {
  const renamed = visit(document, {
    Variable: (node) => ({ ...node, name: { ...node.name, value: internalVariable(node.name.value) } }),
  });
  const found = renamed.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION && one.name?.value === operation.name?.value);
  if (found?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the operation is not in its document');
  return { document: renamed, operation: found };
}
