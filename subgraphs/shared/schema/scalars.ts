import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { badInput, hubError } from '../errors.ts';
import { checkAlgorithmFiling } from '../identifiers/algorithm-filing.ts';
import { checkArbitrationNumber } from '../identifiers/arbitration-number.ts';
import { readCaseNumber } from '../identifiers/case-number.ts';
import { readCreditCode } from '../identifiers/credit-code.ts';
import { foldCode, foldWidth } from '../identifiers/folding.ts';
import { holdsResidentNumber } from '../identifiers/in-text.ts';
import { checkMoney } from '../identifiers/money.ts';
import { nearDivisions } from '../identifiers/near-divisions.ts';
import { checkRegionCode } from '../identifiers/region-code.ts';
import { readResidentId } from '../identifiers/resident-id.ts';
import { type IdentifierMode, invalid, isCalendarDay, type Verdict, valid } from '../identifiers/verdict.ts';
import {
  nearAmounts,
  nearArbitrationNumbers,
  nearCaseNumbers,
  nearCreditCodes,
  nearDays,
  nearInstants,
  nearMonths,
} from './near-values.ts';

/** URL of the scalar specifications; each name is an anchor (schema/scalars.md). */
const SPECIFICATIONS = 'https://worker-rights-data-hub.example/scalars';

let mode: IdentifierMode = 'real';

/** Called once at process start, from the settings; applies to all identifier scalars. */
export function setIdentifierMode(value: IdentifierMode): void {
  mode = value;
}

const RULES: Record<string, [en: string, zh: string]> = {
  format: ['has the wrong format', '格式不正确'],
  alphabet: ['contains a character that is not allowed', '含有不允许的字符'],
  dept_category: ['names a registering department or category that does not exist', '登记管理部门或机构类别代码不存在'],
  region: ['names a region that does not exist or is not accepted here', '行政区划代码不存在或不被接受'],
  birth_date: ['contains an invalid date of birth', '出生日期无效'],
  serial: ['has an invalid serial number', '顺序号无效'],
  year: ['has an invalid year', '年份无效'],
  check_digit: ['has a wrong check character', '校验码不正确'],
  mode: ['is a real number in a hub for synthetic data, or a synthetic one in a hub for real data', '模拟数据与真实数据不得混用'],
};

interface Form {
  /** a valid value for error messages */
  example: string;
  /** what was expected, if the value is something else that the hub recognises */
  instead?: (text: string) => [en: string, zh: string] | undefined;
  /** values that may be meant; codes have names */
  near?: (text: string) => readonly (string | { code: string; name: string })[];
}

