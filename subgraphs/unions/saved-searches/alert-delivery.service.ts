import { Webhook } from 'standardwebhooks';
import type { Database } from '../../shared/database/database.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Delivery, SavedSearchRepository } from './saved-search.repository.ts';
import { alertId } from './saved-search.type.ts';

const PATIENCE = 5_000;
const LEASE = 60;
const FIRST_WAIT = 5;
const MAX_WAIT = 6 * 3_600;
const MAX_ATTEMPTS = 20;
const MAX_ROUNDS = 20;

/** Runs saved searches periodically and sends their alerts to the webhooks, again until they are accepted. */
export class AlertDelivery {
  constructor(
    private readonly db: Database,
    private readonly searches: SavedSearchRepository,
    private readonly allowed: readonly string[],
    private readonly everySeconds: number,
  ) {}

  async run(log: Logger): Promise<void> {
    for (const id of await this.searches.due(this.everySeconds)) await this.look(id, log);
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const claimed = await this.db.transaction(undefined, (rows) => this.searches.claim(rows, LEASE));
      if (claimed.length === 0) return;
      await Promise.all(claimed.map((one) => this.deliver(one, log)));
    }
  }

  /** A search that fails does not hold up the others. */
  private async look(id: string, log: Logger): Promise<void> {
    try {
      await this.db.transaction(undefined, async (rows) => {
        const saved = await this.searches.free(rows, id);
        if (saved) await this.searches.lookThrough(rows, saved);
      });
    } catch (error) {
      log.warn({ savedSearch: id, error: (error as Error).name }, 'a saved search could not be run');
    }
  }

  private async deliver(one: Delivery, log: Logger): Promise<void> {
    const id = alertId(one);
    const problem = this.allowed.includes(new URL(one.webhook_url).origin) ? await send(one, id) : 'origin is no longer allowed';
    if (problem === undefined) return this.searches.delivered(one.id);
    const wait = one.attempts >= MAX_ATTEMPTS ? null : Math.min(FIRST_WAIT * 2 ** (one.attempts - 1), MAX_WAIT);
    log.warn({ alert: id, attempts: one.attempts, problem, wait }, 'a webhook did not accept an alert');
    await this.searches.missed(one.id, wait);
  }
}

/** Returns what went wrong; undefined if the receiver accepted the alert. */
async function send(one: Delivery, id: string): Promise<string | undefined> {
  const { reason, number, title, kind, regions } = one;
  const body = JSON.stringify({
    ...{ id, type: reason, at: new Date(one.made_at).toISOString(), savedSearch: { id: one.search, name: one.name } },
    contract: { id: one.contract, number, title, kind, regions, effectiveOn: one.effective_on, expiresOn: one.expires_on },
  });
  const at = new Date();
  try {
    const response = await fetch(one.webhook_url, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': id,
        ...{ 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) },
        'webhook-signature': new Webhook(one.webhook_secret).sign(id, at, body),
      },
      body,
    });
    await response.body?.cancel();
    return response.ok ? undefined : `status ${response.status}`;
  } catch (error) {
    return (error as Error).name;
  }
}
