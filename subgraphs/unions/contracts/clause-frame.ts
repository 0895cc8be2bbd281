import data from '../clauses/data/clause-terms.json' with { type: 'json' };
import type { ClauseTopic } from './contract.enums.ts';

/** Definition of a coded term. */
export interface FrameTerm {
  name: string;
  nameZh: string;
  topic: ClauseTopic;
  unit: string;
  /** whether a higher or lower value is better for the worker */
  better: 'MORE' | 'LESS';
  /** the parameter of a platform rule that it is compared with, and the factor from its unit to the rule's unit */
  rule?: string;
  factor?: number;
  /** the statutory minimum */
  floor?: 'MINIMUM_WAGE_MONTH' | 'MINIMUM_WAGE_HOUR';
  /** for a piece rate: the term that states the number of pieces per hour */
  perHour?: string;
}

export const FLOOR_ARTICLE = data.floorArticle;
export const PER_ORDER_ARTICLE = data.perOrderArticle;
export const FRAME = data.terms as readonly FrameTerm[];
const BY_NAME = new Map(FRAME.map((term) => [term.name, term]));

export const frameTerm = (name: string): FrameTerm | undefined => BY_NAME.get(name);
