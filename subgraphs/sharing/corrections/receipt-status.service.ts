import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { LedgerRepository } from '../ledger/ledger.repository.ts';
import type { CorrectionRepository } from './correction.repository.ts';
import { ReceiptStatus } from './receipt-status.type.ts';

/** Compares responses to a participant with later corrections. */
export class ReceiptStatusService {
  constructor(
    private readonly ledger: Pick<LedgerRepository, 'ofTrace'>,
    private readonly corrections: CorrectionRepository,
  ) {}

  /** Null if the caller received no response with this trace id. */
  async of(context: RequestContext, trace: string): Promise<ReceiptStatus | null> {
    const { participant } = context.caller;
    const entry = await this.ledger.ofTrace(context, trace, participant);
    if (!entry) return null;
    const superseding = await this.corrections.after(context, participant, entry);
    return Object.assign(new ReceiptStatus(), {
      state: superseding.length > 0 ? 'SUPERSEDED' : 'STANDS',
      answeredAt: new Date(entry.at).toISOString(),
      corrections: superseding.map(({ id }) => id),
      heldIn: entry.region,
      parties: [participant],
    });
  }
}
