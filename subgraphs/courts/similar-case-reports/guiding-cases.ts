import type { Factor } from '../court-cases/factor.enums.ts';
import { TypicalCase } from '../typical-cases/typical-case.type.ts';
import { type ProposedUse, useOf } from './case-use.ts';
import type { SimilarCaseReportRow, StoredGuiding } from './similar-case-report.entity.ts';

/** Direction in which each factor of a guiding case points: for a labour relation or against it. */
const directionOf = ({ relation }: TypicalCase): number => (relation === 'LABOUR_RELATION' ? 1 : -1);

/** Guiding cases that share a factor with the question, most similar first. */
export function compareGuiding(cases: readonly TypicalCase[], findings: readonly { factor: Factor; value: number }[]): StoredGuiding[] {
  const asked = new Map(findings.map(({ factor, value }) => [factor, Math.sign(value)]));
  return cases
    .map((one) => {
      const named = one.factors.filter((factor) => asked.has(factor) && asked.get(factor) !== 0);
      const alike = (factor: Factor) => asked.get(factor) === directionOf(one);
      return { number: one.number, case: { ...one }, shared: named.filter(alike), differing: named.filter((factor) => !alike(factor)) };
    })
    .filter(({ shared, differing }) => shared.length + differing.length > 0)
    .sort((a, b) => b.shared.length - b.differing.length - (a.shared.length - a.differing.length) || (a.number < b.number ? -1 : 1));
}

export const storedGuiding = ({ question }: SimilarCaseReportRow): StoredGuiding[] => (question.guiding ?? []) as StoredGuiding[];

/** The guiding cases of a report as published when the report was made, with the proposed use. */
export const guidingOf = (row: SimilarCaseReportRow): ({ case: TypicalCase } & ProposedUse)[] =>
  storedGuiding(row).flatMap(({ case: one, shared, differing }) =>
    one ? [{ case: Object.assign(new TypicalCase(), one), ...useOf({ authority: 'GUIDING', shared, differing }) }] : [],
  );

export const issueOf = ({ question }: SimilarCaseReportRow): string | null => (question.issue as string | null | undefined) ?? null;
