import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import type { Logger } from './logger.ts';

const MAX_STOP = 10_000;
const STAGE_AGAIN = 5_000;
const SETTLED_AFTER = 3_000;
// V8 compiles a function after it has executed this many bytes of bytecode; the default is 67,584. The processes of a hub
// receive few requests: with the default, thousands of them would be interpreted (decision 0050).
const COMPILED_AFTER = 10_000;

/** Message from a process to its parent until it is ready. */
export type StartMessage = { stage: string } | { ready: string };

let again: NodeJS.Timeout | undefined;

/** Sends the current stage to the parent process, now and every few seconds until the next stage. */
export function reportStage(stage: string): void {
  clearInterval(again);
  if (!process.send) return;
  const send = () => void process.send?.({ stage } satisfies StartMessage, undefined, undefined, () => {});
  send();
  again = setInterval(send, STAGE_AGAIN).unref();
}

/** Tells the parent process that this one is ready, and its address (`what`) if it has one. */
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
 * Collects garbage once after the start: building schemas and reading files leaves a quarter of the memory unused. V8 would
 * keep it while the process has little to do.
 */
function returnMemory(): void {
  const session = new Session();
  session.connect();
  // Inside the callback the inspector agent holds its own lock; disconnecting there would deadlock.
  session.post('HeapProfiler.collectGarbage', () => setImmediate(() => session.disconnect()));
}

/** Runs `main`. If it fails, prints the error and exits with 1. */
export function start(main: () => Promise<void>): void {
  // A closed terminal or a full log disk must not end the process.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  if (process.send) process.once('disconnect', endWithSupervisor);
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

/** During the start a process has no work that must be completed first. */
function endWithSupervisor(): never {
  process.exit(1);
}

/**
 * Calls `stop` once: on SIGTERM, on SIGINT, or when the parent process has ended. With a parent SIGINT is ignored, because a
 * terminal sends Ctrl-C to all processes at once.
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
