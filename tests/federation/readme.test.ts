import { readFileSync } from 'node:fs';
import { answer, type Question } from '../support/ask.ts';

const BLOCK = /<!-- as ([a-z]+-\d{6})(?: under (\S+) in ([a-z-]+)\/(\S+))? -->\n```graphql\n([\s\S]*?)```\n```json\n([\s\S]*?)```/g;

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(([, as, agreement, kind, number, query, json]) => ({
    as: as as string,
    question: {
      query: query as string,
      headers: agreement ? { 'x-hub-agreement': agreement, 'x-hub-matter': `${kind}/${encodeURIComponent(number as string)}` } : {},
    },
    json: json as string,
  }));

  test('asks one question for each group', () =>
    expect(blocks.map(({ as }) => as.split('-')[0])).toEqual(['union', 'union', 'court', 'court', 'court', 'labour']));

  test.each(blocks)('$as gets the answer it prints', async ({ as, question, json }) => {
    expect((await answer(as, question as Question)).data).toEqual(JSON.parse(json));
  });
});
