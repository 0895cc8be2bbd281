import { hubError } from '../errors.ts';

/** Throws FORBIDDEN unless `allowed`; the error says who may take this step, and the article. */
export function onlyFor(allowed: boolean, who: string, whoZh: string, article: string): void {
  if (!allowed) throw hubError('FORBIDDEN', `only ${who} may do this`, { messageZh: `仅${whoZh}可以办理`, rule: 'NOT_COMPETENT', article });
}
