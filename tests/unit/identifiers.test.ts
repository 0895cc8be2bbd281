import { readFileSync } from 'node:fs';
import { checkAlgorithmFiling } from '../../subgraphs/shared/identifiers/algorithm-filing.ts';
import { checkArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';
import { checkCaseNumber } from '../../subgraphs/shared/identifiers/case-number.ts';
import { checkCreditCode } from '../../subgraphs/shared/identifiers/credit-code.ts';
import { yuanToFen } from '../../subgraphs/shared/identifiers/money.ts';
import { checkRegionCode, regionCovers } from '../../subgraphs/shared/identifiers/region-code.ts';
import { checkResidentId } from '../../subgraphs/shared/identifiers/resident-id.ts';
import type { IdentifierMode, Verdict } from '../../subgraphs/shared/identifiers/verdict.ts';

interface Vector {
  kind: keyof typeof CHECKS | 'yuanToFen';
  input: string;
  expect: string;
  note: string;
  mode?: IdentifierMode;
  reason?: string;
  parsed?: object;
}

const CHECKS: Record<string, (input: string, mode?: IdentifierMode) => Verdict<object>> = {
  uscc: checkCreditCode,
  residentId: checkResidentId,
  caseNo: checkCaseNumber,
  arbitrationNo: checkArbitrationNumber,
  algorithmFiling: checkAlgorithmFiling,
};

const { vectors } = JSON.parse(readFileSync(new URL('./data/identifier_vectors.json', import.meta.url), 'utf8')) as { vectors: Vector[] };

test.each(vectors.filter(({ kind }) => kind !== 'yuanToFen').map((vector) => [vector.kind, vector.input, vector.note, vector] as const))(
  '%s %s: %s',
  (kind, input, _note, vector) => {
    const verdict = (CHECKS[kind] as (typeof CHECKS)[string])(input, vector.mode);
    expect(verdict.valid).toBe(vector.expect === 'valid');
    if (!verdict.valid && vector.reason) expect(verdict.reason).toBe(vector.reason);
    if (verdict.valid && vector.parsed) expect(verdict.parsed).toMatchObject(vector.parsed);
  },
);

test.each(vectors.filter(({ kind }) => kind === 'yuanToFen').map(({ input, expect: expected }) => [input, expected]))(
  '%s yuan is %s fen',
  (input, expected) => {
    if (expected === 'invalid') expect(() => yuanToFen(input)).toThrow(RangeError);
    else expect(String(yuanToFen(input))).toBe(expected);
  },
);

describe('beyond the vectors', () => {
  test.each([
    ['uscc', '', 'format'],
    ['uscc', '91350100M000100Y4', 'format'],
    ['uscc', '91350100M000100Y431', 'format'],
    ['uscc', '9135010OM000100Y43', 'alphabet'],
    ['uscc', '91A50100M000100Y43', 'region'],
    ['residentId', '11010519491231002x', 'format'],
    ['residentId', '11010529991231002X', 'birth_date'],
    ['residentId', '110105194913310027', 'birth_date'],
    ['residentId', '990105194912310020', 'region'],
    ['caseNo', '(2023)京0105民初012345号', 'serial'],
    ['caseNo', '(1900)京0105民初1号', 'year'],
    ['caseNo', '(2023)美0105民初1号', 'format'],
    ['arbitrationNo', '京朝劳人仲字〔2023〕第0号', 'serial'],
    ['algorithmFiling', '网信算备33010983047110222001300号', 'format'],
  ])('%s %s breaks the rule %s', (kind, input, reason) => {
    expect((CHECKS[kind] as (typeof CHECKS)[string])(input)).toEqual({ valid: false, reason });
  });

  test.each([
    '（2024）沪0105民初9000001号',
    '[2024]沪0105民初9000001号',
    '【2024】 沪0105 民初 9000001 号',
    '（２０２４）沪０１０５民初９０００００１号',
  ])('%s is one and the same case', (input) => {
    expect(checkCaseNumber(input)).toMatchObject({ valid: true, value: '(2024)沪0105民初9000001号' });
  });

  test('a case number may carry a part', () => {
    expect(checkCaseNumber('(2024)沪0105民初9000001号之二')).toMatchObject({ valid: true, parsed: { sub: '二', serial: 9_000_001 } });
  });

  test('spellings of one arbitration number share a canonical form and keep what was written', () => {
    const [one, other] = ['浙杭西劳人仲案字〔2025〕第9000002号', '浙杭西劳人仲案字(2025)第9000002号'].map((input) =>
      checkArbitrationNumber(input),
    );
    expect(one?.valid && other?.valid && one.parsed.canonical === other.parsed.canonical && one.value !== other.value).toBe(true);
  });

  test('synthetic and real numbers refuse each other', () => {
    expect(checkCreditCode('91194400MA00000234', 'real')).toEqual({ valid: false, reason: 'mode' });
    expect(checkCreditCode('91350100M000100Y43', 'synthetic')).toEqual({ valid: false, reason: 'mode' });
    expect(checkCaseNumber('(2023)京0105民初12345号', 'synthetic')).toEqual({ valid: false, reason: 'mode' });
    expect(checkCaseNumber('(2025)浙0106民特9000002号', 'real')).toEqual({ valid: false, reason: 'mode' });
    expect(checkResidentId('11010519491231002X', 'synthetic')).toEqual({ valid: false, reason: 'region' });
  });

  test.each([
    ['100000', '659010', true],
    ['330000', '330106', true],
    ['330100', '330106', true],
    ['330106', '330100', false],
    ['330000', '340000', false],
    ['330106', '330106', true],
  ])('%s covers %s: %s', (outer, inner, expected) => {
    expect(regionCovers(outer, inner)).toBe(expected);
    expect(checkRegionCode(outer).valid).toBe(true);
  });

  test.each(['1000', '000000', '9999999', '31000x'])('%s is no region code', (code) => {
    expect(checkRegionCode(code)).toEqual({ valid: false, reason: 'format' });
  });
});
