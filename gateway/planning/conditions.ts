import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, type SelectionNode, visit } from 'graphql';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { callersVariable } from './internal-names.ts';

const CONDITIONS = new Set(['skip', 'include']);

/** Names of the variables in @skip and @include of a document. */
export function conditionVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = CONDITIONS.has(node.name.value) ? conditionOf(node) : undefined;
      if (value?.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found].sort();
}

/**
 * Returns a function that evaluates @skip and @include with the values of the variables. The gateway does this itself,
 * because planner and compiler treat them differently (decision 0027). The function throws BAD_USER_INPUT if a condition is
 * null.
 */
export function conditionEvaluator(variables: Readonly<Record<string, unknown>>): (node: SelectionNode) => boolean {
  const flag = (node: SelectionNode, name: string): boolean | undefined => {
    const directive = node.directives?.find((one) => one.name.value === name);
    const value = directive && conditionOf(directive);
    if (!value) return undefined;
    if (value.kind === Kind.BOOLEAN) return value.value;
    const given = value.kind === Kind.VARIABLE && Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : null;
    if (typeof given === 'boolean') return given;
    throw nullFlag(value.kind === Kind.VARIABLE ? `$${callersVariable(value.name.value)}` : 'if', name, nameOf(node));
  };
  return (node) => !node.directives?.length || (flag(node, 'skip') !== true && flag(node, 'include') !== false);
}

const conditionOf = ({ arguments: given = [] }: DirectiveNode) => given.find(({ name }) => name.value === 'if')?.value;

function nameOf(node: SelectionNode): string {
  if (node.kind === Kind.FRAGMENT_SPREAD) return `...${node.name.value}`;
  return node.kind === Kind.FIELD ? ((node as FieldNode).alias?.value ?? node.name.value) : '...';
}

const nullFlag = (field: string, directive: string, at: string) =>
  hubError('BAD_USER_INPUT', `the variable ${field} is null, but @${directive} on ${at} requires true or false`, {
    messageZh: `变量 ${field} 为空，而 ${at} 的 @${directive} 须为 true 或 false`,
    field,
    rule: 'null',
    http: { status: 400 },
  });
