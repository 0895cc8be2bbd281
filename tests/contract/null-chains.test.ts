import { readFileSync } from 'node:fs';
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode, valueFromASTUntyped } from 'graphql';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';

/** Object types of each agency's published contract. */
const TYPES = Object.fromEntries(
  AGENCIES.map((agency) => {
    const document = parse(readFileSync(new URL(`../../schema/subgraphs/${agency}.graphql`, import.meta.url), 'utf8'));
    const types = document.definitions.filter(
      (one) => one.kind === Kind.OBJECT_TYPE_DEFINITION || (one.kind === Kind.OBJECT_TYPE_EXTENSION && one.name.value !== 'Query'),
    ) as ObjectTypeDefinitionNode[];
    return [agency, new Map(types.map((type) => [type.name.value, type]))];
  }),
) as Record<Agency, Map<string, ObjectTypeDefinitionNode>>;

const has = ({ directives = [] }: Pick<FieldDefinitionNode, 'directives'>, name: string) =>
  directives.some((one) => one.name.value === name);
const keysOf = (type: ObjectTypeDefinitionNode): string[] =>
  (type.directives ?? [])
    .filter(({ name }) => name.value === 'key')
    .flatMap(({ arguments: given = [] }) => given.filter(({ name }) => name.value === 'fields'))
    .flatMap(({ value }) => String(valueFromASTUntyped(value)).split(/\s+/));
const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

/** Types that an agency can name by key, whoever owns them. */
const ENTITIES = new Map<string, Agency[]>();
for (const agency of AGENCIES)
  for (const [name, type] of TYPES[agency]) if (keysOf(type).length > 0) ENTITIES.set(name, [...(ENTITIES.get(name) ?? []), agency]);

test('the contract has records that several agencies point at', () => {
  const shared = [...ENTITIES].filter(([, agencies]) => agencies.length > 1).map(([name]) => name);
  expect(shared).toEqual(expect.arrayContaining(['Region', 'Enterprise', 'Worker', 'CourtCase', 'ArbitrationCase', 'PlatformRule']));
});

test('what another agency answers of a record may be null, whatever the way there: no agency can take a list of another away', () => {
  const strict: string[] = [];
  for (const [name, agencies] of ENTITIES) {
    const key = new Set(agencies.flatMap((agency) => keysOf(TYPES[agency].get(name) as ObjectTypeDefinitionNode)));
    const fields = agencies.flatMap((agency) => (TYPES[agency].get(name)?.fields ?? []).map((field) => ({ agency, field })));
    for (const { field } of fields) {
      if (field.type.kind !== Kind.NON_NULL_TYPE || key.has(field.name.value)) continue;
      const answeredBy = fields
        .filter((one) => one.field.name.value === field.name.value && !has(one.field, 'external'))
        .map(({ agency }) => agency);
      // An agency that has the record and not the field has to ask another for it.
      if (agencies.some((agency) => !answeredBy.includes(agency))) strict.push(`${name}.${field.name.value} of ${answeredBy}`);
    }
  }
  expect([...new Set(strict)].sort()).toEqual([]);
});

test('an agency that points at a record of another can answer its key by itself', () => {
  const without: string[] = [];
  for (const agency of AGENCIES)
    for (const [name, type] of TYPES[agency])
      for (const field of type.fields ?? []) {
        const target = TYPES[agency].get(named(field.type));
        if (!target || has(field, 'external') || !ENTITIES.has(target.name.value)) continue;
        const own = (target.fields ?? []).map((one) => one.name.value);
        if (!keysOf(target).every((one) => own.includes(one))) without.push(`${name}.${field.name.value}`);
      }
  expect(without).toEqual([]);
});
