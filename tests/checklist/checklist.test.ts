import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, type GraphQLSchema, parse, TypeInfo, validate, visit, visitWithTypeInfo } from 'graphql';
import { answer, ask } from '../support/ask.ts';
import { COURTS_ROWS } from './checklist-courts.ts';
import { INSURANCE_ROWS } from './checklist-insurance.ts';
import { LABOUR_ROWS } from './checklist-labour.ts';
import { UNIONS_ROWS } from './checklist-unions.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const ROWS: { id: string; zh: string; subgraph: string }[] = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'data/checklist.json'), 'utf8'),
);
const SCHEMA: GraphQLSchema = buildASTSchema(parse(readFileSync(path.join(PROJECT, 'schema/supergraph.graphql'), 'utf8')), {
  assumeValidSDL: true,
});
const AGENCIES: Record<string, { rows: Record<string, string>; asks: string }> = {
  labour: { rows: LABOUR_ROWS, asks: 'labour-100000' },
  unions: { rows: UNIONS_ROWS, asks: 'union-100000' },
  courts: { rows: COURTS_ROWS, asks: 'court-100000' },
  insurance: { rows: INSURANCE_ROWS, asks: 'insurance-100000' },
};
const MINE = ROWS.filter(({ subgraph }) => AGENCIES[subgraph]);

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

test.each(Object.entries(AGENCIES))('every row of %s is mapped, and no other', (agency, { rows }) => {
  expect(Object.keys(rows).sort()).toEqual(
    ROWS.filter(({ subgraph }) => subgraph === agency)
      .map(({ id }) => id)
      .sort(),
  );
});

test.each(MINE)('$id $zh', async ({ id, subgraph }) => {
  const { rows, asks } = AGENCIES[subgraph] as (typeof AGENCIES)[string];
  const query = rows[id] as string;
  expect(coordinates(query).length).toBeGreaterThan(1);
  // Who recorded something today chooses no instant of counting (decision 0036): somebody who records nothing asks first.
  await ask('sharing-330000', { query, headers: { 'x-hub-partial': 'allow' } });
  const { data } = await answer(asks, query);
  const found = new Set(told(data));
  expect(asked(query).filter((one) => !found.has(one))).toEqual([]);
  // what is counted is there, not nought
  const counts = Object.values(data).flatMap((one) =>
    (one as { totalCount?: number })?.totalCount === undefined ? [] : [(one as { totalCount: number }).totalCount],
  );
  for (const count of counts) expect(count).toBeGreaterThan(0);
});
