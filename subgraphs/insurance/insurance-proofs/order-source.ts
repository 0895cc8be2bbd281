import type { Sql } from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';

export const MAX_NUMBER_LENGTH = 64;

/** The answer of a source about one order. */
export interface SourcedOrder {
  worker: string;
  sector: string;
  region: string;
  accepted_at: string;
  ended_at: string | null;
  /** participant that sent it through the hub; null if a platform or the operator did */
  sent_by?: string | null;
}

/**
 * Where single orders are kept: at the national platform, a regional one, or in a table of digests. A source answers about
 * one order at a time and only about orders that the caller may see. Throws SOURCE_UNAVAILABLE if it cannot answer.
 */
export interface OrderSource {
  find(context: RequestContext, digest: string, visible: Sql): Promise<SourcedOrder | undefined>;
}
