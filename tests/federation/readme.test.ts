import { readFileSync } from 'node:fs';
import { answer } from '../support/ask.ts';

const BLOCK = /<!-- as ([a-z]+-\d{6}) -->\n```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, as, query, json]) => [as, query, json] as [string, string, string]);

  test('asks one question for each group', () => expect(blocks.map(([as]) => as.split('-')[0])).toEqual(['union', 'court', 'labour']));

  test.each(blocks)('%s gets the answer it prints', async (as, query, json) => {
    expect((await answer(as, query)).data).toEqual(JSON.parse(json));
  });
});
