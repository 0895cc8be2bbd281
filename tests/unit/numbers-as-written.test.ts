import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { STATUTE } from '../../subgraphs/courts/judgments/judgment-rules.ts';
import { canonicalStatute } from '../../subgraphs/courts/judgments/statute.ts';
import { checkArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';
import { citationsIn, withoutCitations } from '../../subgraphs/shared/identifiers/case-citation.ts';
import { isNumberOf, readCaseNumber } from '../../subgraphs/shared/identifiers/case-number.ts';
import { readCreditCode } from '../../subgraphs/shared/identifiers/credit-code.ts';
import { isBlank } from '../../subgraphs/shared/identifiers/folding.ts';
import { holdsResidentNumber, maskResidentNumbers } from '../../subgraphs/shared/identifiers/in-text.ts';
import { readResidentId } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { textRules } from '../../subgraphs/shared/rules/text-rules.ts';
import { searchTerms } from '../../subgraphs/shared/search/chinese-search.ts';
import { patient } from '../support/patience.ts';

interface Written {
  citations: { text: string; numbers: string[]; class: string }[];
  arbitration: { same: string[] }[];
  residentsInText: { text: string; class: string }[];
  othersInText: { text: string; class: string }[];
  credit: { input: string; value?: string; reason?: string; beforeStandard?: boolean }[];
  residents: { input: string; value?: string; reason?: string; sex?: string; birth?: string }[];
  statutes: [string, string][];
}
const written = JSON.parse(readFileSync(new URL('./data/written_numbers.json', import.meta.url), 'utf8')) as Written;

describe('case numbers', () => {
  test.each(written.citations.map((one) => [one.class, one.text, one.numbers] as const))('%s: %s', (_class, text, numbers) => {
    expect(citationsIn(text).map(({ number }) => number)).toEqual(numbers);
    for (const { cited } of citationsIn(text)) expect(text).toContain(cited);
  });

  test('a sign of the old form is no court of the present list: Nanjing is not Ningxia', () => {
    const parts = (number: string) => {
      const verdict = readCaseNumber(number);
      if (!verdict.valid) throw new Error(verdict.reason);
      return verdict.parsed;
    };
    for (const number of ['（2013）宁民终字第12号', '（2014）晋民初字第77号', '（2015）沪知民初字第25号']) {
      expect(parts(number)).toMatchObject({ form: 'old', level: null, region: null });
      expect(isNumberOf(parts(number), '320100')).toBe(true);
    }
    expect(isNumberOf(parts('（2015）甬鄞民初字第705号'), '330212')).toBe(true);
    expect(isNumberOf(parts('（2015）甬鄞民初字第705号'), '640000')).toBe(false);
    expect(parts('(2017)粤民终字第5号')).toMatchObject({ form: 'present', canonical: '(2017)粤民终5号', level: 'high' });
  });

  test.each([
    ['2024桂0105民初9400001号', '(2024)桂0105民初9400001号'],
    ['（2024桂0105民初字第09400001号', '(2024)桂0105民初9400001号'],
    ['2014年穗中法民一终字第3456号', '(2014)穗中法民一终字第3456号'],
    ['(二〇二四)桂0105民初9400001號', '(2024)桂0105民初9400001号'],
  ])('%s by itself is %s', (written, canonical) => {
    const verdict = readCaseNumber(written);
    expect(verdict.valid && verdict.parsed.canonical).toBe(canonical);
  });

  test('a range has an end, and long texts cost little', () => {
    expect(citationsIn('（2025）粤0305民初1至999999999号').length).toBeLessThanOrEqual(501);
    const began = Date.now();
    for (const text of ['（2025）'.repeat(12_000), '2025年民初字'.repeat(6_000), '2015民 '.repeat(9_000), '1933 '.repeat(9_000)]) {
      citationsIn(text);
      holdsResidentNumber(text);
    }
    expect(Date.now() - began).toBeLessThan(patient(30_000));
  });

  test('what is left of a text without its citations', () => {
    expect(withoutCitations('请查（2024）京0105民初1、2号和骑手').replace(/\s/g, '')).toBe('请查和骑手');
  });
});

describe('arbitration numbers', () => {
  test.each(written.arbitration.map(({ same }) => [same] as const))('%s are one', (same) => {
    const forms = same.map((number) => checkArbitrationNumber(number)).map((one) => (one.valid ? one.parsed.canonical : one.reason));
    expect(forms[0]).toMatch(/^.+劳.*仲.*字\(\d{4}\)第[1-9]\d*(-\d+)?号$/);
    expect(new Set(forms).size).toBe(1);
  });

  test.each([
    ['京仲裁字〔2023〕第12号', 'format'],
    ['(2020)苏园劳人仲案字(2021)第5号', 'format'],
    ['苏园劳人仲案字〔2025〕第0000号', 'serial'],
    ['苏园劳人仲案字〔1925〕第3号', 'year'],
  ])('%s breaks the rule %s', (number, reason) => {
    expect(checkArbitrationNumber(number)).toEqual({ valid: false, reason });
  });

  test('two numbers of one commission are two', () => {
    const [one, other] = ['深宝劳人仲(松岗)案(2014)第540号', '深宝劳人仲(沙井)案(2014)第540号'].map((number) =>
      checkArbitrationNumber(number),
    );
    expect(one?.valid && other?.valid && one.parsed.canonical !== other.parsed.canonical).toBe(true);
  });
});

describe('identity numbers in texts', () => {
  test.each(written.residentsInText.map((one) => [one.class, one.text]))('%s: %s is found and masked', (_class, text) => {
    expect(holdsResidentNumber(`原告${text}，外卖骑手`)).toBe(true);
    const masked = maskResidentNumbers(`原告${text}，外卖骑手`);
    expect(holdsResidentNumber(masked)).toBe(false);
    expect(masked).toMatch(/^原告.*\*{18}.*，外卖骑手$/);
  });

  test.each(written.othersInText.map((one) => [one.class, one.text]))('%s: %s is none', (_class, text) => {
    expect(holdsResidentNumber(text)).toBe(false);
    expect(maskResidentNumbers(text)).toBe(text);
  });

  test.each(['\u200b', '\u2060\u00ad \u3000', '\u3164', '\u200e\u200f', '\ufe0f'])('a text of %j alone is empty', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(textRules({ reason: text }).flatMap((error) => (error ? [error.code] : []))).toEqual(['EMPTY']);
  });
});

