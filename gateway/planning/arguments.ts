import {
  type ArgumentNode,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';
import { hubError } from '../../subgraphs/shared/errors.ts';
import { callersVariable } from './internal-names.ts';
import type { SelectedField } from './selection.ts';

/** A place in the operation where a variable must not be null. */
export interface NeededValue {
  variable: string;
  /** such as `input.region` */
  argument: string;
  field: string;
  /** true if the place has a default value: the variable may then be omitted, but must not be null */
  defaulted: boolean;
}

/** Collects the arguments of planned fields: literals become variables, and places that must not be null are noted. */
export class PlannedArguments {
  readonly literals: Record<string, unknown> = {};
  readonly types = new Map<string, string>();
  readonly used = new Set<string>();
  readonly needed: NeededValue[] = [];

  /** The arguments of a field, with every literal replaced by a variable. */
  of(field: SelectedField): ArgumentNode[] {
    return (field.node.arguments ?? []).map((node) => {
      const definition = field.arguments.find(({ name }) => name === node.name.value);
      if (!definition) return node;
      const place = { field: field.name, argument: definition.name, defaulted: definition.defaultValue !== undefined };
      return { ...node, value: this.planned(node.value, definition.type, place) };
    });
  }

  private planned(value: ValueNode, type: GraphQLInputType, place: Omit<NeededValue, 'variable'>): ValueNode {
    switch (value.kind) {
      case Kind.VARIABLE: {
        const variable = value.name.value;
        this.used.add(variable);
        if (isNonNullType(type)) this.needed.push({ ...place, variable });
        return value;
      }
      case Kind.STRING:
      case Kind.INT:
      case Kind.FLOAT:
        return isLeafType(getNamedType(type)) ? this.lifted(value, type) : value;
      case Kind.LIST:
        return { ...value, values: value.values.map((item) => this.planned(item, itemOf(type), { ...place, defaulted: false })) };
      case Kind.OBJECT:
        return { ...value, fields: value.fields.map((one) => this.plannedField(one, type, place)) };
      default:
        return value;
    }
  }

  private plannedField(node: ObjectFieldNode, type: GraphQLInputType, place: Omit<NeededValue, 'variable'>): ObjectFieldNode {
    const holder = getNamedType(type);
    const definition = isInputObjectType(holder) ? holder.getFields()[node.name.value] : undefined;
    if (!definition) return node;
    const argument = `${place.argument}.${definition.name}`;
    return {
      ...node,
      value: this.planned(node.value, definition.type, { ...place, argument, defaulted: definition.defaultValue !== undefined }),
    };
  }

  /** The planner gets no literals, because it limits integers to 64 bits, and an ID may be a longer number. */
  private lifted(value: ValueNode, type: GraphQLInputType): ValueNode {
    const parsed = valueFromAST(value, type);
    if (parsed === undefined) return value;
    const name = `l_${this.types.size}`;
    this.literals[name] = parsed;
    this.types.set(name, String(type));
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } };
  }
}

function itemOf(type: GraphQLInputType): GraphQLInputType {
  const nullable = getNullableType(type);
  return isListType(nullable) ? nullable.ofType : type;
}

/** Throws BAD_USER_INPUT if a variable is null at a place that must not be null. */
export function checkNeeded(needed: readonly NeededValue[], variables: Readonly<Record<string, unknown>>): void {
  for (const { variable, argument, field, defaulted } of needed) {
    const given = Object.hasOwn(variables, variable);
    if (given ? variables[variable] !== null : defaulted) continue;
    const name = `$${callersVariable(variable)}`;
    throw hubError(
      'BAD_USER_INPUT',
      `the argument ${argument} of ${field} must not be null, but the variable ${name} is null or was not provided`,
      {
        messageZh: `${field} 的参数 ${argument} 不得为空，而变量 ${name} 为空或者未提供`,
        field: argument,
        variable: name,
        rule: 'null',
        http: { status: 400 },
      },
    );
  }
}
