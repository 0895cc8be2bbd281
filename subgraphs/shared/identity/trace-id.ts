import { randomBytes } from 'node:crypto';
import { holdsResidentNumber } from '../identifiers/in-text.ts';

/** The W3C trace id of a `traceparent` header, or a new one where it holds none, or the number of a person: traces are kept. */
export function traceId(traceparent: unknown): string {
  const sent = typeof traceparent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1] : undefined;
  return sent && !/^0+$/.test(sent) && !holdsResidentNumber(sent) ? sent : randomBytes(16).toString('hex');
}