describe('codes', () => {
  test.each(written.credit.map((one) => [one.input, one] as const))('credit code %s', (input, { value, reason, beforeStandard }) => {
    const verdict = readCreditCode(input);
    expect(verdict.valid ? [verdict.value, verdict.parsed.beforeStandard] : verdict.reason).toEqual(reason ?? [value, beforeStandard]);
  });

  test.each(written.residents.map((one) => [one.input, one] as const))('identity number %s', (input, { value, reason, sex, birth }) => {
    const verdict = readResidentId(input, 'real');
    expect(verdict.valid ? [verdict.value, verdict.parsed.sex, verdict.parsed.birth] : verdict.reason).toEqual(
      reason ?? [value, sex, birth],
    );
  });
});

test.each(written.statutes)('%s is %s', (given, canonical) => {
  expect(canonicalStatute(given)).toBe(canonical);
  expect(canonicalStatute(canonical)).toBe(canonical);
});

test.each([
  ['劳动合同法第三十八条、第四十六条', false],
  ['工会法第六条和第二十条', false],
  ['民法典第一千一百九十一条第一款，第二款', false],
  ['最高人民法院关于审理甲、乙案件适用法律的解释第三条', true],
  ['工伤保险条例第十四条第六项', true],
])('is %s one article? %s', (statute, isOne) => {
  expect(STATUTE.test(statute)).toBe(isOne);
});

test.each([
  ['“骑手” 工伤', ['骑手', '工伤']],
  ['「劳动关系」', ['劳动关系']],
  ['《劳动法》，骑手。', ['劳动法', '骑手']],
  ['劳\u200b动关系', ['劳动关系']],
])('a search for %s asks for %j', (search, terms) => {
  expect(searchTerms(search)).toEqual(terms);
});
