import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws by a seed: the same seed makes the same inputs. */
export class Draw {
  private readonly generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  below = (limit: number): number => uniformInt(this.generator, 0, limit - 1);
  one = <T>(list: readonly T[]): T => list[this.below(list.length)] as T;
  chance = (percent: number): boolean => this.below(100) < percent;
}

/** Values that exist in the hub, by the name of the field or of the scalar that takes them. */
export type Pools = Record<string, readonly unknown[]>;

const TEXTS = ['测试', '（模拟）乙丙某', 'ordinary text', '含“引号”与，标点', 'a\nb', '㐂𠮷', '  两端空格  ', 'é'];
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u200b',
  '\u0000',
  'a\u0000b',
  '長'.repeat(20_000),
  '\u202eabc',
  "'; drop table x; --",
  '%_\\',
  '{"a":1}',
  '１２３',
  '\ud83d',
];
const HOSTILE: readonly unknown[] = [
  ...HOSTILE_TEXTS,
  -1,
  0,
  2 ** 31,
  2 ** 53,
  1e308,
  1e-308,
  0.1 + 0.2,
  true,
  null,
  [],
  {},
  [[[]]],
  { __proto__: { a: 1 } },
];
const NUMBERS = [0, 1, 2, 7, 100, 2_147_483_647];

const SCALARS: Record<string, (draw: Draw) => unknown> = {
  Int: (draw) => draw.one(NUMBERS),
  Float: (draw) => draw.one([0, 0.5, 1.25, 39.9, 116.4]),
  SafeInt: (draw) => draw.one([...NUMBERS, 9_007_199_254_740_991]),
  Boolean: (draw) => draw.chance(50),
  String: (draw) => draw.one(TEXTS),
  ID: (draw) => `X-${draw.below(1_000)}`,
  Date: (draw) => `2026-${String(1 + draw.below(12)).padStart(2, '0')}-${String(1 + draw.below(28)).padStart(2, '0')}`,
  Month: (draw) => `2026-${String(1 + draw.below(10)).padStart(2, '0')}`,
  DateTime: (draw) => `2026-0${1 + draw.below(9)}-1${draw.below(9)}T0${draw.below(9)}:30:00+08:00`,
  Money: (draw) => draw.one(['0.01', '12.50', '3000', '99999.99', '12.5']),
  CaseNumber: (draw) => `(2026)浙0106民初${9_500_000 + draw.below(99_999)}号`,
  ArbitrationNumber: (draw) => `浙西湖劳人仲案字〔2026〕第${9_500_000 + draw.below(99_999)}号`,
};

/** One input of a mutation. Where `hostile`, one leaf in ten is a value of another kind. */
export function drawInput(type: GraphQLInputType, name: string, draw: Draw, pools: Pools, hostile: boolean): unknown {
  if (isNonNullType(type)) return drawInput(type.ofType, name, draw, pools, hostile) ?? null;
  if (isListType(type)) return Array.from({ length: draw.below(3) + 1 }, () => drawInput(type.ofType, name, draw, pools, hostile));
  if (isInputObjectType(type)) return drawObject(type, draw, pools, hostile);
  if (hostile && draw.chance(10)) return draw.one(HOSTILE);
  if (isEnumType(type)) return draw.one((type as GraphQLEnumType).getValues()).name;
  const pool = pools[name] ?? pools[type.name];
  return pool ? draw.one(pool) : SCALARS[type.name]?.(draw);
}

function drawObject(type: GraphQLInputObjectType, draw: Draw, pools: Pools, hostile: boolean): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    if (!isNonNullType(field.type) && draw.chance(60)) continue;
    input[field.name] = drawInput(field.type, field.name, draw, pools, hostile);
  }
  return input;
}
