import { answer } from '../support/ask.ts';
import { questionsOf } from '../support/readme-questions.ts';

describe.each(['README.md', 'README.zh-CN.md'] as const)('%s', (file) => {
  const blocks = questionsOf(file);

  test('asks one question for each group', () =>
    expect(blocks.map(({ as }) => as.split('-')[0])).toEqual(['union', 'union', 'court', 'court', 'court', 'labour']));

  test.each(blocks)('$as gets the answer it prints', async ({ as, question, json }) => {
    expect((await answer(as, question)).data).toEqual(JSON.parse(json));
  });
});
