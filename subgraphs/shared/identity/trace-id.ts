import { randomBytes } from 'node:crypto';
import { holdsResidentNumber } from '../identifiers/in-text.ts';

// A number stands in it in one run of digits; most traces have none so long.
const LONG_RUN = /\d{15}/;

/** The W3C trace id of a `traceparent` header, or a new one where it holds none, or the number of a person: traces are kept. */
export function traceId(traceparent: unknown): string {
  const sent = typeof traceparent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1] : undefined;
  const isFree = sent && !/^0+$/.test(sent) && !(LONG_RUN.test(sent) && holdsResidentNumber(sent));
  return isFree ? sent : randomBytes(16).toString('hex');
}
