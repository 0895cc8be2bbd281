import { divideRounded, formatDecimal, parseDecimal } from '../../shared/identifiers/decimal.ts';
import { inForceOn, isConfirmed, rowInWords } from '../../shared/reference/in-force.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { BenefitBase } from './benefit.repository.ts';
import { type BenefitInput, type BenefitItem, type BenefitKind, BenefitOutcome, type CareLevel } from './benefit.type.ts';
import type { BenefitIncomeRow } from './benefit-income.entity.ts';
import rules from './data/benefit-rules.json' with { type: 'json' };

const FEN = 2;
const MAX_BILLED = 10_000_000n * 100n;
const MAX_MONTHS = 24;
const MAX_OTHERS = 10;

/** Facts that amounts are calculated from: base of the place, grade, need of care and death. */
export interface BenefitFacts {
  /** average monthly wage of the place on the day of injury; the row may have been withdrawn */
  base: BenefitBase;
  /** the same on the day of death; undefined if there is no death or no row */
  baseAtDeath?: BenefitBase;
  /** incomes of every year, withdrawn ones included */
  incomes: readonly BenefitIncomeRow[];
  grade: number | null;
  careLevel: CareLevel | null;
  /** day of death, if the person died of the injury */
  diedOn: string | null;
}

const yuan = (fen: bigint): string => formatDecimal(fen, FEN);
const percentOf = (fen: bigint, percent: number): bigint => divideRounded(fen * BigInt(percent), 100n);
const gradeRule = (grade: number | null) => rules.grades.find((one) => one.grade === grade);
type Worked = readonly [amount: bigint | null, working: string, monthly?: boolean, rows?: string[]];

/** Each amount is rounded once, half up to the fen. */
const WORK: Record<BenefitKind, (input: BenefitInput, facts: BenefitFacts, base: bigint) => Worked> = {
  MEDICAL: ({ billed }) => [parseDecimal(billed as string, FEN), `${billed}`],
  LIVING_SUPPORT: ({ months }, { base }, fen) => {
    const monthly = percentOf(fen, rules.livingSupportPercent);
    return [monthly * BigInt(months as number), `${base.monthly} × ${rules.livingSupportPercent}% × ${months}`];
  },
  DISABILITY_LUMP_SUM: (_input, { base, grade }, fen) => {
    const months = gradeRule(grade)?.lumpMonths as number;
    return [fen * BigInt(months), `${base.monthly} × ${months}`];
  },
  DISABILITY_ALLOWANCE: (_input, { base, grade }, fen) => {
    const percent = gradeRule(grade)?.allowancePercent as number;
    return [percentOf(fen, percent), `${base.monthly} × ${percent}%`, true];
  },
  CARE: (_input, { base, careLevel }, fen) => {
    const percent = rules.care[careLevel as CareLevel];
    return [percentOf(fen, percent), `${base.monthly} × ${percent}%`, true];
  },
  FUNERAL: (_input, { base }, fen) => [fen * BigInt(rules.funeralMonths), `${base.monthly} × ${rules.funeralMonths}`],
  // The income of the year before the death is required (Art. 39).
  DEATH_LUMP_SUM: (_input, { diedOn, incomes }) => {
    const year = Number((diedOn as string).slice(0, 4)) - 1;
    const { row, withdrawn } = inForceOn(incomes, `${year}-12-31`);
    const known = row ?? withdrawn;
    if (!known) return [null, `${year} 年全国城镇居民人均可支配收入未收录 (income of ${year} is not on record)`];
    const rows = [rowInWords('benefit-incomes', known, `全国城镇居民人均可支配收入 ${year} 年 ${known.yuan} 元`)];
    if (!row) return [null, `${year} 年收入已撤回 (income of ${year} was withdrawn)`, false, rows];
    if (!isConfirmed(row)) return [null, `${year} 年收入未经核实 (income of ${year} is unconfirmed)`, false, rows];
    return [parseDecimal(row.yuan, FEN) * BigInt(rules.deathIncomeYears), `${row.yuan} × ${rules.deathIncomeYears}`, false, rows];
  },
  DEPENDANTS_PENSION: (input, { base }, fen) => {
    const { SPOUSE, OTHER, ALONE } = rules.dependants;
    // All dependants together get at most the base.
    const percent = Math.min(100, (input.spouse ? SPOUSE : 0) + (input.others ?? 0) * OTHER + (input.alone ?? 0) * ALONE);
    return [percentOf(fen, percent), `${base.monthly} × ${percent}%`, true];
  },
};
/** Benefits that do not depend on the average wage of the place. */
const WITHOUT_BASE: BenefitKind[] = ['MEDICAL', 'DEATH_LUMP_SUM'];

