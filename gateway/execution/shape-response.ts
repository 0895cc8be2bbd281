import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { SelectedField, Selection } from '../planning/selection.ts';
import type { AnswerError } from './answer-errors.ts';
import { isObject, type Json } from './merge.ts';
import type { Path } from './path.ts';

export interface ResponseShape {
  schema: GraphQLSchema;
  selection: Selection;
  /** coordinates of refused fields; a null there needs no further error */
  refused: ReadonlySet<string>;
}

/** A null at a non-null type: it propagates to the nearest nullable parent. */
const FORBIDDEN_NULL = Symbol('null where the type forbids it');
/** The same for a refused field, for which no error is added. */
const REFUSED_NULL = Symbol('null because it is refused');
type NoValue = typeof FORBIDDEN_NULL | typeof REFUSED_NULL;
const isForbidden = (value: unknown): value is NoValue => value === FORBIDDEN_NULL || value === REFUSED_NULL;

/**
 * Shapes the merged data into the response of the operation: response keys in their order, and propagation of null from
 * non-null fields (GraphQL specification, 6.4.4). Adds an error for each such null that no other error explains.
 */
export function shapeResponse(shape: ResponseShape, data: Json, errors: AnswerError[]): Json | null {
  const { selection } = shape;
  const shaped = new ResponseShaper(shape, errors).object(selection, selection.type as GraphQLObjectType, data, []);
  return isForbidden(shaped) ? null : (shaped as Json);
}

/**
 * Without Object.prototype a key may have any name, even `__proto__`. An object of Object.create(null) would be a hash
 * table in V8, which is 1.5 times as slow to fill and serialise as an object of a constructor.
 */
const Shaped = function Shaped() {} as unknown as new () => Json;
Shaped.prototype = Object.create(null);

class ResponseShaper {
  constructor(
    private readonly shape: ResponseShape,
    private readonly errors: AnswerError[],
  ) {}

  object(selection: Selection, type: GraphQLObjectType, value: Json, path: Path): Json | NoValue {
    const result = new Shaped();
    const { refused } = this.shape;
    for (const field of selection.fields(type)) {
      path.push(field.key);
      const shaped = this.field(type, field, value, path);
      const isRefused = refused.size > 0 && refused.has(`${type.name}.${field.name}`);
      if (shaped === FORBIDDEN_NULL && !isRefused) this.explain(path, `${type.name}.${field.name}`);
      path.pop();
      if (isForbidden(shaped)) return isRefused ? REFUSED_NULL : shaped;
      result[field.key] = shaped;
    }
    return result;
  }

  private field(type: GraphQLObjectType, field: SelectedField, value: Json, path: Path): unknown {
    if (!field.type) return type.name; // __typename
    return this.complete(field.type, field.below, value[field.internalKey], path);
  }

  private complete(type: GraphQLOutputType, below: Selection | undefined, value: unknown, path: Path): unknown {
    if (isNonNullType(type)) return this.nonNull(type.ofType, below, value, path);
    if (value === null || value === undefined) return null;
    const shaped = this.nullable(type, below, value, path);
    return isForbidden(shaped) ? null : shaped;
  }

  private nonNull(type: GraphQLOutputType, below: Selection | undefined, value: unknown, path: Path): unknown {
    if (value === null || value === undefined) return FORBIDDEN_NULL;
    return this.nullable(type as never, below, value, path) ?? FORBIDDEN_NULL;
  }

  private nullable(type: Exclude<GraphQLOutputType, { ofType: never }>, below: Selection | undefined, value: unknown, path: Path): unknown {
    if (isListType(type)) return Array.isArray(value) ? this.list(type.ofType, below, value, path) : null;
    if (isEnumType(type)) return type.getValue(String(value)) ? value : null;
    if (isLeafType(type)) return value;
    if (!isObject(value) || !below) return null;
    const runtime = this.runtimeType(type as never, value);
    return runtime ? this.object(below, runtime, value, path) : null;
  }

  /** A source with `@interfaceObject` returns the name of the interface as __typename. */
  private runtimeType(type: GraphQLObjectType, { __typename: name }: Json): GraphQLObjectType | undefined {
    if (!isAbstractType(type) || name === undefined || name === (type as GraphQLObjectType).name) return type;
    const named = this.shape.schema.getType(String(name));
    return isObjectType(named) ? named : undefined;
  }

  private list(type: GraphQLOutputType, below: Selection | undefined, items: unknown[], path: Path): unknown {
    const result: unknown[] = [];
    for (const [i, item] of items.entries()) {
      path.push(i);
      const shaped = this.complete(type, below, item, path);
      if (shaped === FORBIDDEN_NULL) this.explain(path, 'list element');
      path.pop();
      if (isForbidden(shaped)) return shaped;
      result.push(shaped);
    }
    return result;
  }

  /** A null without an error is a fault of the source that owns the field. */
  private explain(path: Path, what: string): void {
    const known = this.errors.some(
      (error) => error.path?.length && path.every((segment, i) => (error.path?.length ?? 0) <= i || error.path?.[i] === segment),
    );
    if (!known)
      this.errors.push({ message: `no value for ${what}, which cannot be null`, path: [...path], extensions: { code: 'INTERNAL' } });
  }
}
