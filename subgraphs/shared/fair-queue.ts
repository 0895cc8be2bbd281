/** Releases a slot; `work` is the work beyond the estimate. */
export type Leave = (work?: number) => void;

export interface FairQueueOptions {
  /** maximum number of slots in use */
  slots: number;
  /** maximum number of slots of one party while no other party asks */
  share: number;
  /** maximum number of slots of one party while others ask, so that its work does not slow down theirs; default: `share` */
  shareBeside?: number;
  /** milliseconds for which a party counts as active after a request */
  lately?: number;
  /** maximum number of waiting requests; further ones are refused at once */
  maxWaiting: number;
}

/** The queue is full; the caller should retry later. */
export class QueueFull extends Error {
  override name = 'QueueFull';
}

interface Waiter {
  work: number;
  enter(): void;
}

interface Party {
  inside: number;
  /** virtual time at which the work accepted so far will be finished */
  finish: number;
  waiting: Waiter[];
}

const MAX_IDLE_PARTIES = 1_000;
const LATELY = 2_000;
/** Work without a participant, such as a background job; it does not count as another party. */
export const NOBODY = '';

/**
 * A fair queue: a party does not get more than its share by asking more often. Of the waiting parties, the one with the least
 * work done enters next (start-time fair queueing, Goyal, Vin and Cheng 1996).
 */
export class FairQueue {
  private readonly parties = new Map<string, Party>();
  private clock = 0;
  private inside = 0;
  private waiters = 0;
  /** the last party that asked, when, and when any other party asked last */
  private last: Party | undefined;
  private lastAt = Number.NEGATIVE_INFINITY;
  private othersAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: FairQueueOptions) {}

  /** Enters, at once if a slot is free. Throws QueueFull, or the reason of a signal that is aborted while waiting. */
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
    // Virtual time advances with started work, so that work done while no other party asked does not count against a party
    // later.
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
