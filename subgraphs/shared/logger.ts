import { type Logger, pino } from 'pino';

export type { Logger };

/** JSON lines on stdout. Request bodies, variables, headers and tokens are never handed to it. */
export function createLogger(service: string, level: string): Logger {
  return pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
}
