import { type Logger, pino } from 'pino';

export type { Logger };

const MAX_RETAINED = 1024 * 1024;

/** Lines that could not be written since the process started; a full disk or a closed pipe stops nothing else. */
export interface LogLoss {
  lines: number;
}
export const logLoss: LogLoss = { lines: 0 };

/**
 * JSON lines on stdout. Request bodies, variables, headers and tokens are never handed to it. Where stdout takes nothing
 * (a full disk), a megabyte of lines waits for it, later ones are dropped and counted.
 */
export function createLogger(service: string, level: string): Logger {
  // Written at once: the asynchronous stream would wait for the disk when the process ends, for ever where it stays full.
  const stream = pino.destination({ dest: 1, sync: true, maxLength: MAX_RETAINED, retryEAGAIN: () => false });
  const log = pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  let dropped = 0;
  stream.on('error', () => {});
  stream.on('drop', () => {
    dropped += 1;
    logLoss.lines += 1;
  });
  stream.on('write', () => {
    if (dropped === 0) return;
    const lines = dropped;
    dropped = 0;
    setImmediate(() => log.warn({ lines }, 'the log could not be written for some time; lines are missing'));
  });
  return log;
}
