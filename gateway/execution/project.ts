import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Path } from './entities.ts';
import type { AnswerError } from './execute-plan.ts';
import { isObject, type Json } from './merge.ts';
import { satisfies } from './type-conditions.ts';

export interface Projection {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Json;
  /** fields left out because they are refused: a null there needs no other explanation */
  refused: ReadonlySet<string>;
}

interface PlannedField {
  key: string;
  name: string;
  /** undefined for __typename, __schema and __type */
  type?: GraphQLOutputType;
  nodes: FieldNode[];
}

/** Stands for a null that a non-null type may not hold: it passes to the next field above that may be null. */
const FORBIDDEN_NULL = Symbol('null where the type forbids it');
/** The same, because the field is refused: there is nothing more to explain. */
const REFUSED_NULL = Symbol('null because it is refused');
const isForbidden = (value: unknown): value is typeof FORBIDDEN_NULL | typeof REFUSED_NULL =>
  value === FORBIDDEN_NULL || value === REFUSED_NULL;

/**
 * Shapes the merged data as the operation asked for it: aliases, fragments, skip and include, order of keys,
 * and the rule that a null in a non-null place nulls what is above it (GraphQL specification, 6.4.4).
 */
export function project(projection: Projection, data: Json, errors: AnswerError[]): Json | null {
  const root = projection.schema.getRootType(projection.operation.operation) as GraphQLObjectType;
  const shaped = new Projector(projection, errors).object(root, [projection.operation], data, []);
  return isForbidden(shaped) ? null : (shaped as Json);
}

type WithSelections = Pick<FieldNode, 'selectionSet'> | OperationDefinitionNode;

class Projector {
  private readonly planned = new Map<readonly WithSelections[], Map<string, PlannedField[]>>();

  constructor(
    private readonly projection: Projection,
    private readonly errors: AnswerError[],
  ) {}

  object(
    type: GraphQLObjectType,
    nodes: readonly WithSelections[],
    value: Json,
    path: Path,
  ): Json | typeof FORBIDDEN_NULL | typeof REFUSED_NULL {
    const result: Json = {};
    for (const field of this.fieldsOf(type, nodes)) {
      path.push(field.key);
      const shaped = this.field(type, field, value, path);
      const refused = this.projection.refused.has(`${type.name}.${field.name}`);
      if (shaped === FORBIDDEN_NULL && !refused) this.explain(path, `${type.name}.${field.name}`);
      path.pop();
      if (isForbidden(shaped)) return refused ? REFUSED_NULL : shaped;
      result[field.key] = shaped;
    }
    return result;
  }

  private field(type: GraphQLObjectType, { key, name, type: fieldType, nodes }: PlannedField, value: Json, path: Path): unknown {
    if (name === '__typename') return type.name;
    // __schema and __type arrive as introspection shaped them
    return fieldType ? this.complete(fieldType, nodes, value[key], path) : (value[key] ?? null);
  }

  private complete(type: GraphQLOutputType, nodes: FieldNode[], value: unknown, path: Path): unknown {
    if (isNonNullType(type)) return this.nonNull(type.ofType, nodes, value, path);
    if (value === null || value === undefined) return null;
    const shaped = this.nullable(type, nodes, value, path);
    return isForbidden(shaped) ? null : shaped;
  }

  private nonNull(type: GraphQLOutputType, nodes: FieldNode[], value: unknown, path: Path): unknown {
    if (value === null || value === undefined) return FORBIDDEN_NULL;
    return this.nullable(type as never, nodes, value, path) ?? FORBIDDEN_NULL;
  }

  private nullable(type: Exclude<GraphQLOutputType, { ofType: never }>, nodes: FieldNode[], value: unknown, path: Path): unknown {
    if (isListType(type)) return Array.isArray(value) ? this.list(type.ofType, nodes, value, path) : null;
    if (isEnumType(type)) return type.getValue(String(value)) ? value : null;
    if (isLeafType(type)) return value;
    if (!isObject(value)) return null;
    const runtime = isAbstractType(type) ? this.projection.schema.getType(String(value.__typename)) : type;
    return isObjectType(runtime) ? this.object(runtime, nodes, value, path) : null;
  }

  private list(type: GraphQLOutputType, nodes: FieldNode[], items: unknown[], path: Path): unknown {
    const result: unknown[] = [];
    for (const [i, item] of items.entries()) {
      path.push(i);
      const shaped = this.complete(type, nodes, item, path);
      if (shaped === FORBIDDEN_NULL) this.explain(path, 'list element');
      path.pop();
      if (isForbidden(shaped)) return shaped;
      result.push(shaped);
    }
    return result;
  }

  /** A null that no source explained is a fault of the source that owns the field. */
  private explain(path: Path, what: string): void {
    const known = this.errors.some(
      (error) => error.path?.length && path.every((segment, i) => (error.path?.length ?? 0) <= i || error.path?.[i] === segment),
    );
    if (!known)
      this.errors.push({ message: `no value for ${what}, which is never null`, path: [...path], extensions: { code: 'INTERNAL' } });
  }

  private fieldsOf(type: GraphQLObjectType, nodes: readonly WithSelections[]): PlannedField[] {
    let byType = this.planned.get(nodes);
    if (!byType) {
      byType = new Map();
      this.planned.set(nodes, byType);
    }
    let fields = byType.get(type.name);
    if (!fields) {
      const collected = new Map<string, FieldNode[]>();
      for (const node of nodes) this.collect(type, node.selectionSet?.selections ?? [], collected, new Set());
      fields = [...collected].map(([key, found]) => planField(type, key, found));
      byType.set(type.name, fields);
    }
    return fields;
  }

  private collect(type: GraphQLObjectType, selections: readonly SelectionNode[], into: Map<string, FieldNode[]>, seen: Set<string>): void {
    for (const selection of selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const nodes = into.get(key);
        if (nodes) nodes.push(selection);
        else into.set(key, [selection]);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (spread && seen.has(selection.name.value)) continue;
      if (spread) seen.add(selection.name.value);
      const fragment = spread ? this.projection.fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment && (!condition || satisfies(this.projection.schema, type.name, [condition])))
        this.collect(type, fragment.selectionSet.selections, into, seen);
    }
  }

  private isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    const { variables } = this.projection;
    return (
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
    );
  }
}

function planField(type: GraphQLObjectType, key: string, nodes: FieldNode[]): PlannedField {
  const name = (nodes[0] as FieldNode).name.value;
  const field = type.getFields()[name];
  if (!field && !name.startsWith('__')) throw new Error(`${type.name}.${name} is not in the supergraph`);
  return { key, name, type: field?.type, nodes };
}
