import { type HubErrorDetail, hubError } from '../../subgraphs/shared/errors.ts';

export interface BudgetLimits {
  /** points of cost that a participant may use per minute */
  costPerMinute: number;
  /** limit of concurrent requests of a participant */
  requests: number;
}

interface Budget {
  /** points left, at `at` on the clock of performance.now() */
  left: number;
  at: number;
  underWay: number;
}

const MINUTE = 60_000;
const WINDOW_SECONDS = 60;
const MAX_IDLE = 10_000;
// Value of Retry-After if the limit of concurrent requests is reached.
const UNDER_WAY_RETRY_SECONDS = 1;

/** The budget of each participant at this gateway: points of cost, which are refilled evenly over a minute, and concurrent requests. */
export class Budgets {
  private readonly budgets = new Map<string, Budget>();
  readonly policy: string;

  constructor(
    private readonly limits: BudgetLimits,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.policy = `"cost";q=${limits.costPerMinute};w=${WINDOW_SECONDS}, "requests";q=${limits.requests};qu="concurrent-requests"`;
  }

  /** Starts a request and returns the function that ends it. Throws RATE_LIMITED at the limit of concurrent requests. */
  begin(participant: string): () => void {
    const budget = this.of(participant);
    const { requests } = this.limits;
    if (budget.underWay >= requests)
      throw limited(
        UNDER_WAY_RETRY_SECONDS,
        `this participant already has ${requests} requests in progress; try again when one of them has completed`,
        {
          messageZh: `本参与方已有 ${requests} 个请求正在处理，请待其完成后再试`,
          rule: 'requests',
          limit: requests,
        },
      );
    budget.underWay += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      budget.underWay -= 1;
    };
  }

  /** Takes the cost of an operation from the budget. Throws RATE_LIMITED, without taking anything, if not enough is left. */
  spend(participant: string, cost: number): void {
    const budget = this.of(participant);
    const { costPerMinute } = this.limits;
    if (cost <= budget.left) {
      budget.left -= cost;
      return;
    }
    const seconds = Math.max(1, Math.ceil(((cost - budget.left) * WINDOW_SECONDS) / costPerMinute));
    throw limited(
      seconds,
      `this operation costs ${cost} points, and ${Math.floor(budget.left)} of ${costPerMinute} points a minute are left; try again in ${seconds} s`,
      {
        messageZh: `本次操作代价为 ${cost}，每分钟额度 ${costPerMinute} 中仅余 ${Math.floor(budget.left)}，请在 ${seconds} 秒后重试`,
        rule: 'cost',
        cost,
        limit: costPerMinute,
      },
    );
  }

  /** The RateLimit header (draft-ietf-httpapi-ratelimit-headers-10): what is left, and the seconds until the budget is full. */
  state(participant: string): string {
    const { left, underWay } = this.of(participant);
    const { costPerMinute, requests } = this.limits;
    const back = Math.ceil(((costPerMinute - left) * WINDOW_SECONDS) / costPerMinute);
    return `"cost";r=${Math.floor(left)};t=${back}, "requests";r=${Math.max(0, requests - underWay)}`;
  }

  private of(participant: string): Budget {
    const { costPerMinute } = this.limits;
    const now = this.now();
    let budget = this.budgets.get(participant);
    if (!budget) {
      if (this.budgets.size >= MAX_IDLE) this.forgetIdle(now);
      budget = { left: costPerMinute, at: now, underWay: 0 };
      this.budgets.set(participant, budget);
    }
    budget.left = Math.min(costPerMinute, budget.left + ((now - budget.at) * costPerMinute) / MINUTE);
    budget.at = now;
    return budget;
  }

  private forgetIdle(now: number): void {
    for (const [participant, { at, underWay }] of this.budgets) if (underWay === 0 && now - at >= MINUTE) this.budgets.delete(participant);
  }
}

function limited(seconds: number, message: string, detail: HubErrorDetail) {
  const headers = new Map([['retry-after', String(seconds)]]);
  return hubError('RATE_LIMITED', message, { ...detail, retryAfter: seconds, http: { status: 429, headers } });
}
