import { type CorrectionAnswer, correctionQuestion } from '../../shared/corrections/held-value.ts';
import type { RequestContext } from '../../shared/identity/request-context.ts';
import type { CorrectionRepository } from './correction.repository.ts';

/** Endpoint for the gateway, for the provider of a correction: the record and the value reported as wrong. */
export function correctionEndpoint(corrections: CorrectionRepository) {
  return async (body: unknown, context: RequestContext): Promise<CorrectionAnswer> => {
    const { id } = correctionQuestion.parse(body);
    const row = await corrections.ofProvider(context, id, context.caller.participant);
    return { correction: row ? { coordinate: row.coordinate, record: row.record, subject: row.subject, value: row.wrong } : null };
  };
}
