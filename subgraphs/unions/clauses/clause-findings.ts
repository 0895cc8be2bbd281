import { formatDecimal } from '../../shared/identifiers/decimal.ts';
import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import { FLOOR_ARTICLE, type FrameTerm, frameTerm, PER_ORDER_ARTICLE } from '../contracts/clause-frame.ts';
import type { ContractClauseRow } from '../contracts/contract-clause.entity.ts';
import type { StatedTerm } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { ClauseFinding, type ClauseOutcome } from './clause-finding.type.ts';
import type { Place } from './floor-places.ts';

/** No rule of the platform in force states the parameter. */
const NOT_STATED = '现行规则未载明 (not stated)';
const NO_RULE = '现行规则未载明该事项 (no rule in force states this parameter)';
const RULE_ARTICLE = '劳动合同法第五十四、五十五条';
// Exact integers in units of 1/10,000: values have at most nine digits before the decimal point and four after it.
const exact = (value: string): number => Math.round(Number(value) * 10_000);

/**
 * Compares every number that has a statutory minimum, in each place of the contract: monthly values with the monthly
 * standard, hourly values with the hourly one, and a price per order by the orders per hour that the contract states.
 */
export function floorFindings(clauses: readonly ContractClauseRow[], places: readonly Place[]): ClauseFinding[] {
  const terms = codedTerms(clauses);
  return terms.flatMap((term) => {
    const { clause, known } = term;
    const { floor } = known;
    if (!floor) return [];
    const pay = payOf(term, terms);
    return places.map(({ code, wages }) => {
      const wage = wages.find(({ mark }) => mark !== 'withdrawn') ?? wages[0];
      const hourly = floor === 'MINIMUM_WAGE_HOUR';
      const tiers = (hourly ? wage?.hourlyTiers : wage?.monthlyTiers) ?? [];
      const standard = tiers.length === 0 ? '无记录' : `${tiers.join('、')} ${hourly ? '元/小时' : '元/月'}`;
      return finding(clause, known, pay.said, {
        against: 'MINIMUM_WAGE',
        found: standard,
        region: code,
        rule: null,
        ...judge(pay, tiers, wage?.mark),
        rows: wage
          ? [
              `minimum-wages/${wage.id}: 最低工资标准 ${wage.from} 至 ${wage.to ?? '今'}：${standard}（${wage.source}；${markInWords(wage.mark)}）`,
            ]
          : [],
        article: known.perHour ? PER_ORDER_ARTICLE : FLOOR_ARTICLE,
      });
    });
  });
}

/** What a clause promises for the period of the standard, in units of 1/100,000,000 yuan; null if it cannot be calculated. */
interface Pay {
  amount: bigint | null;
  said: string;
  reason?: string;
}

const PLACES = 8;
const ofTenThousandths = (value: string): bigint => BigInt(exact(value));

function payOf({ clause, known, value, unit }: CodedTerm, all: readonly CodedTerm[]): Pay {
  const said = `${value} ${unit}`;
  if (!known.perHour) return { amount: ofTenThousandths(value) * 10_000n, said };
  const declared = all.filter((one) => one.known.name === known.perHour);
  const own = declared.filter((one) => one.clause === clause);
  const [orders, ...others] = new Set((own.length > 0 ? own : declared).map((one) => one.value));
  if (orders === undefined)
    return { amount: null, said, reason: '合同未申报每小时单量 (the contract states no number of orders per hour)' };
  if (others.length > 0)
    return { amount: null, said, reason: '合同申报的每小时单量不一致 (the contract states different numbers of orders per hour)' };
  const amount = ofTenThousandths(value) * ofTenThousandths(orders);
  const figure = formatDecimal(amount, PLACES).replace(/\.?0+$/, '');
  return { amount, said: `${said} × ${orders} 单/小时 = ${figure} 元/小时` };
}

const markInWords = (mark: string): string => (mark === 'withdrawn' ? '已撤回 (withdrawn)' : mark);

