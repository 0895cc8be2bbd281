import { type FieldNode, type FragmentDefinitionNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql';

// Approximate lengths of the lists in an introspection result; `types` is counted exactly.
const LISTS: Record<string, number> = {
  fields: 10,
  args: 3,
  inputFields: 6,
  enumValues: 8,
  interfaces: 1,
  possibleTypes: 2,
  directives: 10,
};
// The gateway answers introspection from memory, so one point covers this many values.
const VALUES_PER_POINT = 50;

/** The cost of `__schema` or `__type` in points, by the number of values selected; `__typename` costs nothing. */
export function introspectionCost(schema: GraphQLSchema, node: FieldNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  if (node.name.value !== '__schema' && node.name.value !== '__type') return 0;
  const types = Object.keys(schema.getTypeMap()).length;
  const known = new Map<string, number>();

  const spread = (name: string): number => {
    const fragment = fragments.get(name);
    const seen = known.get(name);
    if (seen !== undefined || !fragment) return seen ?? 0;
    known.set(name, 0);
    const found = values(fragment.selectionSet);
    known.set(name, found);
    return found;
  };

  const values = ({ selections }: SelectionSetNode): number =>
    selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + spread(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return sum + values(selection.selectionSet);
      if (!selection.selectionSet) return sum + 1;
      const times = selection.name.value === 'types' ? types : (LISTS[selection.name.value] ?? 1);
      return sum + 1 + times * values(selection.selectionSet);
    }, 0);

  return node.selectionSet ? Math.ceil(values(node.selectionSet) / VALUES_PER_POINT) : 1;
}
