import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

const MAX_TOKENS = 10_000;
// A key withdrawn by its issuer is trusted for at most this long, in milliseconds.
const MAX_TRUST = 60_000;

export interface Verified<T> {
  value: T;
  /** expiry of the token, in seconds since the epoch */
  expires: number;
}

/** Caches the verified content of tokens by digest until they expire, so that a signature is not checked with every request. */
export class VerifiedTokens<T extends object> {
  private readonly known = new LRUCache<string, T>({ max: MAX_TOKENS });

  constructor(private readonly verify: (token: string) => Promise<Verified<T>>) {}

  async read(token: string): Promise<T> {
    const digest = createHash('sha256').update(token).digest('base64');
    const held = this.known.get(digest);
    if (held) return held;
    const { value, expires } = await this.verify(token);
    const ttl = Math.min(expires * 1_000 - Date.now(), MAX_TRUST);
    if (ttl > 0) this.known.set(digest, value, { ttl });
    return value;
  }
}