/** The tier of a place is not always known. The result is decided only if every tier leads to the same result. */
function judge({ amount, reason }: Pay, tiers: readonly string[], mark?: string): { outcome: ClauseOutcome; reason: string | null } {
  const undecided = (why: string) => ({ outcome: 'UNDECIDED' as const, reason: why });
  if (reason !== undefined || amount === null) return undecided(reason ?? '');
  if (mark === undefined) return undecided('当地当日无最低工资标准记录 (no standard is on record for this place and day)');
  if (mark === 'withdrawn') return undecided('该标准已撤回 (the register row of the standard was withdrawn)');
  if (mark.startsWith('unconfirmed')) return undecided('该标准未经核实 (the register row of the standard is unconfirmed)');
  if (tiers.length === 0) return undecided('该标准未载明此项 (the register row has no standard of this kind)');
  const keeps = tiers.map((tier) => amount >= ofTenThousandths(tier) * 10_000n);
  if (keeps.every(Boolean)) return { outcome: 'KEPT', reason: null };
  if (keeps.some(Boolean))
    return undecided('当地适用档次不明，各档结论不同 (the tier that applies is unknown and the tiers lead to different results)');
  return { outcome: 'BELOW_FLOOR', reason: null };
}

/**
 * Compares every number that a platform rule should state, in each place of the contract, with the rules in force there. A
 * number that no rule states gives UNDECIDED.
 */
export function ruleFindings(
  clauses: readonly ContractClauseRow[],
  regions: readonly string[],
  stated: readonly StatedTerm[],
): ClauseFinding[] {
  return codedTerms(clauses).flatMap(({ clause, known, value, unit }) => {
    if (!known.rule) return [];
    const said = (rest: Parameters<typeof finding>[3]) => finding(clause, known, `${value} ${unit}`, rest);
    const terms = stated.filter(({ name, place }) => name === known.rule && regions.some((one) => regionsMeet(place, one)));
    const silent = regions.filter((one) => !terms.some(({ place }) => regionsMeet(place, one)));
    return [
      ...terms.map((term) => {
        const agreed = exact(value) * (known.factor ?? 1);
        const kept = known.better === 'MORE' ? exact(term.value) >= agreed : exact(term.value) <= agreed;
        const found = `${term.value} ${term.unit}`;
        return said({
          ...{ against: 'PLATFORM_RULE', found, region: term.place, rule: `${term.rule} ${term.title}` },
          ...{
            outcome: kept ? 'KEPT' : 'RULE_WORSE',
            reason: null,
            rows: [`platform-rules/${term.rule}: ${term.title}：${term.name} ${found}`],
            article: RULE_ARTICLE,
          },
        });
      }),
      ...silent.map((region) =>
        said({
          against: 'PLATFORM_RULE',
          found: NOT_STATED,
          region,
          rule: null,
          outcome: 'UNDECIDED',
          reason: NO_RULE,
          rows: [],
          article: RULE_ARTICLE,
        }),
      ),
    ];
  });
}

interface CodedTerm {
  clause: ContractClauseRow;
  known: FrameTerm;
  value: string;
  unit: string;
}

const codedTerms = (clauses: readonly ContractClauseRow[]): CodedTerm[] =>
  clauses.flatMap((clause) =>
    clause.terms.flatMap(({ name, value, unit }) => {
      const known = frameTerm(name);
      return known && Number.isFinite(Number(value)) ? [{ clause, known, value, unit }] : [];
    }),
  );

const finding = (
  { contract, number, text }: ContractClauseRow,
  { name, topic }: FrameTerm,
  agreed: string,
  { region, ...rest }: { region: string } & Pick<ClauseFinding, 'against' | 'found' | 'rule' | 'outcome' | 'reason' | 'rows' | 'article'>,
): ClauseFinding =>
  Object.assign(new ClauseFinding(), {
    contractId: contract,
    clause: number,
    topic,
    text,
    term: name,
    agreed,
    region: Region.at(region),
    ...rest,
  });
