import { Directive, Field, FieldResolver, type MiddlewareFn, Mutation, Query, UseMiddleware } from 'type-graphql';
import { conditionsOf, type Sharing } from '../authorization/classification.ts';
import type { RequestContext } from '../identity/request-context.ts';

type ReturnTypeOf = () => unknown;

interface FieldOptions {
  nullable?: boolean | 'items' | 'itemsAndList';
  name?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: one signature that serves both as property and as method decorator
type Decorator = (target: any, key: any, descriptor?: any) => void;

/** A field of a published type: its GraphQL type, its catalogue entry and its description (English, then Chinese). */
export function SharedField(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  return (target, key, descriptor) => {
    // a property is read as it is, a getter too: what few ask for is worked out when it is read; only a method is called
    const simple = typeof descriptor?.value !== 'function';
    apply(Field(type as never, { ...options, simple, description }), sharing)(target, key, descriptor);
  };
}

/** A field that a resolver class answers. */
export function SharedResolver(type: ReturnTypeOf, sharing: Sharing, description: string, options: FieldOptions = {}): Decorator {
  return apply(FieldResolver(type as never, { ...options, description }), sharing);
}

/** A root query. Nullable, so that one agency's silence costs its own part of an answer only. */
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

/** The mutations of an operation are serial (GraphQL, 6.2.2): what the one before has read may be otherwise by now. */
const readAnew: MiddlewareFn<RequestContext> = ({ context }, next) => {
  context.loaders.clear();
  return next();
};

/** The federation key of an entity that this subgraph answers by key. */
export const Key = (fields: string) => Directive(`@key(fields: "${fields}")`);

/** The key of an entity that this subgraph only points at. */
export const ForeignKey = (fields: string) => Directive(`@key(fields: "${fields}", resolvable: false)`);

/** Value types that every subgraph defines alike. */
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
