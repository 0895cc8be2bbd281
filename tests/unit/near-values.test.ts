import 'reflect-metadata';
import type { GraphQLError, GraphQLScalarType } from 'graphql';
import { parseValue } from 'graphql';
import { nearDivisions } from '../../subgraphs/shared/identifiers/near-divisions.ts';
import * as scalars from '../../subgraphs/shared/schema/scalars.ts';

beforeAll(() => scalars.setIdentifierMode('synthetic'));
afterAll(() => scalars.setIdentifierMode('real'));

/** What the error of a wrong value says. */
function refusal(read: () => unknown): Record<string, unknown> {
  try {
    return { accepted: read() };
  } catch (error) {
    return (error as GraphQLError).extensions;
  }
}
const nearest = (scalar: GraphQLScalarType, given: unknown) => refusal(() => scalar.parseValue(given)).nearest ?? null;

test.each([
  ['CreditCode', scalars.CreditCode, '9119310OMAOOOOO238', '91193100MA00000238'],
  ['CreditCode', scalars.CreditCode, '代码：91193100ma00000238', '91193100MA00000238'],
  ['CreditCode', scalars.CreditCode, '9ll93100MA00000238', null],
  ['CreditCode', scalars.CreditCode, '91193100MA00000239', null],
  ['CaseNumber', scalars.CaseNumber, '（2025）浙0106民初9300017', '(2025)浙0106民初9300017号'],
  ['CaseNumber', scalars.CaseNumber, '(2025)浙0106民初字第9300017。', '(2025)浙0106民初9300017号'],
  ['CaseNumber', scalars.CaseNumber, '（2025）浙0106民初9300017号民事判决书', '(2025)浙0106民初9300017号'],
  ['CaseNumber', scalars.CaseNumber, '(2025)浙0106民初17', null],
  ['CaseNumber', scalars.CaseNumber, '张某案', null],
  ['ArbitrationNumber', scalars.ArbitrationNumber, '浙测劳人仲案字〔2026〕第9300017', '浙测劳人仲案字〔2026〕第9300017号'],
  ['ArbitrationNumber', scalars.ArbitrationNumber, '仲裁案号：浙测劳人仲案字〔2026〕第9300017号', '浙测劳人仲案字〔2026〕第9300017号'],
  ['ArbitrationNumber', scalars.ArbitrationNumber, '浙测劳人仲案字〔2026〕第9300017号裁决书', '浙测劳人仲案字〔2026〕第9300017号'],
  ['ArbitrationNumber', scalars.ArbitrationNumber, '浙测劳人仲案字〔2026〕第9300017号之一', null],
  ['Date', scalars.DateScalar, '2026年3月9日', '2026-03-09'],
  ['Date', scalars.DateScalar, '２０２６/3/9', '2026-03-09'],
  ['Date', scalars.DateScalar, '20260309', '2026-03-09'],
  ['Date', scalars.DateScalar, '2026-03-09T08:00:00+08:00', '2026-03-09'],
  ['Date', scalars.DateScalar, '2026-2-29', null],
  ['Date', scalars.DateScalar, '3/9/2026', null],
  ['Month', scalars.MonthScalar, '2026年3月份', '2026-03'],
  ['Month', scalars.MonthScalar, '2026-3', '2026-03'],
  ['Month', scalars.MonthScalar, '2026-03-17', '2026-03'],
  ['Month', scalars.MonthScalar, 'Mar-26', null],
  ['DateTime', scalars.DateTime, '2026-03-09 8:05', '2026-03-09T08:05:00+08:00'],
  ['DateTime', scalars.DateTime, '2026年3月9日 18:05:30', '2026-03-09T18:05:30+08:00'],
  ['DateTime', scalars.DateTime, '2026-03-09 25:05', null],
  ['Money', scalars.Money, '￥1,234.50', '1234.50'],
  ['Money', scalars.Money, '980元', '980'],
  ['Money', scalars.Money, 12.5, '12.5'],
  ['Money', scalars.Money, '1,23', null],
  ['Money', scalars.Money, '12.345', null],
])('%s %s', (_name, scalar, given, right) => {
  expect(nearest(scalar, given)).toEqual(right === null ? null : [right]);
  if (right !== null) expect(String(refusal(() => scalar.parseValue(right)).accepted)).toBe(right);
});

test.each([
  ['浙江省杭州市余杭区', '330110'],
  ['苏州昆山市', '320583'],
  ['北京海淀区', '110108'],
  ['渝', '500000'],
  ['Chengdu', '510100'],
  ['guangdong province', '440000'],
  ['440305000000', '440305'],
  ['440 305', '440305'],
  ['CN-44', '440000'],
])('%s may be %s', (given, code) => {
  expect(nearDivisions(given).map((division) => division.code)).toContain(code);
});
test.each(['苏州余杭区', '某某市', 'Xyz', '440305000001'])('%s is no place', (given) => {
  expect(nearDivisions(given)).toEqual([]);
});

test('a number written without quotation marks is refused, and named as it should be', () => {
  const literal = (scalar: GraphQLScalarType, text: string) => refusal(() => scalar.parseLiteral(parseValue(text), {}));
  expect(literal(scalars.RegionCode, '440305')).toMatchObject({ rule: 'format', nearest: expect.arrayContaining(['440305']) });
  expect(literal(scalars.Money, '12.50')).toMatchObject({ rule: 'format', nearest: ['12.50'] });
  expect(literal(scalars.DateScalar, '20260309')).toMatchObject({ rule: 'format', nearest: ['2026-03-09'] });
  expect(literal(scalars.Money, 'true')).not.toHaveProperty('nearest');
});

test('a name in place of a code, and a code that is cut, say what to do', () => {
  const code = (given: string) => refusal(() => scalars.CreditCode.parseValue(given));
  expect(code('某某配送有限公司').expected).toContain('enterprises(search:)');
  expect(code('某某配送有限公司').expectedZh).toContain('enterprises(search:)');
  expect(code('91193100MA0000023').expected).toContain('this one has 17');
  expect(code('91193100MA000002380').expectedZh).toContain('现为 19 位');
});

test('the number of a person is proposed to nobody', () => {
  for (const scalar of scalars.SCALARS)
    for (const given of ['193301198811240027', '19330119881124 0027元', '(193301198811240027)', '193301881124002'])
      expect(JSON.stringify(refusal(() => scalar.parseValue(given)).nearest ?? null)).not.toMatch(/1933/);
});
