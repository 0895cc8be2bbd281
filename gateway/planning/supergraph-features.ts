import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { ConfigurationError } from '../../subgraphs/shared/config.ts';

// What planner and consumer schema carry out.
const KNOWN = new Set(['join', 'inaccessible']);

/**
 * Throws ConfigurationError where a supergraph relies on a feature that this gateway does not carry out, such as @policy or
 * @fromContext: the planner passes over it, and the field would be answered as if it stood without it. A supergraph says of
 * a feature by its purpose that a gateway has to know it (Apollo's specification of @link, `for`).
 */
export function checkFeatures(supergraphSdl: string): void {
  const links = parse(supergraphSdl, { noLocation: true }).definitions.flatMap((one) =>
    one.kind === Kind.SCHEMA_DEFINITION || one.kind === Kind.SCHEMA_EXTENSION
      ? (one.directives ?? []).filter(({ name }) => name.value === 'link')
      : [],
  );
  const unknown = links.map(featureOf).filter(({ name, purpose }) => purpose !== undefined && !KNOWN.has(name));
  if (unknown.length === 0) return;
  const list = unknown.map(({ url }) => url).join(', ');
  throw new ConfigurationError(
    `the supergraph uses features that this gateway does not support: ${list}; compose it without these directives (SUPERGRAPH_FILE)`,
  );
}

function featureOf({ arguments: given = [] }: ConstDirectiveNode): { url: string; name: string; purpose: unknown } {
  const value = (of: string) => given.filter(({ name }) => name.value === of).map((one) => valueFromASTUntyped(one.value))[0];
  const url = String(value('url') ?? '');
  return { url, name: url.split('/').at(-2) ?? '', purpose: value('for') ?? undefined };
}
