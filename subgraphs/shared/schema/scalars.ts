import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { badInput, hubError } from '../errors.ts';
import { checkAlgorithmFiling } from '../identifiers/algorithm-filing.ts';
import { checkArbitrationNumber } from '../identifiers/arbitration-number.ts';
import { checkCaseNumber } from '../identifiers/case-number.ts';
import { checkCreditCode } from '../identifiers/credit-code.ts';
import { checkMoney } from '../identifiers/money.ts';
import { checkRegionCode } from '../identifiers/region-code.ts';
import { checkResidentId } from '../identifiers/resident-id.ts';
import { broken, type IdentifierMode, isCalendarDay, sound, type Verdict } from '../identifiers/verdict.ts';
import { regionHint } from './region-hint.ts';

/** Where each scalar is described, by its name: schema/scalars.md. */
const SPECIFICATIONS = 'https://worker-rights-data-hub.example/scalars';

let mode: IdentifierMode = 'real';

/** Set once at process start, from the settings; every identifier scalar obeys it. */
export function setIdentifierMode(value: IdentifierMode): void {
  mode = value;
}

const RULES: Record<string, [en: string, zh: string]> = {
  format: ['has the wrong form', '格式不正确'],
  alphabet: ['holds a character that is not allowed', '含有不允许的字符'],
  dept_category: ['names a registering department or category that does not exist', '登记管理部门或机构类别代码不存在'],
  region: ['names a region that does not exist or is not accepted here', '行政区划代码不存在或不被接受'],
  birth_date: ['holds an impossible date of birth', '出生日期无效'],
  serial: ['has an impossible serial', '顺序号无效'],
  year: ['has an impossible year', '年份无效'],
  check_digit: ['fails its check character', '校验码不正确'],
  mode: ['belongs to the other kind of hub: synthetic and real numbers are kept apart', '模拟数据与真实数据不得混用'],
};

/** What would be right, as far as the hub can guess it from what was written. */
type Hint = (text: string) => { en: string; zh: string; nearest: string[] };

function checkedScalar(name: string, description: string, check: (text: string) => Verdict<unknown>, hint?: Hint): GraphQLScalarType {
  const parse = (input: unknown): string => {
    const verdict = typeof input === 'string' && input.length <= 200 ? check(input) : broken('format');
    if (verdict.valid) return verdict.value;
    const [en, zh] = RULES[verdict.reason] as [string, string];
    if (!hint) throw badInput(name, verdict.reason, `${name} ${en}`, `${name} ${zh}`);
    const right = hint(String(input).slice(0, 50));
    throw hubError('BAD_USER_INPUT', `${name} ${en}${right.en}`, {
      field: name,
      rule: verdict.reason,
      messageZh: `${name} ${zh}${right.zh}`,
      nearest: right.nearest,
    });
  };
  return new GraphQLScalarType({
    name,
    description,
    specifiedByURL: `${SPECIFICATIONS}#${name.toLowerCase()}`,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
    serialize: (value) => String(value),
  });
}

export const CreditCode = checkedScalar(
  'CreditCode',
  'Unified social credit code of an enterprise (统一社会信用代码), GB 32100, eighteen characters.',
  (text) => checkCreditCode(text, mode),
);
export const ResidentId = checkedScalar(
  'ResidentId',
  'Citizen identity number (公民身份号码), GB 11643. Taken as input only; never returned, stored in clear or logged.',
  (text) => checkResidentId(text, mode),
);
export const RegionCode = checkedScalar(
  'RegionCode',
  'Administrative division (行政区划代码), GB/T 2260, six digits; 100000 is the whole country. One of today, or one since 1981 for what was then.',
  checkRegionCode,
  regionHint,
);
export const CaseNumber = checkedScalar(
  'CaseNumber',
  'Court case number (案号), any bracket style, normalised to (2024)沪0105民初9000001号.',
  (text) => checkCaseNumber(text, mode),
);
export const ArbitrationNumber = checkedScalar(
  'ArbitrationNumber',
  'Labour arbitration case number (劳动人事争议仲裁案号), kept as written and compared in normal form.',
  (text) => checkArbitrationNumber(text, mode),
);
export const AlgorithmFilingNumber = checkedScalar(
  'AlgorithmFilingNumber',
  'Filing number of an algorithm (互联网信息服务算法备案编号).',
  (text) => checkAlgorithmFiling(text, mode),
);
export const Money = checkedScalar('Money', 'Exact yuan as a decimal string, such as "12.50" (人民币金额，元).', checkMoney);
export const DateScalar = checkedScalar('Date', 'A calendar day, YYYY-MM-DD (日期).', (text) =>
  isCalendarDay(text) ? sound(text, {}) : broken('format'),
);
export const MonthScalar = checkedScalar('Month', 'A calendar month, YYYY-MM (月份).', (text) =>
  isCalendarDay(`${text}-01`) ? sound(text, {}) : broken('format'),
);
export const DateTime = checkedScalar('DateTime', 'An instant with its offset, RFC 3339 (时间).', (text) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
    ? sound(text, {})
    : broken('format'),
);

function parseSafeInt(input: unknown): number {
  const value = typeof input === 'string' && /^-?\d{1,16}$/.test(input) ? Number(input) : input;
  if (Number.isSafeInteger(value)) return value as number;
  throw badInput('SafeInt', 'format', 'SafeInt has the wrong form', 'SafeInt 格式不正确');
}
export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  specifiedByURL: `${SPECIFICATIONS}#safeint`,
  description: 'A whole number up to 2^53, for counts that can pass 2^31 (大整数).',
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
