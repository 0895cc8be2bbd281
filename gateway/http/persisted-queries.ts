import { AsyncLocalStorage } from 'node:async_hooks';
import { LRUCache } from 'lru-cache';

const MAX_PARTICIPANTS = 500;
// Of each participant; what does not fit is sent again by its client, as the protocol provides for.
const MAX_CHARACTERS = 100_000;

/**
 * What automatic persisted queries keep: documents by hash, each participant's apart, so that nobody learns from a hash what
 * another asked. A document found here goes through every check like one that was sent, approved operations included.
 */
export class PersistedQueries {
  private readonly asking = new AsyncLocalStorage<string>();
  private readonly kept = new LRUCache<string, LRUCache<string, string>>({ max: MAX_PARTICIPANTS });

  /** Runs a request in the name of a participant. */
  askedBy<T>(participant: string, work: () => T): T {
    return this.asking.run(participant, work);
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
