import type { Sql } from 'sql-template-tag';
import type { RequestContext } from '../../shared/identity/request-context.ts';

/** Characters of an order number. */
export const MAX_NUMBER_LENGTH = 64;

/** What a source tells of one order. */
export interface SourcedOrder {
  worker: string;
  sector: string;
  region: string;
  accepted_at: string;
  ended_at: string | null;
  /** participant that sent it through the hub; null where a platform or the operator did */
  sent_by?: string | null;
}

/**
 * Where single orders are kept: with the national platform, a regional one, or a table of their digests. A source tells
 * of one order at a time, and of none that the caller may not see; it throws SOURCE_UNAVAILABLE where it cannot tell.
 */
export interface OrderSource {
  find(context: RequestContext, digest: string, visible: Sql): Promise<SourcedOrder | undefined>;
}
