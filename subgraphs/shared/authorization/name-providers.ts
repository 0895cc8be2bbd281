import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import type { Agency } from '../agencies.ts';

/** Provider of the value types that every agency defines identically. */
const EVERY_AGENCY = 'hub';

interface Owners {
  agency: Agency;
  /** owner by type name, or by Type.field if a third agency owns the field */
  foreign: Record<string, Agency>;
}

/**
 * Adds the provider to the `@sharing` directive of every field: the agency itself; for the key of a type to which it only adds
 * fields, the owner of that type; for value types, the whole hub.
 */
export function nameProviders(document: DocumentNode, owners: Owners): DocumentNode {
  const inType = (type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => ({
    ...type,
    fields: type.fields?.map((field) => withProvider(field, providerOf(type, field, owners))),
  });
  return visit(document, { ObjectTypeDefinition: inType, ObjectTypeExtension: inType });
}

function providerOf(
  type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode,
  field: FieldDefinitionNode,
  { agency, foreign }: Owners,
): string {
  if (has(type.directives, 'shareable')) return EVERY_AGENCY;
  const owner = foreign[`${type.name.value}.${field.name.value}`] ?? foreign[type.name.value];
  const ofOwner = has(type.directives, 'external') || has(field.directives, 'external') || keysOf(type).has(field.name.value);
  return owner && ofOwner ? owner : agency;
}

function keysOf({ directives = [] }: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): Set<string> {
  const keys = directives.filter(({ name }) => name.value === 'key').flatMap(({ arguments: given = [] }) => given);
  return new Set(
    keys.filter(({ name }) => name.value === 'fields').flatMap(({ value }) => String(valueFromASTUntyped(value)).split(/\s+/)),
  );
}

const has = (directives: readonly ConstDirectiveNode[] | undefined, wanted: string) =>
  directives?.some(({ name }) => name.value === wanted) ?? false;

function withProvider(field: FieldDefinitionNode, provider: string): FieldDefinitionNode {
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'provider' },
    value: { kind: Kind.STRING, value: provider },
  } as const;
  const directives = field.directives?.map((one) =>
    one.name.value === 'sharing' ? { ...one, arguments: [argument, ...(one.arguments ?? [])] } : one,
  );
  return { ...field, directives };
}