/** A scalar whose values are validated by `check`. An error states the broken rule and contains a valid example. */
function checkedScalar(
  name: string,
  description: string,
  { example, instead, near }: Form,
  check: (text: string) => Verdict<unknown>,
): GraphQLScalarType {
  /** `unquoted`: a number literal in the document; always invalid, but it may be close to a valid value */
  const parse = (given: unknown, unquoted?: string): string => {
    const input = unquoted ?? given;
    const verdict = typeof given === 'string' && given.length <= 200 ? check(given) : invalid('format');
    if (verdict.valid) return verdict.value;
    const [en, zh] = RULES[verdict.reason] as [string, string];
    const [expected, expectedZh] = (typeof input === 'string' && instead?.(input)) || [];
    const nearest = nearestOf(near, input);
    throw hubError('BAD_USER_INPUT', `${name} ${en}`, {
      field: name,
      rule: verdict.reason,
      messageZh: `${name} ${zh}`,
      example,
      ...(nearest.length > 0 && {
        nearest: nearest.map((one) => (typeof one === 'string' ? one : one.code)),
        nearestNames: nearest.map((one) => (typeof one === 'string' ? '' : one.name)),
      }),
      ...(expected && { expected, expectedZh }),
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: `${SPECIFICATIONS}#${name.toLowerCase()}`,
    parseValue: (value) => parse(value),
    parseLiteral: (node) => {
      const isNumber = node.kind === Kind.INT || node.kind === Kind.FLOAT;
      return parse(node.kind === Kind.STRING ? node.value : null, isNumber ? node.value : undefined);
    },
    serialize: (value) => String(value),
  });
}

const MAX_NEAR = 200;

/** Values that may be meant. Suggests nothing that contains an identity number, because an error must not reveal one. */
function nearestOf(near: Form['near'], input: unknown): readonly (string | { code: string; name: string })[] {
  const text = typeof input === 'string' || typeof input === 'number' ? String(input) : '';
  if (!near || text === '' || text.length > MAX_NEAR || holdsResidentNumber(text)) return [];
  return near(text);
}

const insteadOfCode: Form['instead'] = (text) => {
  const length = foldCode(text).length;
  if (/\p{Script=Han}{2}/u.test(text))
    return [
      'must be a code of eighteen characters; enterprises(search:) finds the code for a name',
      '18 位代码；可用 enterprises(search:) 按名称查询',
    ];
  return length === 18 || length < 8 || length > 30
    ? undefined
    : [
        `must have eighteen characters (GB 32100), such as 91193100MA00000238; this one has ${length}`,
        `18 位（GB 32100），如 91193100MA00000238；现为 ${length} 位`,
      ];
};
const insteadOfCase: Form['instead'] = (text) =>
  checkArbitrationNumber(text).valid
    ? [
        'must be a court case number; this is an arbitration number, so use arbitrationCase',
        '法院案号；这是劳动人事争议仲裁案号，请用 arbitrationCase 查询',
      ]
    : undefined;
const insteadOfArbitration: Form['instead'] = (text) =>
  readCaseNumber(text).valid
    ? ['must be an arbitration number; this is a court case number, so use courtCase', '仲裁案号；这是法院案号，请用 courtCase 查询']
    : undefined;

export const CreditCode = checkedScalar(
  'CreditCode',
  'Unified social credit code of an enterprise (统一社会信用代码), GB 32100, eighteen characters; lower case, full-width characters and spaces are accepted.',
  { example: '91350100M000100Y43', instead: insteadOfCode, near: (text) => nearCreditCodes(text, mode) },
  (text) => readCreditCode(text, mode),
);
export const ResidentId = checkedScalar(
  'ResidentId',
  'Citizen identity number (公民身份号码), GB 11643. Input only; never returned, never stored in plain text, never logged.',
  { example: '11010519491231002X' },
  (text) => readResidentId(text, mode),
);
export const RegionCode = checkedScalar(
  'RegionCode',
  'Administrative division (行政区划代码), GB/T 2260, six digits; 100000 is the whole country. Current codes, and former codes since 1981 for past days.',
  { example: '310000', near: nearDivisions },
  checkRegionCode,
);
export const CaseNumber = checkedScalar(
  'CaseNumber',
  'Court case number (案号). Common spellings are accepted and normalised to (2024)沪0105民初9000001号; numbers from before 2016 to (2015)甬鄞民初字第705号.',
  { example: '(2024)沪0105民初9000001号', instead: insteadOfCase, near: (text) => nearCaseNumbers(text, mode) },
  (text) => readCaseNumber(text, mode),
);
export const ArbitrationNumber = checkedScalar(
  'ArbitrationNumber',
  'Labour arbitration case number (劳动人事争议仲裁案号), stored as written and compared in normalised form.',
  {
    example: '浙杭西劳人仲案字〔2025〕第9000002号',
    instead: insteadOfArbitration,
    near: (text) => nearArbitrationNumbers(text, mode),
  },
  (text) => checkArbitrationNumber(text, mode),
);
export const AlgorithmFilingNumber = checkedScalar(
  'AlgorithmFilingNumber',
  'Filing number of an algorithm (互联网信息服务算法备案编号).',
  { example: '网信算备330109830471102220013号' },
  (text) => checkAlgorithmFiling(text, mode),
);
export const Money = checkedScalar(
  'Money',
  'Exact amount in yuan as a decimal string, such as "12.50" (人民币金额，元).',
  { example: '12.50', near: nearAmounts },
  (text) => checkMoney(foldWidth(text).trim()),
);
export const DateScalar = checkedScalar('Date', 'A calendar day, YYYY-MM-DD (日期).', { example: '2026-10-31', near: nearDays }, (text) =>
  isCalendarDay(text) ? valid(text, {}) : invalid('format'),
);
export const MonthScalar = checkedScalar('Month', 'A calendar month, YYYY-MM (月份).', { example: '2026-10', near: nearMonths }, (text) =>
  isCalendarDay(`${text}-01`) ? valid(text, {}) : invalid('format'),
);
export const DateTime = checkedScalar(
  'DateTime',
  'A date and time with its offset, RFC 3339 (时间).',
  { example: '2026-10-31T09:30:00+08:00', near: nearInstants },
  (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
      ? valid(text, {})
      : invalid('format'),
);

function parseSafeInt(input: unknown): number {
  const value = typeof input === 'string' && /^-?\d{1,16}$/.test(input) ? Number(input) : input;
  if (Number.isSafeInteger(value)) return value as number;
  throw badInput('SafeInt', 'format', 'SafeInt has the wrong format; example: 1200', 'SafeInt 格式不正确，格式如 1200');
}
export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  specifiedByURL: `${SPECIFICATIONS}#safeint`,
  description: 'A whole number up to 2^53, for counts that can exceed 2^31 (大整数).',
  parseValue: parseSafeInt,
  parseLiteral: (node) => parseSafeInt(node.kind === Kind.INT ? node.value : null),
  serialize: (value) => {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new GraphQLError('SafeInt cannot represent this value');
    return number;
  },
});

export const SCALARS: readonly GraphQLScalarType[] = [
  CreditCode,
  ResidentId,
  RegionCode,
  CaseNumber,
  ArbitrationNumber,
  AlgorithmFilingNumber,
  Money,
  DateScalar,
  MonthScalar,
  DateTime,
  SafeInt as GraphQLScalarType,
];
