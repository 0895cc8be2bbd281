import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { buildClientSchema, buildSchema, introspectionFromSchema, parse, printSchema } from 'graphql';
import { createEngine } from '../../gateway/engine.ts';
import { ConfigurationError } from '../../subgraphs/shared/config.ts';

const NAMES = [
  '@key',
  '@inaccessible',
  '@tag',
  '@shareable',
  '@policy',
  '@authenticated',
  '@requiresScopes',
  '@context',
  '@fromContext',
  '@cost',
];
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ${JSON.stringify(NAMES)})`;

function supergraphOf(sdl: string): string {
  const { supergraphSdl, errors } = composeServices([{ name: 'depots', url: 'http://depots', typeDefs: parse(`${LINK} ${sdl}`) }]);
  if (!supergraphSdl) throw errors?.[0];
  return supergraphSdl;
}

const start = (supergraph: string) => createEngine(supergraph, () => Promise.reject(new Error('nobody is asked')));

test.each([
  ['policy', 'type Query { depots: Int @policy(policies: [["own"]]) }'],
  ['authenticated', 'type Query { depots: Int @authenticated }'],
  ['requiresScopes', 'type Query { depots: Int @requiresScopes(scopes: [["read"]]) }'],
  [
    'context',
    `type Query { depot: Depot } type Depot @key(fields: "id") @context(name: "depot") { id: ID! unit: String bike: Bike }
     type Bike @key(fields: "id") { id: ID! weight(unit: String @fromContext(field: "$depot { unit }")): Int }`,
  ],
])('a supergraph with @%s is refused at the start, and the feature named', (feature, sdl) => {
  const supergraph = supergraphOf(sdl);
  expect(() => start(supergraph)).toThrow(ConfigurationError);
  expect(() => start(supergraph)).toThrow(new RegExp(`does not support: \\S+/${feature}/v[\\d.]+; compose it without`));
});

test('features that are carried out, or that change no answer, are no reason to refuse', () => {
  const supergraph = supergraphOf('type Query { depots: Int @tag(name: "a") @cost(weight: 3) hidden: Int @inaccessible }');
  expect(Object.keys(start(supergraph).schema.getQueryType()?.getFields() ?? {})).toEqual(['depots']);
  expect(() => start(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'))).not.toThrow();
});

// GraphQL, September 2025, 3.13: type system directives and where they may stand.
test.each([
  ['oneOf', ['INPUT_OBJECT']],
  ['deprecated', ['ARGUMENT_DEFINITION', 'ENUM_VALUE', 'FIELD_DEFINITION', 'INPUT_FIELD_DEFINITION']],
  ['specifiedBy', ['SCALAR']],
  ['skip', ['FIELD', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT']],
  ['include', ['FIELD', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT']],
])('participants are shown @%s on %j', (name, places) => {
  const { schema } = start(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  // The library may know more places for a directive by now, of later drafts.
  const shown = schema.getDirective(name)?.locations;
  expect(shown).toEqual(expect.arrayContaining(places));
  expect(shown).not.toContain('OBJECT');
});

test('the schema that introspection shows is valid as a text again', () => {
  const { schema } = start(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  const shown = buildClientSchema(introspectionFromSchema(schema));
  expect(() => buildSchema(printSchema(shown))).not.toThrow();
});
