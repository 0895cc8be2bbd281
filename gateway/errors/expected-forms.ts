import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';

export type Words = readonly [en: string, zh: string];

const MAX_NAMED = 12;

/** The form of each scalar with a synthetic example. */
const SCALARS: Record<string, Words> = {
  Int: ['a whole number, such as 20', '整数，如 20'],
  Float: ['a number, such as 0.5', '数字，如 0.5'],
  String: ['a string in double quotation marks', '以半角引号括起的文字'],
  Boolean: ['true or false', 'true 或 false'],
  ID: ['an identifier in double quotation marks', '以半角引号括起的编号'],
  SafeInt: ['a whole number up to 9007199254740991', '不超过 9007199254740991 的整数'],
  CreditCode: [
    'eighteen digits and capital letters without I, O, S, V and Z (GB 32100), such as 91193100MA00000238',
    '18 位数字和大写字母（不含 I、O、S、V、Z，GB 32100），如 91193100MA00000238',
  ],
  ResidentId: ['seventeen digits and a digit or X (GB 11643)', '17 位数字加 1 位数字或 X（GB 11643）'],
  RegionCode: [
    'six digits (GB/T 2260), such as 310000; regions(search:) finds the code of a name',
    '6 位数字（GB/T 2260），如 310000；可用 regions(search:) 按名称查询',
  ],
  CaseNumber: ['a case number such as (2024)沪0105民初9000001号', '案号，如 (2024)沪0105民初9000001号'],
  ArbitrationNumber: [
    'an arbitration number such as 浙西湖劳人仲案字〔2025〕第9000001号',
    '仲裁案号，如 浙西湖劳人仲案字〔2025〕第9000001号',
  ],
  AlgorithmFilingNumber: ['a filing number such as 网信算备190101900000100260001号', '备案编号，如 网信算备190101900000100260001号'],
  Money: ['an amount in yuan as a string with at most two decimals, such as "12.50"', '以字符串表示的金额（元，最多两位小数），如 "12.50"'],
  Date: ['YYYY-MM-DD, such as 2026-11-28', 'YYYY-MM-DD，如 2026-11-28'],
  Month: ['YYYY-MM, such as 2026-11', 'YYYY-MM，如 2026-11'],
  DateTime: ['an instant with its offset, such as 2026-11-28T22:30:00+08:00', '带时区的时间，如 2026-11-28T22:30:00+08:00'],
};

/** The expected form of a value: the form of a scalar, the values of an enum, or the fields of an input type. */
export function expectedOf(type: GraphQLInputType): Words | undefined {
  const plain = isNonNullType(type) ? type.ofType : type;
  const named = getNamedType(plain);
  if (isEnumType(named)) return oneOf(named.getValues().map(({ name }) => name));
  if (isInputObjectType(named)) return withFields(Object.keys(named.getFields()), isListType(plain));
  return SCALARS[named.name];
}

function oneOf(names: readonly string[]): Words {
  const more = names.length > MAX_NAMED;
  const shown = names.slice(0, MAX_NAMED);
  return [`one of ${shown.join(', ')}${more ? ', …' : ''}`, `${shown.join('、')}${more ? ' 等' : ''} 之一`];
}

function withFields(names: readonly string[], list: boolean): Words {
  const shown = names.slice(0, MAX_NAMED);
  return [
    `${list ? 'a list of objects' : 'an object'} with ${shown.join(', ')}${names.length > MAX_NAMED ? ', …' : ''}`,
    `${list ? '对象列表' : '对象'}，可含 ${shown.join('、')}${names.length > MAX_NAMED ? ' 等' : ''}`,
  ];
}
