import {
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { type WrongValue, wrongValue, wrongValueError } from './wrong-value.ts';

const MAX_ERRORS = 20;

/**
 * Returns an error for each invalid variable, with its place in `field`, such as `input.clauses[1].topic`. Called after
 * GraphQL rejected the variables.
 */
export function wrongVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Record<string, unknown>,
): GraphQLError[] {
  const wrong: WrongValue[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as never);
    if (!isInputType(type)) continue;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined) {
      if (isNonNullType(type) && !definition.defaultValue)
        wrong.push({
          path: name,
          rule: 'required',
          whole: true,
          says: [`Variable "$${name}" of required type "${type}" was not provided.`, `未提供必填变量 $${name}（${type}）`],
        });
      continue;
    }
    coerceInputValue(value, type, (path, invalid, error) => {
      wrong.push(wrongValue(printPath(name, path), typeAt(type, path), error, invalid));
    });
  }
  const found =
    wrong.length > 0 ? wrong : [{ path: 'variables', rule: 'type', says: ['do not match their types', '变量与其类型不符'] } as const];
  return found.slice(0, MAX_ERRORS).map((one) => wrongValueError(one, 'BAD_USER_INPUT'));
}

/** Prints a path as input.clauses[1].topic. */
const printPath = (start: string, path: readonly (string | number)[]) =>
  path.reduce<string>((text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${part}`), start);

/** The type at a path. GraphQL accepts a single value for a list, so the path may have no index. */
function typeAt(type: GraphQLInputType, [part, ...rest]: readonly (string | number)[]): GraphQLInputType {
  if (part === undefined) return type;
  const plain = isNonNullType(type) ? type.ofType : type;
  if (isListType(plain)) return typeAt(plain.ofType, typeof part === 'number' ? rest : [part, ...rest]);
  const field = isInputObjectType(plain) ? plain.getFields()[String(part)] : undefined;
  return field ? typeAt(field.type, rest) : type;
}
