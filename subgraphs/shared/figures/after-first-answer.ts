import type { Logger } from '../logger.ts';
import type { EditionSweep } from './edition-sweep.ts';

const PATIENCE = 3_000;

/**
 * Runs the slices of a sweep only after the gateway has answered once: before that, the records of a new hub may still be
 * loading, and counts over empty tables would be kept for the whole month.
 */
export function afterFirstAnswer(url: string, sweep: Pick<EditionSweep, 'slice'>): (log: Logger) => Promise<void> {
  let answered = false;
  return async (log) => {
    answered ||= await answers(url);
    if (answered) await sweep.slice(log);
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    return ok;
  } catch {
    return false;
  }
}
