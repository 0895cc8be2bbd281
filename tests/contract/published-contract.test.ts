import { readFileSync } from 'node:fs';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType, parse, visit } from 'graphql';
import { consumerSchema } from '../../gateway/consumer-schema.ts';
import { generatedFiles } from '../../schema/compose.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';

const read = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
const supergraph = read('supergraph.graphql');

/** English first, the Chinese term in brackets. */
const BILINGUAL = /[A-Za-z].*\([^()]*[\u4e00-\u9fff]/s;

test('what is committed is what the code publishes: SDL of each subgraph, supergraph, catalogue; composed without a hint', async () => {
  for (const [file, content] of await generatedFiles())
    expect([file.pathname, readFileSync(file, 'utf8') === content]).toEqual([file.pathname, true]);
});

test('every type, field, argument and enum value is described in English with its Chinese term', () => {
  const missing: string[] = [];
  const check = (coordinate: string, description: string | null | undefined) => {
    if (!BILINGUAL.test(description ?? '')) missing.push(coordinate);
  };
  const schema = consumerSchema(new QueryPlanner(supergraph).consumerSchema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue;
    if (!['Query', 'Mutation'].includes(type.name)) check(type.name, type.description);
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (!isObjectType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field.description);
      if ('args' in field) for (const argument of field.args) check(`${type.name}.${field.name}(${argument.name})`, argument.description);
    }
  }
  expect(missing).toEqual([]);
});

test('every field carries its catalogue entry into the supergraph', () => {
  const missing: string[] = [];
  visit(parse(supergraph), {
    ObjectTypeDefinition: (type) => {
      for (const field of type.fields ?? [])
        if (!field.directives?.some(({ name }) => name.value === 'sharing')) missing.push(`${type.name.value}.${field.name.value}`);
    },
  });
  expect(missing).toEqual([]);
});

test('the catalogue offers every field once, with its terms in both languages', () => {
  const entries = JSON.parse(readFileSync(new URL('../../schema/catalogue.json', import.meta.url), 'utf8')) as Record<string, string>[];
  expect(new Set(entries.map(({ coordinate }) => coordinate)).size).toBe(entries.length);
  expect(entries.length).toBeGreaterThan(150);
  for (const entry of entries) {
    expect(Object.values(entry).every((value) => value.length > 0)).toBe(true);
    expect(entry.name_zh).toMatch(/[\u4e00-\u9fff]/);
    expect([...AGENCIES, 'hub']).toContain(entry.provider);
  }
});

test('the names of the public contract are kept', () => {
  const schema = consumerSchema(new QueryPlanner(supergraph).consumerSchema);
  const fields = (type: string) => {
    const found = schema.getType(type);
    return isObjectType(found) ? Object.keys(found.getFields()) : [];
  };
  expect(fields('Query')).toEqual(
    expect.arrayContaining(
      'me region regions catalogue enterprise enterprises worker employmentReports inspections wageClue wageClues arbitrationCase arbitrationCases collectiveContract collectiveContracts applicableContracts unionOrganization unionOrganizations courtCase courtCases similarCases mediationCase injuryClaim injuryClaims'.split(
        ' ',
      ),
    ),
  );
  expect(fields('Enterprise')).toEqual(
    expect.arrayContaining(
      'creditCode name aliases roles sector industry headquarters operatesIn partners platforms employmentChain employmentReports inspections wageClues tradeUnion collectiveContracts applicableContracts courtCases injuryCoverage coverageGap'.split(
        ' ',
      ),
    ),
  );
  expect(fields('Region')).toEqual(expect.arrayContaining(['labourFigures', 'unionFigures', 'courtFigures', 'insuranceFigures']));
  expect(fields('Worker')).toEqual(
    expect.arrayContaining('id occupation engagements wageClues arbitrationCases courtCases mediations enrolments injuryClaims'.split(' ')),
  );
});
