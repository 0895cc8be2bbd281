import { type Clause, ClauseMatch } from './collective-contract.type.ts';

const AROUND = 24;

/** The clause with the passage around its first match; every term set in 【】. */
export function clauseMatch(clause: Clause, terms: readonly string[]): ClauseMatch {
  return Object.assign(new ClauseMatch(), { clause, snippet: snippet(clause.text, terms) });
}

export function snippet(text: string, terms: readonly string[]): string {
  const folded = text.toLowerCase();
  const first = Math.min(...terms.map((term) => folded.indexOf(term.toLowerCase())).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return text.slice(0, AROUND * 2);
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, first + AROUND * 2);
  const marked = terms.reduce((passage, term) => passage.replace(new RegExp(escapePattern(term), 'gi'), '【$&】'), text.slice(from, to));
  return `${from > 0 ? '…' : ''}${marked}${to < text.length ? '…' : ''}`;
}

const escapePattern = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
