import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';
import { ConfigurationError } from '../../subgraphs/shared/config.ts';

// Features that the planner and the consumer schema support.
const KNOWN = new Set(['join', 'inaccessible']);

/**
 * Throws ConfigurationError if a supergraph uses a feature that this gateway does not support, such as @policy or
 * @fromContext. The planner would ignore the directive and the field would be answered without it. A supergraph marks a
 * feature that a gateway must support by its purpose (Apollo's specification of @link, argument `for`).
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
