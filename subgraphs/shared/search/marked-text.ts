const AROUND = 24;

/** The passage around the first match of a term in a text, with every term in 【】. */
export function snippet(text: string, terms: readonly string[]): string {
  const folded = text.toLowerCase();
  const first = Math.min(...terms.map((term) => folded.indexOf(term.toLowerCase())).filter((at) => at >= 0));
  if (!Number.isFinite(first)) return text.slice(0, AROUND * 2);
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, first + AROUND * 2);
  return `${from > 0 ? '…' : ''}${marked(text.slice(from, to), terms)}${to < text.length ? '…' : ''}`;
}

/** The text with every term in 【】; if two terms start at the same position, the longer one. */
export function marked(text: string, terms: readonly string[]): string {
  const longestFirst = [...terms].sort((a, b) => b.length - a.length).map(escapePattern);
  return text.replace(new RegExp(longestFirst.join('|'), 'gi'), '【$&】');
}

/** The text escaped for use in a regular expression. */
export const escapePattern = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
