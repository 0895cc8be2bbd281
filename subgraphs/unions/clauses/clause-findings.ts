import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import { FLOOR_ARTICLE, type FrameTerm, frameTerm } from '../contracts/clause-frame.ts';
import type { ContractClauseRow } from '../contracts/contract-clause.entity.ts';
import type { StatedTerm } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { ClauseFinding, type ClauseOutcome } from './clause-finding.type.ts';
import type { Place } from './floor-places.ts';

/** No rule of the platform in force says anything of it. */
const NOT_STATED = '现行规则未载明 (not stated)';
const RULE_ARTICLE = '劳动合同法第五十四、五十五条';
// Ten-thousandths, exact: at most nine digits stand before the point and four behind it.
const exact = (value: string): number => Math.round(Number(value) * 10_000);

/** Every number of the clauses that has a statutory floor, in each place of the contract: a month against the monthly standard, an hour against the hourly one. */
export function floorFindings(clauses: readonly ContractClauseRow[], places: readonly Place[], on: string): ClauseFinding[] {
  return codedTerms(clauses).flatMap(({ clause, known, value, unit }) => {
    const { floor } = known;
    if (!floor) return [];
    return places.map(({ code, wages }) => {
      const valid = wages.filter(({ from, to }) => from <= on && (to === null || on <= to));
      const wage = valid.find(({ mark }) => mark !== 'withdrawn') ?? valid[0];
      const hourly = floor === 'MINIMUM_WAGE_HOUR';
      const tiers = (hourly ? wage?.hourlyTiers : wage?.monthlyTiers) ?? [];
      const standard = tiers.length === 0 ? '无记录' : `${tiers.join('、')} ${hourly ? '元/小时' : '元/月'}`;
      return finding(clause, known, `${value} ${unit}`, {
        against: 'MINIMUM_WAGE',
        found: standard,
        region: code,
        rule: null,
        outcome: wage?.mark === 'unconfirmed' ? 'UNDECIDED' : byTiers(exact(value), tiers),
        rows: wage
          ? [`minimum-wages/${wage.id}: 最低工资标准 ${wage.from} 至 ${wage.to ?? '今'}：${standard}（${wage.source}；${wage.mark}）`]
          : [],
        article: FLOOR_ARTICLE,
      });
    });
  });
}

/** Which tier a place has is not always known: the answer is one where every tier gives it. */
function byTiers(value: number, tiers: readonly string[]): ClauseOutcome {
  if (tiers.length === 0) return 'UNDECIDED';
  if (tiers.every((tier) => value >= exact(tier))) return 'KEPT';
  return tiers.some((tier) => value >= exact(tier)) ? 'UNDECIDED' : 'BELOW_FLOOR';
}

/**
 * Every number of the clauses that a rule of the platform ought to state, in each place of the contract, against the rules
 * that apply there; a number that no rule states is told as undecided.
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
            rows: [`platform-rules/${term.rule}: ${term.title}：${term.name} ${found}`],
            article: RULE_ARTICLE,
          },
        });
      }),
      ...silent.map((region) =>
        said({ against: 'PLATFORM_RULE', found: NOT_STATED, region, rule: null, outcome: 'UNDECIDED', rows: [], article: RULE_ARTICLE }),
      ),
    ];
  });
}

const codedTerms = (clauses: readonly ContractClauseRow[]) =>
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
  { region, ...rest }: { region: string } & Pick<ClauseFinding, 'against' | 'found' | 'rule' | 'outcome' | 'rows' | 'article'>,
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
