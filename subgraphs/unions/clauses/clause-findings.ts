import { regionsMeet } from '../../shared/identifiers/region-code.ts';
import { FLOOR_ARTICLE, type FrameTerm, frameTerm, HOURS_OF_MONTH } from '../contracts/clause-frame.ts';
import type { ContractClauseRow } from '../contracts/contract-clause.entity.ts';
import type { StatedTerm } from '../enterprise/enterprise.type.ts';
import { type MinimumWage, Region } from '../region/region.type.ts';
import { ClauseFinding } from './clause-finding.type.ts';

/** A place with every minimum wage on record there. */
export interface PlaceWages {
  code: string;
  minimumWages?: MinimumWage[] | null;
}

const RULE_ARTICLE = '劳动合同法第五十四、五十五条';
// Ten-thousandths, exact: at most nine digits stand before the point and four behind it.
const exact = (value: string): number => Math.round(Number(value) * 10_000);

/** Every number of the clauses that has a statutory floor, in each place of the contract where a floor is on record on the day. */
export function floorFindings(clauses: readonly ContractClauseRow[], places: readonly PlaceWages[], on: string): ClauseFinding[] {
  return codedTerms(clauses).flatMap(({ clause, known, value, unit }) => {
    const { floor } = known;
    if (!floor) return [];
    return places.flatMap(({ code, minimumWages }) => {
      const wage = minimumWages?.find(({ from }) => from <= on);
      if (!wage) return [];
      const month = floor === 'MINIMUM_WAGE_HOUR' ? exact(value) * HOURS_OF_MONTH : exact(value);
      const kept = month >= exact(wage.monthly);
      const outcome = kept ? 'KEPT' : 'BELOW_FLOOR';
      return finding(clause, known, `${value} ${unit}`, {
        against: 'MINIMUM_WAGE',
        found: `${wage.monthly} 元/月`,
        region: code,
        rule: null,
        outcome,
        article: FLOOR_ARTICLE,
      });
    });
  });
}

/** Every number of the clauses on which a rule of the platform states one, where the rule applies to a place of the contract. */
export function ruleFindings(
  clauses: readonly ContractClauseRow[],
  regions: readonly string[],
  stated: readonly StatedTerm[],
): ClauseFinding[] {
  return codedTerms(clauses).flatMap(({ clause, known, value, unit }) =>
    stated
      .filter(({ name, place }) => name === known.rule && regions.some((one) => regionsMeet(place, one)))
      .map((term) => {
        const agreed = exact(value) * (known.factor ?? 1);
        const kept = known.better === 'MORE' ? exact(term.value) >= agreed : exact(term.value) <= agreed;
        return finding(clause, known, `${value} ${unit}`, {
          ...{ against: 'PLATFORM_RULE', found: `${term.value} ${term.unit}`, region: term.place, rule: `${term.rule} ${term.title}` },
          ...{ outcome: kept ? 'KEPT' : 'RULE_WORSE', article: RULE_ARTICLE },
        });
      }),
  );
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
  { region, ...rest }: { region: string } & Pick<ClauseFinding, 'against' | 'found' | 'rule' | 'outcome' | 'article'>,
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
