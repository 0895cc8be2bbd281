import { oneOf, several } from '../../subgraphs/shared/import/field.ts';
import { describedEnum } from '../../subgraphs/shared/schema/described-enum.ts';

const Fruit = describedEnum('TestFruit', 'For this test (测试).', {
  APPLE: 'An apple (苹果、沙果).',
  PEAR: 'A pear (梨，含沙梨).',
  QUINCE: 'A quince (木瓜、沙果).',
});
const column = { column: 'fruit', names: ['水果'] };
const fruit = oneOf({ ...column, values: Fruit });

test.each([
  ['its own name, in any case', 'pear', 'PEAR'],
  ['all its Chinese words', '苹果、沙果', 'APPLE'],
  ['one of its words', '苹果', 'APPLE'],
  ['a word before a comma of either width', '梨', 'PEAR'],
  ['words with spaces and in full width', '　木 瓜', 'QUINCE'],
])('a value is read by %s', (_how, written, value) => {
  expect(fruit.parse(written)).toEqual({ value });
});

test.each(['沙果', '果', '', '苹果梨'])('what may be two values, or none, is refused with all that there are: %s', (written) => {
  expect(fruit.parse(written)).toMatchObject({
    rule: 'VALUE',
    message: 'one of APPLE, PEAR, QUINCE',
    messageZh: '须为以下之一：苹果、沙果（APPLE）；梨，含沙梨（PEAR）；木瓜、沙果（QUINCE）',
  });
});

test('several values are separated by commas that their words may hold, too: each is there once', () => {
  const fruits = several({ ...column, of: fruit });
  expect(fruits.parse('苹果、沙果')).toMatchObject({ rule: 'VALUE' });
  expect(fruits.parse('苹果；PEAR；苹果')).toEqual({ value: '{"APPLE","PEAR"}' });
});

test('yes and no are words of TRUE and FALSE; a part of an enum has the words of the whole', () => {
  const flag = oneOf({ ...column, values: { TRUE: 1, FALSE: 0 } });
  expect(['是', '否', 'true'].map((one) => flag.parse(one))).toEqual([{ value: 'TRUE' }, { value: 'FALSE' }, { value: 'TRUE' }]);
  const { QUINCE: _, ...some } = Fruit;
  expect(oneOf({ ...column, values: some, of: Fruit }).parse('沙果')).toEqual({ value: 'APPLE' });
  expect(oneOf({ ...column, values: some, of: Fruit }).parse('木瓜')).toMatchObject({ rule: 'VALUE' });
});
