import type { Logger } from './logger.ts';

/**
 * Runs `work` repeatedly, with `pause` milliseconds between the end of one run and the next. Returns a function that stops it
 * and waits for the current run.
 */
export function repeat(name: string, work: (log: Logger) => Promise<void>, pause: number, log: Logger): () => Promise<void> {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const once = () => {
    running = work(log)
      .catch((error: unknown) => log.error({ job: name, error: (error as Error).name }, 'a periodic job failed; it will run again'))
      .then(() => {
        if (!stopped) timer = setTimeout(once, pause).unref();
      });
  };
  timer = setTimeout(once, pause).unref();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
