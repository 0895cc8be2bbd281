import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MAX_TEXTS = 2_000;
// The result size of a search depends on its words, so it is planned anew each time: a generic plan would scan for common
// words.
const SEARCHES = /@@|tsquery/;

/**
 * Names for repeated statements, so that a connection parses and plans them once. A statement has no name at its first use, so
 * that the server does not keep rare ones, such as an unusual combination of filters.
 */
export class StatementNames {
  private readonly names = new LRUCache<string, string>({ max: MAX_TEXTS });

  nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known) return known;
    if (known === undefined) this.names.set(text, '');
    else if (!SEARCHES.test(text)) {
      const name = createHash('sha256').update(text).digest('base64url');
      this.names.set(text, name);
      return name;
    }
    return undefined;
  }
}
