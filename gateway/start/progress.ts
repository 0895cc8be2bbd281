import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { StartMessage } from '../../subgraphs/shared/lifecycle.ts';

const CHECK_INTERVAL = 1_000;

/** What the start is waiting for, by part. */
export class Waiting {
  private readonly stages = new Map<string, string>();

  set(name: string, stage: string): void {
    this.stages.set(name, stage);
  }

  done(name: string): void {
    this.stages.delete(name);
  }

  /** Reports every `pause` milliseconds what the start is waiting for. Returns a function that stops the reports. */
  report(print: (text: string) => void, pause: number): () => void {
    const timer = setInterval(() => {
      const parts = [...this.stages].map(([name, stage]) => `${name} (${stage})`);
      if (parts.length > 0) print(`… waiting for ${parts.join(', ')}`);
    }, pause);
    return () => clearInterval(timer);
  }
}

export interface ProgressLimit {
  /** milliseconds without progress after which a part is given up */
  withoutProgress: number;
  stage(stage: string): void;
}

/**
 * Waits until a child process is ready, as long as it makes progress: it sends messages or uses processor time. Resolves
 * with its message; rejects with the reason, such as `ended with code 1`.
 */
export function untilReady(child: ChildProcess, limit: ProgressLimit): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = Date.now();
    let used = cpuTime(child.pid);
    const end = (settle: () => void) => {
      clearInterval(timer);
      child.off('message', onMessage).off('exit', ended).off('error', failed);
      settle();
    };
    const onMessage = (message: StartMessage) => {
      last = Date.now();
      if ('ready' in message) end(() => resolve(message.ready));
      else limit.stage(message.stage);
    };
    const ended = (code: number | null, signal: string | null) =>
      end(() => reject(new Error(`ended ${signal ? `by ${signal}` : `with code ${code}`} before it was ready`)));
    const failed = (error: Error) => end(() => reject(new Error(`could not be started: ${error.message}`)));
    const timer = setInterval(() => {
      const now = cpuTime(child.pid);
      if (now !== used) last = Date.now();
      used = now;
      const seconds = Math.round((Date.now() - last) / 1_000);
      if (Date.now() - last > limit.withoutProgress) end(() => reject(new Error(`has made no progress for ${seconds} seconds`)));
    }, CHECK_INTERVAL);
    child.on('message', onMessage).on('exit', ended).on('error', failed);
  });
}

/** The processor time of a process in clock ticks; undefined if unknown. */
function cpuTime(pid: number | undefined): number | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return undefined;
  }
}
