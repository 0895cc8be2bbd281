import { randomBytes } from 'node:crypto';
import { holdsResidentNumber } from '../identifiers/in-text.ts';

// An identity number would be one run of digits, possibly padded; most trace ids have no run this long.
const LONG_RUN = /\d{15,}/g;
const LENGTHS = [15, 18];

/**
 * The W3C trace id of a `traceparent` header. A new one if the header is missing, invalid or contains an identity number,
 * because trace ids are stored.
 */
export function traceId(traceparent: unknown): string {
  const sent = typeof traceparent === 'string' ? /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(traceparent)?.[1] : undefined;
  const isFree = sent && !/^0+$/.test(sent) && !holdsNumber(sent);
  return isFree ? sent : randomBytes(16).toString('hex');
}

/** Checks every position of a run, because other digits may be padding. */
const holdsNumber = (trace: string): boolean =>
  [...trace.matchAll(LONG_RUN)].some(([run]) =>
    LENGTHS.some((length) =>
      Array.from({ length: run.length - length + 1 }, (_, from) => run.slice(from, from + length)).some(holdsResidentNumber),
    ),
  );
