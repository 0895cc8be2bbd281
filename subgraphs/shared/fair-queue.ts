/** Gives a slot back; `work` is what was done beyond the estimate. */
export type Leave = (work?: number) => void;

export interface FairQueueOptions {
  /** how many may be inside at once */
  slots: number;
  /** how many of them one party may have while nobody else asks */
  share: number;
  /** how many while others ask, so that their work is not one of many under way; as `share` where left out */
  shareBeside?: number;
  /** milliseconds for which a party that asked counts as one that asks */
  lately?: number;
  /** how many may wait in all; later ones are refused at once */
  maxWaiting: number;
}

/** As many wait as may; the caller does better to come again later. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Waiter {
  work: number;
  enter(): void;
}

interface Party {
  inside: number;
  /** when all it was given is worked off, on the clock of the queue */
  finish: number;
  waiting: Waiter[];
}

const MAX_IDLE_PARTIES = 1_000;
const LATELY = 2_000;
/** Work that belongs to no participant, such as a job of the agency's own: it is nobody else who asks. */
export const NOBODY = '';

/**
 * A queue in which no party gets more than its share by asking more often: of those that wait, the one that had least
 * work done enters next (start-time fair queueing, Goyal, Vin and Cheng 1996).
 */
export class FairQueue {
  private readonly parties = new Map<string, Party>();
  private clock = 0;
  private inside = 0;
  private waiters = 0;
  /** who asked last and when, and when anybody else did */
  private last: Party | undefined;
  private lastAt = Number.NEGATIVE_INFINITY;
  private othersAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: FairQueueOptions) {}

  /** Enters, at once where there is room. Throws QueueFull, or the reason of a signal that ends while it waits. */
  enter(who: string, work: number, signal?: AbortSignal): Leave | Promise<Leave> {
    const party = this.partyOf(who);
    if (who !== NOBODY) this.note(party);
    if (this.inside < this.options.slots && party.inside < this.shareOf(party) && party.waiting.length === 0)
      return this.admit(party, work);
    if (this.waiters >= this.options.maxWaiting) throw new QueueFull('too many requests are waiting');
    return this.wait(party, work, signal);
  }

  get waiting(): number {
    return this.waiters;
  }

  private note(party: Party): void {
    if (this.last && this.last !== party) this.othersAt = this.lastAt;
    this.last = party;
    this.lastAt = performance.now();
  }

  private shareOf(party: Party): number {
    const { share, shareBeside = share, lately = LATELY } = this.options;
    const others = party === this.last ? this.othersAt : this.lastAt;
    return performance.now() - others < lately ? shareBeside : share;
  }

  private wait(party: Party, work: number, signal?: AbortSignal): Promise<Leave> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        party.waiting.splice(party.waiting.indexOf(waiter), 1);
        this.waiters -= 1;
        reject(signal?.reason);
      };
      const waiter: Waiter = {
        work,
        enter: () => {
          signal?.removeEventListener('abort', leave);
          resolve(this.admit(party, work));
        },
      };
      party.waiting.push(waiter);
      this.waiters += 1;
      if (signal?.aborted) leave();
      else signal?.addEventListener('abort', leave, { once: true });
    });
  }

  private admit(party: Party, work: number): Leave {
    const start = Math.max(this.clock, party.finish);
    // The clock goes with what is begun: work done while nobody else asked is held against nobody later.
    this.clock = start;
    party.finish = start + work;
    party.inside += 1;
    this.inside += 1;
    let left = false;
    return (more = 0) => {
      if (left) return;
      left = true;
      party.finish += more;
      party.inside -= 1;
      this.inside -= 1;
      this.admitNext();
    };
  }

  private admitNext(): void {
    while (this.inside < this.options.slots) {
      let next: Party | undefined;
      for (const party of this.parties.values())
        if (party.waiting.length > 0 && party.inside < this.shareOf(party) && (!next || party.finish < next.finish)) next = party;
      if (!next) return;
      this.waiters -= 1;
      next.waiting.shift()?.enter();
    }
  }

  private partyOf(who: string): Party {
    let party = this.parties.get(who);
    if (party) return party;
    if (this.parties.size >= MAX_IDLE_PARTIES) this.forgetIdle();
    party = { inside: 0, finish: this.clock, waiting: [] };
    this.parties.set(who, party);
    return party;
  }

  private forgetIdle(): void {
    for (const [who, { inside, waiting }] of this.parties) if (inside === 0 && waiting.length === 0) this.parties.delete(who);
  }
}
