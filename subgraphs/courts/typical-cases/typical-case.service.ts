import type { Authority } from '../court-cases/court-case.enums.ts';
import data from './data/typical-cases.json' with { type: 'json' };
import { AdjudicationPrinciple, TypicalCase } from './typical-case.type.ts';

const PUBLICATIONS = new Map(data.publications.map((one) => [one.code, one]));
const CASES = data.cases.map(
  ({ publication, ...one }) => Object.assign(new TypicalCase(), PUBLICATIONS.get(publication), one) as TypicalCase,
);

/** Guiding and typical cases, from a data file; latest publication first. */
export const typicalCases = (authority: Authority | null): TypicalCase[] =>
  CASES.filter((one) => authority === null || one.authority === authority);

export const principles = (): AdjudicationPrinciple[] =>
  data.principles.map((one) => Object.assign(new AdjudicationPrinciple(), one) as AdjudicationPrinciple);
