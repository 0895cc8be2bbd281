import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  type OperationDefinitionNode,
  parse,
  print,
  valueFromASTUntyped,
} from 'graphql';

/** A field of a base question: asked once at its place, without an alias, with these arguments. */
interface BaseField {
  name: string;
  arguments: readonly ArgumentNode[];
  types: Map<string, string>;
  parent: string;
  below: BaseField[];
}

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

// Names that meet those of planners, compilers, other fields, or JavaScript.
const NAMES = ['representations', '__batch_reps_0', 'toString', 'constructor', '__proto__', 'a', 'if', '_e0', 'v_a', 'l_0', 'query', 'on1'];
const ALIASES = ['name', 'id', 'code', 'totalCount', 'nodes', 'x', '_k_x', '__proto__', 'region', 'hasOwnProperty', '_internal_qp_alias_0'];
const MAX_ALIASES = 12;
const MAX_FIELDS = 60;

/** A small generator of numbers (mulberry32): the same seed gives the same operations everywhere. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Operations that ask for parts of one base question, in every form that the language has for it. */
export class RandomOperations {
  private readonly kind: string;
  private readonly base: BaseField[];

  constructor(schema: GraphQLSchema, question: string) {
    const operation = parse(question).definitions[0] as OperationDefinitionNode;
    this.kind = operation.operation;
    this.base = read(operation.selectionSet.selections as FieldNode[], schema.getRootType(operation.operation) as GraphQLObjectType);
  }

  make(seed: number): RandomOperation {
    return new Maker(this.kind, this.base, numbersFrom(seed)).operation();
  }
}

function read(nodes: readonly FieldNode[], type: GraphQLObjectType): BaseField[] {
  return nodes.map((node) => {
    const field = type.getFields()[node.name.value];
    if (!field) throw new Error(`${type.name} has no ${node.name.value}`);
    const below = getNamedType(field.type);
    return {
      name: field.name,
      arguments: node.arguments ?? [],
      types: new Map(field.args.map((one) => [one.name, String(one.type)])),
      parent: type.name,
      below: isObjectType(below) ? read((node.selectionSet?.selections ?? []) as FieldNode[], below) : [],
    };
  });
}

class Maker {
  private readonly variables = new Map<string, { definition: string; value?: unknown }>();
  private readonly fragments: { name: string; of: readonly BaseField[]; text: string }[] = [];
  /** by the list of fields and the key: what stands under it, which is the same wherever it does */
  private readonly keys = new Map<readonly BaseField[], Map<string, { field: BaseField; text: string }>>();
  private aliases = 0;
  private fields = 0;

  constructor(
    private readonly kind: string,
    private readonly base: BaseField[],
    private readonly random: () => number,
  ) {}

  operation(): RandomOperation {
    const body = this.set(this.base);
    const definitions = [...this.variables].map(([name, { definition }]) => `$${name}: ${definition}`).join(', ');
    const fragments = this.fragments.map(({ name, of, text }) => `fragment ${name} on ${(of[0] as BaseField).parent} ${text}`).join(' ');
    const query = `${this.kind}${definitions ? `(${definitions})` : ''} ${body} ${fragments}`;
    const given = [...this.variables].flatMap(([name, one]) => ('value' in one ? [[name, one.value] as const] : []));
    return { query, variables: Object.fromEntries(given) };
  }

  private chance = (share: number): boolean => this.random() < share;
  private oneOf = <T>(items: readonly T[]): T => items[Math.floor(this.random() * items.length)] as T;

  private set(of: readonly BaseField[]): string {
    const parts: string[] = [];
    for (const field of of) if (this.chance(0.55)) parts.push(this.field(of, field));
    if (this.chance(0.35) && this.fields < MAX_FIELDS) parts.push(this.group(of));
    if (this.chance(0.2) && this.fields < MAX_FIELDS) parts.push(this.group(of));
    if (this.chance(0.15)) parts.push(`__typename${this.condition()}`);
    if (parts.length === 0) parts.push(this.chance(0.5) ? `__typename${this.condition()}` : this.field(of, this.oneOf(of)));
    return `{ ${parts.sort(() => this.random() - 0.5).join(' ')} }`;
  }

  /** An inline fragment, or one with a name that may stand at several places. */
  private group(of: readonly BaseField[]): string {
    const type = (of[0] as BaseField).parent;
    const known = this.fragments.filter((one) => one.of === of);
    if (known.length > 0 && this.chance(0.6)) return `...${this.oneOf(known).name}${this.condition(0.8)}`;
    const text = this.set(of);
    if (this.chance(0.5)) return `...${this.chance(0.5) ? ` on ${type}` : ''}${this.condition(0.8)} ${text}`;
    const name = `F${this.fragments.length}`;
    this.fragments.push({ name, of, text });
    const spread = `...${name}${this.condition(0.8)}`;
    return this.chance(0.5) ? `${spread} ...${name}${this.condition(0.9)}` : spread;
  }

  private field(of: readonly BaseField[], field: BaseField): string {
    this.fields += 1;
    const keys = this.keys.get(of) ?? new Map<string, { field: BaseField; text: string }>();
    this.keys.set(of, keys);
    let key = field.name;
    if (this.aliases < MAX_ALIASES && this.chance(0.3)) key = this.oneOf([...ALIASES, ...of.map(({ name }) => name)]);
    const free = [key, field.name, `f${of.indexOf(field)}`].find((one) => !keys.has(one) || keys.get(one)?.field === field) as string;
    const known = keys.get(free) ?? { field, text: `${free === field.name ? '' : `${free}: `}${field.name}${this.arguments(field)}` };
    keys.set(free, known);
    if (free !== field.name) this.aliases += 1;
    return `${known.text}${this.condition()}${field.below.length > 0 ? ` ${this.set(field.below)}` : ''}`;
  }

  private arguments(field: BaseField): string {
    const given = field.arguments.map((node) => {
      const literal = print(node.value);
      const type = field.types.get(node.name.value) as string;
      if (this.chance(0.6)) return `${node.name.value}: ${literal}`;
      const name = this.newName();
      if (this.chance(0.3)) this.variables.set(name, { definition: `${type.replace(/!$/, '')} = ${literal}` });
      else this.variables.set(name, { definition: type, value: valueFromASTUntyped(node.value) });
      return `${node.name.value}: $${name}`;
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private condition(share = 0.3): string {
    if (!this.chance(share)) return '';
    const one = (name: string) => ` @${name}(if: ${this.chance(0.35) ? String(this.chance(0.5)) : this.flag()})`;
    if (this.chance(0.15)) return one('skip') + one('include');
    return one(this.chance(0.5) ? 'skip' : 'include');
  }

  private flag(): string {
    const flags = [...this.variables].filter(([, { definition }]) => definition.startsWith('Boolean'));
    if (flags.length > 0 && (flags.length > 4 || this.chance(0.7))) return `$${this.oneOf(flags)[0]}`;
    const name = this.newName();
    const value = this.chance(0.5);
    if (this.chance(0.25)) this.variables.set(name, { definition: `Boolean = ${value}` });
    else this.variables.set(name, { definition: this.chance(0.5) ? 'Boolean!' : `Boolean! = ${!value}`, value });
    return `$${name}`;
  }

  private newName(): string {
    const free = NAMES.filter((name) => !this.variables.has(name));
    return free.length > 0 && this.chance(0.5) ? this.oneOf(free) : `n${this.variables.size}`;
  }
}
