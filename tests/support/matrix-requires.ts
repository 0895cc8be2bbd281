import { type FieldNode, Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { type HubAddress, post, tokenOf } from './ask.ts';
import type { Column } from './matrix-fixture.ts';
import { KEYS } from './matrix-ways.ts';

/** Where a type is asked for by its key. */
const ROOTS: Record<string, (key: Record<string, string>) => string> = {
  Region: ({ code }) => `region(code: "${code}")`,
  Enterprise: ({ creditCode }) => `enterprise(creditCode: "${creditCode}")`,
  CollectiveContract: ({ id }) => `collectiveContract(id: "${id}")`,
  Worker: ({ id }) => `worker(id: "${id}")`,
};

/** What `@requires` of the supergraph brings to the fields of each type that has a key: one selection for each field. */
export function requiredSelections(supergraphSdl: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = parse(supergraphSdl, { noLocation: true }).definitions.filter(
    (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value in KEYS,
  );
  return new Map(types.map(({ name, fields = [] }) => [name.value, new Map(fields.flatMap((field) => selectionOf(field)))]));
}

function selectionOf({ name, directives = [] }: NonNullable<ObjectTypeDefinitionNode['fields']>[number]): [string, string][] {
  for (const { name: directive, arguments: given = [] } of directives)
    for (const { name: argument, value } of given)
      if (directive.value === 'join__field' && argument.value === 'requires' && value.kind === Kind.STRING)
        return [[name.value, value.value]];
  return [];
}

/**
 * The values of a selection, as the gateway gets them for this caller, to go along in a representation. `lacking`: some of
 * them are withheld from the caller or not there.
 */
export async function requiredValues(hub: HubAddress, column: Column, type: string, selection: string) {
  const root = ROOTS[type];
  if (!root) throw new Error(`no way to ${type} by its key: add one to tests/support/matrix-requires.ts`);
  const authorization = `Bearer ${await tokenOf(hub, column.participant)}`;
  const body = { query: `{ record: ${root(KEYS[type] as Record<string, string>)} { ${selection} } }` };
  const { data } = await post(hub, body, { authorization, ...column.headers });
  const record = (data?.record ?? {}) as Record<string, unknown>;
  // The gateway does not send on what did not come.
  const values = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return { values, lacking: topFields(selection).some((name) => !(name in values)) };
}

function topFields(selection: string): string[] {
  const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.filter((one): one is FieldNode => one.kind === Kind.FIELD).map(({ name }) => name.value);
}
