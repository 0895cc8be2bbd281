import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, type GraphQLSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { answer } from '../support/ask.ts';
import { LABOUR_ROWS } from './checklist-labour.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ROWS: { id: string; zh: string; subgraph: string }[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'data/checklist.json'), 'utf8'),
);
const SCHEMA: GraphQLSchema = buildASTSchema(parse(readFileSync(path.join(PROJECT, 'schema/supergraph.graphql'), 'utf8')), {
  assumeValidSDL: true,
});
const MINE = ROWS.filter(({ subgraph }) => subgraph === 'labour');

/** The published fields that a question reads. */
function coordinates(query: string): string[] {
  const document = parse(query);
  expect(validate(SCHEMA, document).map(({ message }) => message)).toEqual([]);
  const types = new TypeInfo(SCHEMA);
  const found = new Set<string>();
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        found.add(`${types.getParentType()?.name}.${name.value}`);
      },
    }),
  );
  return [...found];
}

/** Paths of an answer at which something stands; lists are taken together. */
function told(value: unknown, at = ''): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item) => told(item, at));
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, inner]) => told(inner, `${at}.${name}`));
  return [at];
}

/** Paths that a question asks for, as `told` names them. */
function asked(query: string): string[] {
  const paths: string[] = [];
  const trail: string[] = [];
  visit(parse(query), {
    Field: {
      enter: ({ name, alias, selectionSet }) => {
        trail.push(`.${alias?.value ?? name.value}`);
        if (!selectionSet) paths.push(trail.join(''));
      },
      leave: () => void trail.pop(),
    },
  });
  return paths;
}

test('every row of the labour ministry is mapped, and no other', () => {
  expect(Object.keys(LABOUR_ROWS).sort()).toEqual(MINE.map(({ id }) => id).sort());
});

test.each(MINE)('$id $zh', async ({ id }) => {
  const query = LABOUR_ROWS[id] as string;
  expect(coordinates(query).length).toBeGreaterThan(1);
  const { data } = await answer('labour-100000', query);
  const found = new Set(told(data));
  expect(asked(query).filter((one) => !found.has(one))).toEqual([]);
  // what is counted is there, not nought
  const counts = Object.values(data).flatMap((one) =>
    (one as { totalCount?: number })?.totalCount === undefined ? [] : [(one as { totalCount: number }).totalCount],
  );
  for (const count of counts) expect(count).toBeGreaterThan(0);
});
