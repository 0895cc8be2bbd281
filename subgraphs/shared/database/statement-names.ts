import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MAX_TEXTS = 2_000;
// What a search finds depends on its words, so it is planned for them each time: a plan for any words scans for common ones.
const SEARCHES = /@@|tsquery/;

/**
 * Names for statements that come again, so that a connection parses and plans them once. A text has none at its first
 * use: what is sent once, such as a rare combination of filters, is not kept by the server.
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
