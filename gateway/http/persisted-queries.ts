import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

const MAX_PARTICIPANTS = 500;
// Limit for each participant; the client sends an evicted document again, as the protocol specifies.
const MAX_CHARACTERS = 100_000;

/** True if a request names its document by a hash. A hash in the URL is not recognised. */
export const namesHash = ({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): boolean =>
  method === 'GET'
    ? url.includes('persistedQuery')
    : (body as { extensions?: { persistedQuery?: unknown } } | null | undefined)?.extensions?.persistedQuery !== undefined;

/**
 * Stores the documents of automatic persisted queries separately for each participant, so that nobody can find out by a
 * hash what others asked. A stored document passes the same checks as any other, including approved operations.
 */
export class PersistedQueries {
  private readonly asking = new AsyncLocalStorage<string>();
  private running = 0;
  private readonly kept = new LRUCache<string, LRUCache<string, string>>({ max: MAX_PARTICIPANTS });

  /**
   * Runs a request with the store of its participant (AsyncLocalStorage). This makes promises slower, so it is used only
   * for requests that name a hash.
   */
  async askedBy<T>(participant: string, work: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await this.asking.run(participant, work);
    } finally {
      this.running -= 1;
      if (this.running === 0) this.asking.disable();
    }
  }

  async get(hash: string): Promise<string | undefined> {
    return this.ofParticipant()?.get(hash);
  }

  async set(hash: string, document: string): Promise<void> {
    const participant = this.asking.getStore();
    if (participant === undefined || document.length === 0) return;
    const own = this.ofParticipant() ?? new LRUCache({ maxSize: MAX_CHARACTERS, sizeCalculation: ({ length }) => length });
    own.set(hash, document);
    this.kept.set(participant, own);
  }

  async delete(hash: string): Promise<boolean> {
    return this.ofParticipant()?.delete(hash) ?? false;
  }

  private ofParticipant(): LRUCache<string, string> | undefined {
    const participant = this.asking.getStore();
    return participant === undefined ? undefined : this.kept.get(participant);
  }
}
