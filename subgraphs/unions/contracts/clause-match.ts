import { snippet } from '../../shared/search/marked-text.ts';
import { type Clause, ClauseMatch } from './clause.type.ts';

/** The clause with the passage around its first match; matches are in 【】. */
export function clauseMatch(clause: Clause, terms: readonly string[]): ClauseMatch {
  return Object.assign(new ClauseMatch(), { clause, snippet: snippet(clause.text, terms) });
}
