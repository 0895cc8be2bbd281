const AROUND = 24;

/** The passage around the first of the terms in a text; every term set in 【】. */
export function snippet(text: string, terms: readonly string[]): string {
  const folded = text.toLowerCase();
  const first = Math.min(...terms.map((term) => folded.indexOf(term.toLowerCase())).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return text.slice(0, AROUND * 2);
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, first + AROUND * 2);
  return `${from > 0 ? '…' : ''}${marked(text.slice(from, to), terms)}${to < text.length ? '…' : ''}`;
}

/** The text with every term set in 【】; of two terms that begin alike, the longer one. */
export function marked(text: string, terms: readonly string[]): string {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escapePattern);
  return text.replace(new RegExp(longestFirst.join('|'), 'gi'), '【$&】');
}

/** A text as a regular expression that finds it. */
export const escapePattern = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
