import { type DirectiveNode, type GraphQLOutputType, getNamedType, isObjectType, valueFromASTUntyped } from 'graphql';
import type { Agency } from '../agencies.ts';
import type { AccessTarget } from './access-rules.ts';
import { CLASSIFICATIONS, PARTY_OR_AGREEMENT, SHARING_ATTRIBUTES } from './classification.ts';

/**
 * The `@sharing` directive of a field; undefined if it is missing or incomplete. Throws if a withheld field cites no law, or
 * another field cites one.
 */
export function sharingOf(directives: readonly DirectiveNode[] | undefined): AccessTarget | undefined {
  const node = directives?.find(({ name }) => name.value === 'sharing');
  if (!node) return undefined;
  const given = Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
  const classification = CLASSIFICATIONS.find((one) => one === given.classification);
  const attribute = SHARING_ATTRIBUTES.find((one) => one === given.attribute);
  const provider = given.provider as Agency | undefined;
  if (!classification || !attribute || !provider) return undefined;
  const law = given.law as string | undefined;
  if ((attribute === 'WITHHELD') !== Boolean(law))
    throw new Error('a withheld field cites the law that withholds it, and no other field does (Decree 809, Arts. 14-15)');
  const openTo = given.openTo as AccessTarget['openTo'];
  const mandate = given.mandate as AccessTarget['mandate'];
  return { provider, classification, attribute, law, parties: given.conditions === PARTY_OR_AGREEMENT, openTo, mandate };
}

/** The record type that a root field of Query returns; undefined for other fields, which agreements must name explicitly. */
export const returnedTypeOf = (parent: string, type: GraphQLOutputType): string | undefined =>
  parent === 'Query' ? recordTypeOf(type) : undefined;

/** The record type that a field returns, also in a list or a connection; undefined for a scalar. */
function recordTypeOf(type: GraphQLOutputType): string | undefined {
  const named = getNamedType(type);
  if (!isObjectType(named)) return undefined;
  const { nodes } = named.getFields();
  return nodes ? recordTypeOf(nodes.type) : named.name;
}
