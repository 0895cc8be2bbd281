import { AsyncLocalStorage } from 'node:async_hooks';
import type { FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';

const MAX_PARTICIPANTS = 500;
// Of each participant; what does not fit is sent again by its client, as the protocol provides for.
const MAX_CHARACTERS = 100_000;

/** Does a request name its document by a hash? One that hides it in its URL is not found. */
export const namesHash = ({ method, url, body }: Pick<FastifyRequest, 'method' | 'url' | 'body'>): boolean =>
  method === 'GET'
    ? url.includes('persistedQuery')
    : (body as { extensions?: { persistedQuery?: unknown } } | null | undefined)?.extensions?.persistedQuery !== undefined;

/**
 * What automatic persisted queries keep: documents by hash, each participant's apart, so that nobody learns from a hash what
 * another asked. A document found here goes through every check like one that was sent, approved operations included.
 */
export class PersistedQueries {
  private readonly asking = new AsyncLocalStorage<string>();
  private running = 0;
  private readonly kept = new LRUCache<string, LRUCache<string, string>>({ max: MAX_PARTICIPANTS });

  /** Runs a request that names a document by its hash in the name of a participant. Meanwhile Node follows every promise. */
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
