import type { Logger } from './logger.ts';

const LONGEST_STOP = 10_000;

/** Runs `main`; prints why it could not start, and exits with 1. */
export function start(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

/**
 * Stops once on SIGTERM, on SIGINT, or when the process that started this one is gone.
 * Under a supervisor SIGINT is left to it: a terminal sends Ctrl-C to every process at once.
 */
export function stopOnSignals(log: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  const once = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stop failed');
        process.exit(1);
      },
    );
  };
  const supervised = process.send !== undefined;
  process.on('SIGTERM', () => once('SIGTERM'));
  process.on('SIGINT', () => {
    if (!supervised) once('SIGINT');
  });
  if (supervised) process.on('disconnect', () => once('supervisor gone'));
}
