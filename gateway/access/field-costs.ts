import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** The cost of a field, as stated by the agency that owns it. */
export interface FieldCost {
  /** points of the field itself; 1 if not stated */
  weight?: number;
  /** assumed length of its list */
  assumedSize?: number;
  /** arguments that give the length of the list */
  slicing: readonly string[];
  /** child fields that have the length of the list; if there are none, the field itself is the list */
  sized: readonly string[];
  arguments: ReadonlyMap<string, ArgumentCost>;
}

export interface ArgumentCost {
  /** points if the argument is provided; for a string, points for each thousand characters */
  weight?: number;
  /** length of the list by value of the argument; `*` stands for any value */
  sizes: ReadonlyMap<string, number>;
}

export interface FieldCosts {
  /** by coordinate, only for fields that state a cost */
  fields: ReadonlyMap<string, FieldCost>;
  /** names of the fields that have the length of their page, such as `nodes` */
  pageParts: ReadonlySet<string>;
}

/** Reads `@cost`, `@listSize` and `@narrows` from the supergraph. */
export function fieldCosts(supergraphSdl: string): FieldCosts {
  const fields = new Map<string, FieldCost>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      const cost = costOf(field);
      if (cost) fields.set(`${definition.name.value}.${field.name.value}`, cost);
    }
  }
  return { fields, pageParts: new Set([...fields.values()].flatMap(({ sized }) => sized)) };
}

function costOf({ directives = [], arguments: given = [] }: FieldDefinitionNode): FieldCost | undefined {
  const list = argumentsOf(directives, 'listSize');
  const stated = given.flatMap((one) => argumentCost(one) ?? []);
  const weight = numberIn(argumentsOf(directives, 'cost')?.weight);
  if (!list && stated.length === 0 && weight === undefined) return undefined;
  return {
    weight,
    assumedSize: numberIn(list?.assumedSize),
    slicing: textsIn(list?.slicingArguments),
    sized: textsIn(list?.sizedFields),
    arguments: new Map(stated),
  };
}

function argumentCost({ name, directives = [] }: InputValueDefinitionNode): [[string, ArgumentCost]] | undefined {
  const weight = numberIn(argumentsOf(directives, 'cost')?.weight);
  const sizes = textsIn(argumentsOf(directives, 'narrows')?.sizes).map((one) => one.split('=') as [string, string]);
  if (weight === undefined && sizes.length === 0) return undefined;
  return [[name.value, { weight, sizes: new Map(sizes.map(([value, size]) => [value, Number(size)])) }]];
}

function argumentsOf(directives: readonly ConstDirectiveNode[], wanted: string): Record<string, unknown> | undefined {
  const found = directives.find(({ name }) => name.value === wanted);
  return (
    found &&
    Object.fromEntries((found.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value as ConstValueNode)]))
  );
}

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const textsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
