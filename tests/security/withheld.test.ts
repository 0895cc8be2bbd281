import { ask } from '../support/ask.ts';
import { runningCase, underMatter } from '../support/strangers.ts';

test('of the masked parties of published judgments it is not said which of them the hub knows', async () => {
  const own = await runningCase('33');
  const { data, extensions } = await ask('court-330000', {
    query: '{ courtCases(where: {region: "440000"}, first: 50) { nodes { parties { maskedName worker { id } } } } }',
    headers: { 'x-hub-partial': 'allow', ...underMatter('court-case', own.number) },
  });
  const persons = data.courtCases.nodes.flatMap(({ parties }: { parties: { worker: unknown }[] }) => parties);
  expect(persons.length).toBeGreaterThan(20);
  expect(persons.filter(({ worker }: { worker: unknown }) => worker !== null)).toEqual([]);
  const withheld = (extensions?.withheld ?? []) as { coordinate: string; rule: string; path?: unknown }[];
  expect(withheld.length).toBeGreaterThan(0);
  expect(withheld.filter(({ rule, path }) => rule === 'OTHER_PERSON' && path !== undefined)).toEqual([]);
  const places = withheld.map(({ coordinate, rule }) => `${coordinate} ${rule}`);
  expect(new Set(places).size).toBe(places.length);
});
