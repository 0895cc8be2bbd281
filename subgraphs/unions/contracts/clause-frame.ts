import data from '../clauses/data/clause-terms.json' with { type: 'json' };
import type { ClauseTopic } from './contract.enums.ts';

/** How a coded term is to be read. */
export interface FrameTerm {
  name: string;
  nameZh: string;
  topic: ClauseTopic;
  unit: string;
  /** which direction is better for the worker */
  better: 'MORE' | 'LESS';
  /** the number of a platform's rule that it is held against, and the factor from its unit to that of the rule */
  rule?: string;
  factor?: number;
  /** the statutory floor below which it may not lie */
  floor?: 'MINIMUM_WAGE_MONTH' | 'MINIMUM_WAGE_HOUR';
  /** the term that states how many of its unit fall into an hour, where it is no amount for a time */
  perHour?: string;
}

export const FLOOR_ARTICLE = data.floorArticle;
export const PER_ORDER_ARTICLE = data.perOrderArticle;
export const FRAME = data.terms as readonly FrameTerm[];
const BY_NAME = new Map(FRAME.map((term) => [term.name, term]));

export const frameTerm = (name: string): FrameTerm | undefined => BY_NAME.get(name);
