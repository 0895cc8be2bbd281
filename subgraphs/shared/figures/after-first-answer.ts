import type { Logger } from '../logger.ts';
import type { EditionSweep } from './edition-sweep.ts';

const PATIENCE = 3_000;

/**
 * The slices of a sweep, once the gateway has answered for the first time: until then the records of a new hub may still be
 * on their way into its databases, and what was counted of empty ones would stand for the whole month.
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
