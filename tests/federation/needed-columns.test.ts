import 'reflect-metadata';
import { CASE_COLUMNS } from '../../subgraphs/courts/court-cases/court-case.type.ts';
import { ENTERPRISE_COLUMNS } from '../../subgraphs/labour/enterprises/enterprise.type.ts';
import type { FieldColumns } from '../../subgraphs/shared/lists/needed-columns.ts';
import { CONTRACT_COLUMNS } from '../../subgraphs/unions/contracts/collective-contract.type.ts';
import { ask } from '../support/ask.ts';

/** What to select of the fields that are no plain values. */
const BELOW: Record<string, string> = {
  amounts: '{ item claimed awarded }',
  cause: '{ code version name }',
  deadlines: '{ rule dueOn state }',
  factors: '{ factor value quote paragraph }',
  headquarters: '{ code }',
  matches: '{ paragraph snippet }',
  operatesIn: '{ code }',
  parties: '{ role kind name maskedName }',
  region: '{ code }',
  regions: '{ code }',
};

interface Listed {
  list: string;
  key: string;
  /** a field of which it is not known what it reads, so that whole rows are read */
  whole: string;
  columns: FieldColumns<never>;
}

const LISTS: Listed[] = [
  {
    list: 'courtCases(search: "配送", where: { decidedTo: "2026-06-30" }, first: 20)',
    key: 'number',
    whole: 'citedBy(first: 1) { nodes { number } }',
    columns: CASE_COLUMNS,
  },
  {
    list: 'courtCases(where: { decidedTo: "2026-06-30" }, first: 20)',
    key: 'number',
    whole: 'citedBy(first: 1) { nodes { number } }',
    columns: CASE_COLUMNS,
  },
  {
    list: 'collectiveContracts(search: "配送", first: 20)',
    key: 'id',
    whole: 'clauses { number }',
    columns: CONTRACT_COLUMNS,
  },
  { list: 'enterprises(first: 20)', key: 'creditCode', whole: 'partners(first: 1) { nodes { id } }', columns: ENTERPRISE_COLUMNS },
];

type Node = Record<string, unknown>;

/** A list's elements by their keys, asked for as the courts of a province: they see cases in progress, too. */
async function elements({ list, key }: Listed, selection: string): Promise<Map<string, Node>> {
  const { data, errors } = await ask('court-330000', `{ ${list} { nodes { ${key} ${selection} } } }`);
  expect(errors).toBeUndefined();
  const [found] = Object.values(data) as { nodes: Node[] }[];
  return new Map(found?.nodes.map((node) => [String(node[key]), node]));
}

test.each(LISTS)('$list: each field reads the same where nothing else is selected', async (listed) => {
  const fields = Object.keys(listed.columns.fields);
  const selected = (field: string) => `${field} ${BELOW[field] ?? ''}`;
  const whole = await elements(listed, `${fields.map(selected).join(' ')} ${listed.whole}`);
  expect(whole.size).toBeGreaterThan(5);
  for (const field of fields) {
    const alone = await elements(listed, selected(field));
    const both = [...alone].filter(([key]) => whole.has(key));
    expect(both.length).toBeGreaterThan(5);
    expect(both.map(([key, node]) => [key, node[field]])).toEqual(both.map(([key]) => [key, whole.get(key)?.[field]]));
  }
});
