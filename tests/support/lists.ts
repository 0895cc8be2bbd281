import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildASTSchema, type GraphQLSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { answer, theHub } from './ask.ts';
import { workFor } from './log-lines.ts';

/** What an agency publishes, by itself. */
export const schemaOf = (agency: Agency): GraphQLSchema =>
  buildASTSchema(parse(readFileSync(path.resolve(import.meta.dirname, `../../schema/subgraphs/${agency}.graphql`), 'utf8')), {
    assumeValidSDL: true,
  });

/** Names of the paged lists that an agency answers at the root, in order. */
export function listsOf(agency: Agency): string[] {
  const schema = schemaOf(agency);
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => {
    const named = schema.getType(String(type).replace(/[![\]]/g, ''));
    return (isObjectType(named) || isInterfaceType(named)) && named.name.endsWith('Connection');
  });
  return lists.map(({ name }) => name).sort();
}

/** Rows of the list that a question calls `list`, and the statements it cost the agency. */
export async function listCost(agency: Agency, who: string, query: string): Promise<{ rows: number; statements: number }> {
  const { data, traceId } = await answer(who, query);
  const { nodes = data.list } = data.list;
  return { rows: nodes.length, statements: (await workFor(theHub(), traceId))[agency].statements };
}

/**
 * By how many statements many rows cost more than ten do. Where records of other tests stand first that lack most of what is looked
 * up, ten are no measure, and half of the many stand in for them: a statement for each row would show as well.
 */
export async function growth(asked: (first: number) => Promise<{ rows: number; statements: number }>, many = 100) {
  const few = await asked(10);
  let all = await asked(many);
  let more = all.statements - few.statements;
  if (more > 1) {
    const half = await asked(many / 2);
    all = await asked(many);
    more = all.statements - half.statements;
  }
  return { few, all, more };
}
