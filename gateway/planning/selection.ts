import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { internalKey, internalKeyOfField } from './internal-names.ts';

/** A field of the response: conditions evaluated, fragments expanded, fields with the same key merged. */
export interface SelectedField {
  /** the response key */
  key: string;
  /** the key inside the hub */
  internalKey: string;
  name: string;
  node: FieldNode;
  arguments: readonly GraphQLArgument[];
  /** undefined for `__typename` */
  type?: GraphQLOutputType;
  below?: Selection;
}

export interface Decided {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** True if @skip and @include let this part be executed. Throws if a condition is null. */
  isIncluded(node: SelectionNode): boolean;
}

type Holder = GraphQLObjectType | GraphQLInterfaceType;
type Collected = Map<string, FieldNode[]>;

/** Introspection fields of the query root. */
export const META_FIELDS: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

/** The selection of one composite value (GraphQL specification, 6.3.2 CollectFields), collected once for each type. */
export class Selection {
  private readonly known = new Map<string, readonly SelectedField[]>();

  constructor(
    readonly type: GraphQLCompositeType,
    private readonly sets: readonly SelectionSetNode[],
    private readonly decided: Decided,
    /** true if an ancestor is of an abstract type */
    private readonly isBelowAbstract = false,
  ) {}

  /** Fields selected on this type; for an abstract type, the fields selected for every value. */
  fields(type: GraphQLCompositeType): readonly SelectedField[] {
    let fields = this.known.get(type.name);
    if (!fields) {
      const collected: Collected = new Map();
      for (const { selections } of this.sets) this.collect(type, selections, collected, new Set());
      fields = [...collected].map(([key, nodes]) => this.select(type, key, nodes));
      this.known.set(type.name, fields);
    }
    return fields;
  }

  /** Possible object types of the value. */
  possibleTypes(): readonly GraphQLObjectType[] {
    return isObjectType(this.type) ? [this.type] : this.decided.schema.getPossibleTypes(this.type);
  }

  private collect(type: GraphQLCompositeType, selections: readonly SelectionNode[], into: Collected, seen: Set<string>): void {
    for (const selection of selections) {
      if (!this.decided.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        if (isUnionType(type) && selection.name.value !== '__typename') continue;
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = into.get(key);
        if (nodes) nodes.push(selection);
        else into.set(key, [selection]);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (spread && seen.has(selection.name.value)) continue;
      if (spread) seen.add(selection.name.value);
      const fragment = spread ? this.decided.fragments.get(selection.name.value) : selection;
      if (fragment && this.applies(fragment.typeCondition?.name.value, type))
        this.collect(type, fragment.selectionSet.selections, into, seen);
    }
  }

  private applies(condition: string | undefined, type: GraphQLCompositeType): boolean {
    if (!condition || condition === type.name) return true;
    const abstract = this.decided.schema.getType(condition);
    return isAbstractType(abstract) && !isUnionType(type) && this.decided.schema.isSubType(abstract, type);
  }

  private select(type: GraphQLCompositeType, key: string, nodes: FieldNode[]): SelectedField {
    const node = nodes[0] as FieldNode;
    const name = node.name.value;
    const own = node.alias || node.arguments?.length;
    const keyed = own ? (this.isBelowAbstract ? internalKeyOfField(key, node) : internalKey(key)) : name;
    const field = META_FIELDS[name] ?? (isUnionType(type) ? undefined : (type as Holder).getFields()[name]);
    if (!field && name !== '__typename') throw new Error(`${type.name}.${name} is not in the supergraph`);
    const below = field && getNamedType(field.type);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    return {
      key,
      internalKey: keyed,
      name,
      node,
      arguments: field?.args ?? [],
      type: field?.type,
      below: isCompositeType(below)
        ? new Selection(below, sets, this.decided, this.isBelowAbstract || isAbstractType(this.type))
        : undefined,
    };
  }
}
