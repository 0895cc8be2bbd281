import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleWhen,
  type IPolicy,
  retry,
  wrap,
} from 'cockatiel';
import { LRUCache } from 'lru-cache';

const FAILURES_THAT_OPEN = 5;
const HALF_OPEN_AFTER = 1_000;
const MAX_PARTICIPANTS = 1_000;
// The connection was never made, or broke before an answer: a read may be sent once more.
const LOST_CONNECTION = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED']);
/** Half a second of work: an operation that costs more may take longer than the deadline by itself. */
export const MAX_CHEAP_COST = 5_000;

/** An answer that did not come in time, and whose work was expected to. */
export class LateAnswer extends Error {
  override name = 'LateAnswer';
}

/** An answer that did not come in time to an operation whose own cost explains that. */
export class LateExpensiveAnswer extends Error {
  override name = 'LateExpensiveAnswer';
}

/** Says nothing of the agency: the reader left, or the answer was refused for its size. */
export class GivenUp extends Error {
  override name = 'GivenUp';
}

/**
 * The circuit breakers of one agency. Lost connections and late answers to cheap operations open the one that all share;
 * late answers to expensive ones open that of their participant only, so that nobody shuts an agency for others.
 */
export class Breakers {
  private readonly shared = breaker((error) => !(error instanceof LateExpensiveAnswer || error instanceof GivenUp));
  private readonly readAll = wrap(this.shared, retry(handleWhen(isLostConnection), { maxAttempts: 1 }));
  private readonly own = new LRUCache<string, CircuitBreakerPolicy>({ max: MAX_PARTICIPANTS });

  read(participant: string, cost: number): IPolicy {
    return cost > MAX_CHEAP_COST ? wrap(this.ownOf(participant), this.readAll) : this.readAll;
  }

  write(participant: string, cost: number): IPolicy {
    return cost > MAX_CHEAP_COST ? wrap(this.ownOf(participant), this.shared) : this.shared;
  }

  get isOpen(): boolean {
    return this.shared.state === CircuitState.Open;
  }

  private ownOf(participant: string): CircuitBreakerPolicy {
    let own = this.own.get(participant);
    if (!own) {
      own = breaker((error) => error instanceof LateExpensiveAnswer);
      this.own.set(participant, own);
    }
    return own;
  }
}

const breaker = (counts: (error: Error) => boolean) =>
  circuitBreaker(handleWhen(counts), { halfOpenAfter: HALF_OPEN_AFTER, breaker: new ConsecutiveBreaker(FAILURES_THAT_OPEN) });

function isLostConnection(error: Error): boolean {
  return LOST_CONNECTION.has((error as NodeJS.ErrnoException).code ?? '');
}
