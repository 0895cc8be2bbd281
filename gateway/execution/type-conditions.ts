import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';

/** Is `typename` one of `conditions`, or a member or implementation of one? */
export function satisfies(schema: GraphQLSchema, typename: unknown, conditions: readonly string[]): boolean {
  if (typeof typename !== 'string') return false;
  if (conditions.includes(typename)) return true;
  const type = schema.getType(typename);
  return (
    isObjectType(type) &&
    conditions.some((name) => {
      const condition = schema.getType(name);
      return isAbstractType(condition) && schema.isSubType(condition, type);
    })
  );
}
