import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from './logger.ts';

const MAX_STOP = 10_000;
const STAGE_AGAIN = 5_000;
const SETTLED_AFTER = 3_000;
// V8 compiles a function once it has run through so many bytes of bytecode; its own value is 67,584. The processes of a hub are
// asked seldom: with that value their first thousands of requests would be interpreted (decision 0050).
const COMPILED_AFTER = 10_000;

/** What a process tells the one that started it, until it is ready. */
export type StartMessage = { stage: string } | { ready: string };

let again: NodeJS.Timeout | undefined;

/** Tells the process that started this one what it is doing, now and every few seconds until the next stage. */
export function reportStage(stage: string): void {
  clearInterval(again);
  if (!process.send) return;
  const send = () => void process.send?.({ stage } satisfies StartMessage, undefined, undefined, () => {});
  send();
  again = setInterval(send, STAGE_AGAIN).unref();
}

/** Tells the process that started this one that it is ready, and `what`: its address, where it has one. */
export function reportReady(what: string): Promise<void> {
  clearInterval(again);
  setFlagsFromString(`--interrupt-budget=${COMPILED_AFTER}`);
  setTimeout(returnMemory, SETTLED_AFTER).unref();
  return new Promise((resolve) => {
    if (!process.send) return resolve();
    process.send({ ready: what } satisfies StartMessage, undefined, undefined, () => resolve());
  });
}

/**
 * Gives back what building schemas and reading files left behind, once: a quarter of the process's memory. V8 would keep it
 * for as long as the process has little to do.
 */
function returnMemory(): void {
  const session = new Session();
  session.connect();
  // Inside the callback the agent holds its own lock: ending the session there would wait for it for ever.
  session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
}

/** Runs `main`; prints why it could not start, and exits with 1. */
export function start(main: () => Promise<void>): void {
  // A terminal or a log file that takes nothing more must not end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.send) process.once('disconnect', endWithSupervisor);
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

/** While a process starts it holds nothing that would have to be finished. */
function endWithSupervisor(): never {
  process.exit(1);
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
    setTimeout(() => process.exit(1), MAX_STOP).unref();
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
  process.off('disconnect', endWithSupervisor);
  if (supervised) process.on('disconnect', () => once('supervisor gone'));
}
