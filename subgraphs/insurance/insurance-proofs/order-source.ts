import { createHmac } from 'node:crypto';
import type { Sql } from 'sql-template-tag';
import type { RequestContext } from '../../shared/request-context.ts';

/** What a source tells of one order. */
export interface SourcedOrder {
  worker: string;
  sector: string;
  region: string;
  accepted_at: string;
  ended_at: string | null;
}

/**
 * Where single orders are kept: with the national platform, a regional one, or a table of their digests. A source tells
 * of one order at a time, and of none that the caller may not see; it throws SOURCE_UNAVAILABLE where it cannot tell.
 */
export interface OrderSource {
  find(context: RequestContext, digest: string, visible: Sql): Promise<SourcedOrder | undefined>;
}

/** A keyed digest of platform and order number, as platforms make it too: 128 bits in the form of a UUID. */
export function orderDigest(key: string, platform: string, orderNumber: string): string {
  const hex = createHmac('sha256', key).update(`${platform}\n${orderNumber.trim()}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