export function workOut(input: BenefitInput, facts: BenefitFacts): BenefitItem {
  // A funeral grant depends on the wage of the year before the death (Art. 39).
  const base = input.kind === 'FUNERAL' ? facts.baseAtDeath : facts.base;
  if (!base) return { kind: input.kind, monthly: false, rows: [], ...undecided(NO_BASE_AT_DEATH), ...rules.articles[input.kind] };
  const [worked, account, monthly = false, rows = []] = WORK[input.kind](input, { ...facts, base }, parseDecimal(base.monthly, FEN));
  const used = WITHOUT_BASE.includes(input.kind) ? rows : [rowInWords('benefit-bases', base, `月平均工资 ${base.monthly} 元`)];
  const stands = WITHOUT_BASE.includes(input.kind) || (base.withdrawn_on === null && isConfirmed(base));
  const amount = stands ? worked : null;
  const decided = amount !== null && { amount: yuan(amount), working: `${account} = ${yuan(amount)}`, outcome: BenefitOutcome.DECIDED };
  const why = stands ? account : '待遇计发基数已撤回或未经核实 (the base was withdrawn or is unconfirmed)';
  return { kind: input.kind, monthly, rows: used, ...(decided || undecided(why)), ...rules.articles[input.kind] };
}

const NO_BASE_AT_DEATH = '死亡当日没有待遇计发基数 (no benefit base is on record for the day of death)';
const undecided = (working: string) => ({ amount: null, working, outcome: BenefitOutcome.UNDECIDED });

const MAX_ITEMS = 10;
/** Benefits per request. */
export const itemsRules = (items: readonly BenefitInput[]): (UserError | false)[] => [
  (items.length === 0 || items.length > MAX_ITEMS) &&
    userError('items', 'LENGTH', `must be 1 to ${MAX_ITEMS} benefits`, `须有 1 至 ${MAX_ITEMS} 项`),
];

const AFTER_DEATH: BenefitKind[] = ['FUNERAL', 'DEATH_LUMP_SUM', 'DEPENDANTS_PENSION'];
const CARRIES: Partial<Record<BenefitKind, (keyof BenefitInput)[]>> = {
  MEDICAL: ['billed'],
  LIVING_SUPPORT: ['months'],
  DEPENDANTS_PENSION: ['spouse', 'others', 'alone'],
};

/** What each benefit requires of its input and of the facts. */
export function benefitRules(field: string, input: BenefitInput, facts: BenefitFacts): (UserError | false)[] {
  const { kind, billed, months, spouse, others, alone } = input;
  const carried = (['billed', 'months', 'spouse', 'others', 'alone'] as const).filter((name) => input[name] != null);
  const stray = carried.find((name) => !CARRIES[kind]?.includes(name));
  const needs = (holds: boolean, what: string, whatZh: string) =>
    !holds && userError(`${field}.kind`, 'NOT_DUE', `${kind} requires ${what}`, `${whatZh}方可支付该项待遇`);
  const fen = billed != null ? parseDecimal(billed, FEN) : 0n;
  const dependants = (spouse ? 1 : 0) + Math.max(0, others ?? 0);
  return [
    stray !== undefined && userError(`${field}.${stray}`, 'TOGETHER', `${stray} is not allowed with ${kind}`, `${kind} 不得填写 ${stray}`),
    kind === 'MEDICAL' &&
      (fen <= 0n || fen > MAX_BILLED) &&
      userError(`${field}.billed`, 'RANGE', 'must be greater than 0 and at most 10000000 yuan', '须大于 0 且不超过 10000000 元'),
    kind === 'LIVING_SUPPORT' &&
      (months == null || months < 1 || months > MAX_MONTHS) &&
      userError(`${field}.months`, 'RANGE', `must be 1 to ${MAX_MONTHS}`, `须在 1 至 ${MAX_MONTHS} 之间`),
    (others ?? 0) < 0 || (others ?? 0) > MAX_OTHERS
      ? userError(`${field}.others`, 'RANGE', `must be 0 to ${MAX_OTHERS}`, `须在 0 至 ${MAX_OTHERS} 之间`)
      : false,
    (alone ?? 0) < 0 || (alone ?? 0) > dependants
      ? userError(`${field}.alone`, 'RANGE', `must be 0 to ${dependants}`, `须在 0 至 ${dependants} 之间`)
      : false,
    kind === 'DEPENDANTS_PENSION' &&
      !spouse &&
      !others &&
      userError(`${field}.others`, 'REQUIRED', 'spouse or others is required', '须填写供养配偶或其他供养亲属'),
    kind === 'DISABILITY_LUMP_SUM' && needs(gradeRule(facts.grade) !== undefined, 'an appraised grade', '须先鉴定劳动能力等级'),
    kind === 'DISABILITY_ALLOWANCE' && needs(gradeRule(facts.grade)?.allowancePercent != null, 'a grade of 1 to 4', '须为一级至四级伤残'),
    kind === 'CARE' && needs(facts.careLevel !== null, 'an appraised need of care', '须先确认生活自理障碍等级'),
    AFTER_DEATH.includes(kind) && needs(facts.diedOn !== null, 'a recorded day of death', '须先登记死亡日期'),
  ];
}
