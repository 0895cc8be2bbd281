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
// The connection failed before an answer came, so a read may be retried.
const LOST_CONNECTION = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'ECONNREFUSED']);
/** Half a second of work, in points. A more expensive operation may exceed the deadline through its own cost. */
export const MAX_CHEAP_COST = 5_000;

/** A cheap operation exceeded the deadline. */
export class LateAnswer extends Error {
  override name = 'LateAnswer';
}

/** An expensive operation exceeded the deadline. */
export class LateExpensiveAnswer extends Error {
  override name = 'LateExpensiveAnswer';
}

/** The request was given up for a reason other than the agency: the client disconnected, or the answer was too large. */
export class GivenUp extends Error {
  override name = 'GivenUp';
}

/**
 * The circuit breakers of one agency. Lost connections and late answers to cheap operations open the breaker of all
 * participants; late answers to expensive operations open only the breaker of their participant, so that nobody can block
 * an agency for others.
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
