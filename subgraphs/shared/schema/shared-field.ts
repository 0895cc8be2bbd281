import { Directive, Field, FieldResolver, type MiddlewareFn, Mutation, Query, UseMiddleware } from 'type-graphql';
import { conditionsOf, type Sharing } from '../authorization/classification.ts';
import type { RequestContext } from '../identity/request-context.ts';

type ReturnTypeOf = () => unknown;

interface FieldOptions {
  nullable?: boolean | 'items' | 'itemsAndList';
  name?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: one signature for both property and method decorators
type Decorator = (target: any, key: any, descriptor?: any) => void;

/** A field of a published type: GraphQL type, catalogue entry and description (English, then Chinese). */
export function SharedField(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  return (target, key, descriptor) => {
    // a property or getter is read directly, so a getter computes its value only if the field is selected; only a method is
    // called as a resolver
    const simple = typeof descriptor?.value !== 'function';
    apply(Field(type as never, { ...options, simple, description }), sharing)(target, key, descriptor);
  };
}

/** A field that a method of a resolver class resolves. */
export function SharedResolver(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  return apply(FieldResolver(type as never, { ...options, description }), sharing);
}

/** A root query. Nullable, so that an unavailable agency affects only its own part of the response. */
export function SharedQuery(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  return apply(Query(type as never, { nullable: true, ...options, description }), sharing);
}

export function SharedMutation(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  const mutation = apply(Mutation(type as never, { nullable: true, ...options, description }), sharing);
  return (target, key, descriptor) => {
    mutation(target, key, descriptor);
    UseMiddleware(readAnew)(target, key, descriptor);
  };
}

/** The mutations of an operation are executed one after the other (GraphQL, 6.2.2): cached data may have changed. */
const readAnew: MiddlewareFn<RequestContext> = ({ context }, next) => {
  context.loaders.clear();
  return next();
};

/** The federation key of an entity that this subgraph resolves. */
export const Key = (fields: string) => Directive(`@key(fields: "${fields}")`);

/** The key of an entity that this subgraph only references. */
export const ForeignKey = (fields: string) => Directive(`@key(fields: "${fields}", resolvable: false)`);

/** Value types that every subgraph defines identically. */
export const Shareable = () => Directive('@shareable');

function apply(field: Decorator, sharing: Sharing): Decorator {
  const { classification, attribute, updated, law, openTo, mandate } = sharing;
  const conditions = conditionsOf(sharing);
  const more = [
    ...(conditions === 'none' ? [] : [`conditions: "${conditions}"`]),
    ...(law ? [`law: "${law}"`] : []),
    ...(updated === 'REALTIME' ? [] : [`updated: "${updated}"`]),
    ...(openTo ? [`openTo: "${openTo}"`] : []),
    ...(mandate ? [`mandate: "${mandate}"`] : []),
  ];
  const directive = Directive(
    `@sharing(${[`classification: "${classification}"`, `attribute: "${attribute}"`, ...more].join(', ')})`,
  ) as Decorator;
  return (target, key, descriptor) => {
    field(target, key, descriptor);
    directive(target, key, descriptor);
  };
}
