import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  parseType,
  type SelectionNode,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import { type NeededValue, PlannedArguments } from './arguments.ts';
import type { SelectedField, Selection } from './selection.ts';

/** A path in an operation, in the hub's own keys. */
export type Place = readonly string[];

/** Fields of one object that get a plan of their own; the object is then fetched by the key of its type. */
export interface CutOut {
  type: string;
  place: Place;
  fields: SelectedField[];
}

/** `above`: the types from the root of the operation to the object that has the field. */
export type ShouldCut = (type: string, field: string, above: readonly string[]) => boolean;

export interface NormaliseOptions {
  schema: GraphQLSchema;
  /** coordinates of refused fields, which are never requested from an agency */
  refused: ReadonlySet<string>;
  shouldCut: ShouldCut;
  /** the key fields of a type */
  keyOf(type: string): string | undefined;
}

/** An operation in the form for planner and compiler: without conditions, named fragments, literals and names chosen by the caller. */
export interface NormalisedOperation {
  /** undefined if no field is left */
  operation?: OperationDefinitionNode;
  literals: Record<string, unknown>;
  needed: readonly NeededValue[];
  cutOut: readonly CutOut[];
}

interface Asked {
  kind: OperationTypeNode;
  fields: readonly SelectedField[];
  /** the root type, or the type of the entities with which a separate part begins */
  type: GraphQLCompositeType;
  /** set for a separate part: the root field that returns its entities */
  entry?: string;
  definitions: readonly VariableDefinitionNode[];
}

export function normaliseOperation(asked: Asked, options: NormaliseOptions): NormalisedOperation {
  const writer = new SelectionWriter(options);
  const place = asked.entry ? [asked.entry] : [];
  const fields = writer.fields(asked.type, asked.fields, place, []);
  if (fields.length === 0) return { literals: {}, needed: writer.given.needed, cutOut: writer.cutOut };
  const selectionSet: SelectionSetNode = asked.entry ? set([namedField(asked.entry, set(fields))]) : set(fields);
  const { literals, types, needed } = writer.given;
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: asked.entry ? OperationTypeNode.QUERY : asked.kind,
    variableDefinitions: [...callersVariables(asked.definitions, writer.given), ...literalVariables(types)],
    selectionSet,
  };
  return { operation, literals, needed, cutOut: writer.cutOut };
}

/** A variable that is used at a non-null place gets a non-null type; null values were rejected before. */
function callersVariables(definitions: readonly VariableDefinitionNode[], { used, needed }: PlannedArguments): VariableDefinitionNode[] {
  return definitions
    .filter(({ variable }) => used.has(variable.name.value))
    .map(({ variable, type }) => {
      const never = needed.some((one) => one.variable === variable.name.value && !one.defaulted);
      const planned: TypeNode = never && type.kind !== Kind.NON_NULL_TYPE ? { kind: Kind.NON_NULL_TYPE, type } : type;
      return { kind: Kind.VARIABLE_DEFINITION, variable, type: planned };
    });
}

function literalVariables(types: ReadonlyMap<string, string>): VariableDefinitionNode[] {
  return [...types].map(([name, type]) => ({
    kind: Kind.VARIABLE_DEFINITION,
    variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
    type: parseType(type, { noLocation: true }),
  }));
}

class SelectionWriter {
  readonly given = new PlannedArguments();
  readonly cutOut: CutOut[] = [];

  constructor(private readonly options: NormaliseOptions) {}

  fields(type: GraphQLCompositeType, fields: readonly SelectedField[], place: Place, above: readonly string[]): SelectionNode[] {
    const { schema, refused, shouldCut, keyOf } = this.options;
    const names = isObjectType(type) ? [type.name] : isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
    const written: SelectionNode[] = [];
    const cut: SelectedField[] = [];
    for (const field of fields) {
      if (names.some((name) => refused.has(`${name}.${field.name}`))) continue;
      if (shouldCut(type.name, field.name, above)) cut.push(field);
      else written.push(this.field(field, [...place, field.internalKey], [...above, type.name]));
    }
    if (cut.length > 0) {
      this.cutOut.push({ type: type.name, place, fields: cut });
      written.push(...keyFields(keyOf(type.name)));
    }
    return written;
  }

  private field(field: SelectedField, place: Place, above: readonly string[]): FieldNode {
    const { name, internalKey, below, node } = field;
    if (!field.type) return namedField(name); // __typename
    const selections = below && this.selections(below, place, above);
    return {
      kind: Kind.FIELD,
      name: node.name,
      alias: internalKey === name ? undefined : { kind: Kind.NAME, value: internalKey },
      arguments: this.given.of(field),
      selectionSet: selections && set(selections.length > 0 ? selections : [namedField('__typename')]),
    };
  }

  private selections(selection: Selection, place: Place, above: readonly string[]): SelectionNode[] {
    const { type } = selection;
    const common = selection.fields(type);
    const written = this.fields(type, common, place, above);
    if (isObjectType(type)) return written;
    const plain = new Set(common.filter(({ below }) => !below).map(({ key }) => key));
    const narrowed = selection.possibleTypes().flatMap((possible): InlineFragmentNode[] => {
      const further = selection.fields(possible).filter(({ key, below }) => below || !plain.has(key));
      if (further.length === 0) return [];
      const selections = this.fields(possible, further, place, above);
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } } as const;
      return selections.length > 0 ? [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: set(selections) }] : [];
    });
    // The type of a value is needed for the response; the planner omits __typename if only fields of an interface are selected.
    return [namedField('__typename'), ...written, ...narrowed];
  }
}

const set = (selections: readonly SelectionNode[]): SelectionSetNode => ({ kind: Kind.SELECTION_SET, selections });

const namedField = (name: string, selectionSet?: SelectionSetNode): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  selectionSet,
});

function keyFields(key: string | undefined): readonly SelectionNode[] {
  const [definition] = parse(`{ __typename ${key ?? ''} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
