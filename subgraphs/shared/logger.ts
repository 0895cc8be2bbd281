import { type Logger, pino } from 'pino';

export type { Logger };

const MAX_RETAINED = 1024 * 1024;

/**
 * Number of lines that could not be written since the process started. A full disk or a closed pipe must not stop anything
 * else.
 */
export interface LogLoss {
  lines: number;
}
export const logLoss: LogLoss = { lines: 0 };

/**
 * A logger that writes JSON lines to stdout. It never receives request bodies, variables, headers or tokens. If stdout blocks
 * (full disk), up to a megabyte of lines is buffered; further lines are dropped and counted.
 */
export function createLogger(service: string, level: string): Logger {
  // Synchronous: at exit the asynchronous stream waits for the disk, and on a full disk without end.
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
