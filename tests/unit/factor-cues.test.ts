import { factorsStated } from '../../subgraphs/courts/similar-cases/factor-cues.ts';
import { sharedPhrases } from '../../subgraphs/courts/similar-cases/shared-phrases.ts';

const stated = (text: string) => Object.fromEntries(factorsStated(text));

test('a text in plain language tells findings; a negation turns one round; what it says both ways is left out', () => {
  expect(stated('每天要到站点打卡，迟到就罚款')).toMatchObject({ ATTENDANCE: 1, PENALTY: 1, CONTINUITY: 1 });
  expect(stated('不用打卡，从没被罚款')).toEqual({ ATTENDANCE: -1, PENALTY: -1 });
  expect(stated('单价不能议价')).toMatchObject({ PRICE_POWER: 1 });
  expect(stated('价钱可以还价')).toEqual({ PRICE_POWER: -1 });
  expect(stated('有时打卡，有时不打卡')).toEqual({});
  expect(stated('')).toEqual({});
});

test('shared phrases are the longest runs that stand in both texts', () => {
  expect(sharedPhrases('须按排班表上线，迟到扣款', '经审理查明，其须按排班表上线；迟到的扣款。')).toEqual(['须按排班表上线']);
  expect(sharedPhrases('短句', '短句')).toEqual([]);
});
