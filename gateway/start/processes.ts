import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { untilReady, type Waiting } from './progress.ts';

const MAX_STOP = 12_000;
const FIRST_PAUSE = 1_000;
const MAX_PAUSE = 60_000;
/** After this time (ms) without failure the pauses between restarts begin again from the shortest. */
const STEADY_AFTER = 1_000;
/** Whether this file runs uncompiled, as in tests. */
const FROM_SOURCE = import.meta.filename.endsWith('.ts');
export const PROJECT = path.resolve(import.meta.dirname, FROM_SOURCE ? '../..' : '../../..');
const BUILT = path.join(PROJECT, 'dist');
// Source maps are read when an error needs them (shared/source-places.ts).
const NODE_FLAGS = ['--disable-warning=ExperimentalWarning'];
const ENVIRONMENT = {
  // as in the image: packages skip development checks
  NODE_ENV: 'production',
  // otherwise glibc keeps a separate arena for each thread of Node, a sixth of a process's memory
  MALLOC_ARENA_MAX: '1',
  // the default value; setting it prevents glibc from raising it, so that freed memory returns to the system
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** The arguments of Node for a program of the hub, such as `subgraphs/labour/index.js`: its bundle, if it has one. */
export function programArguments(program: string): string[] {
  const bundled = path.join(BUILT, 'programs', program);
  return [...NODE_FLAGS, fs.existsSync(bundled) ? bundled : path.join(BUILT, program)];
}

export interface ProcessOptions {
  name: string;
  /** program to run, such as subgraphs/labour/index.js */
  script: string;
  settings: Record<string, string>;
  logFolder: string;
  waiting: Waiting;
  /** milliseconds without progress after which a start is given up */
  withoutProgress: number;
  /** called with messages for the user */
  notify(message: string): void;
}

/**
 * One process of the hub, with its output in a log file. If it ends unexpectedly, it is restarted on the same port, with
 * growing pauses; meanwhile the other processes continue without it.
 */
export class HubProcess {
  readonly name: string;
  /** its message when it was ready: its address, if it has one */
  url = '';
  private child?: ChildProcess;
  private wanted = true;
  private failures = 0;
  private timer?: NodeJS.Timeout;

  constructor(private readonly options: ProcessOptions) {
    this.name = options.name;
  }

  /** Runs the process until it ends. Throws StartError if it fails. */
  async runOnce(): Promise<string> {
    const said = await this.launch(this.options.settings);
    await ended(this.child as ChildProcess);
    return said;
  }

  /** Starts the process and keeps it running. Throws StartError with the end of its log if the first start fails. */
  async start(): Promise<void> {
    this.url = await this.launch(this.options.settings);
    this.watch();
  }

  /** Sends SIGTERM to the process and kills it after `within` milliseconds. */
  async stop(within = MAX_STOP): Promise<void> {
    this.wanted = false;
    clearTimeout(this.timer);
    const { child } = this;
    if (!child || hasEnded(child)) return;
    const timer = setTimeout(() => child.kill('SIGKILL'), within);
    const gone = ended(child);
    child.kill('SIGTERM');
    await gone;
    clearTimeout(timer);
  }

  /** Kills the process. */
  kill(): void {
    this.wanted = false;
    clearTimeout(this.timer);
    this.child?.kill('SIGKILL');
  }

  private async launch(settings: Record<string, string>): Promise<string> {
    const { name, waiting, logFolder, withoutProgress } = this.options;
    fs.mkdirSync(logFolder, { recursive: true });
    const logFile = path.join(logFolder, `${name}.log`);
    const before = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
    const child = spawnProcess(this.options, settings, logFile);
    this.child = child;
    waiting.set(name, 'starting');
    try {
      return await untilReady(child, { withoutProgress, stage: (stage) => waiting.set(name, stage) });
    } catch (error) {
      child.kill('SIGKILL');
      const last = lastLines(logFile, before);
      throw new StartError(`${name} ${(error as Error).message}${last ? `:\n${last}` : ''}`, `full log: ${logFile}`);
    } finally {
      waiting.done(name);
    }
  }

  private watch(): void {
    const { name, notify, logFolder } = this.options;
    const child = this.child as ChildProcess;
    const since = Date.now();
    const gone = (code: number | null, signal: string | null) => {
      if (!this.wanted) return;
      if (Date.now() - since > STEADY_AFTER) this.failures = 0;
      notify(`${name} ended unexpectedly (${signal ?? `code ${code}`}); its log: ${path.join(logFolder, `${name}.log`)}`);
      this.later();
    };
    if (hasEnded(child)) gone(child.exitCode, child.signalCode);
    else child.once('exit', gone);
  }

  private later(): void {
    const pause = Math.min(FIRST_PAUSE * 2 ** this.failures, MAX_PAUSE);
    this.failures += 1;
    this.timer = setTimeout(() => void this.again(), pause);
  }

  private async again(): Promise<void> {
    const { name, notify, settings } = this.options;
    try {
      await this.launch({ ...settings, PORT: new URL(this.url).port });
      if (!this.wanted) return;
      notify(`${name} is running again`);
      this.watch();
    } catch (error) {
      if (!this.wanted) return;
      notify(`${(error as Error).message}\n  ${name} is started again`);
      this.later();
    }
  }
}

function spawnProcess({ script }: ProcessOptions, settings: Record<string, string>, logFile: string): ChildProcess {
  const log = fs.openSync(logFile, 'a');
  const child = spawn(process.execPath, programArguments(script), {
    cwd: PROJECT,
    env: { ...ENVIRONMENT, ...inherited(), ...settings },
    stdio: ['ignore', log, log, 'ipc'],
  });
  // Ignored: the process may end while a message is sent to it.
  child.on('error', () => {});
  fs.closeSync(log);
  return child;
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess) => pid === undefined || exitCode !== null || signalCode !== null;

const ended = (child: ChildProcess): Promise<void> =>
  hasEnded(child) ? Promise.resolve() : new Promise((resolve) => child.once('exit', () => resolve()));

/** The environment of the shell without variables that could be mistaken for settings. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'NODE_OPTIONS', 'LANG', ...Object.keys(ENVIRONMENT)];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])));
}

/** The last lines of a log that were written after its first `before` bytes. */
function lastLines(file: string, before: number): string {
  if (fs.statSync(file).size <= before) return '';
  return fs.readFileSync(file).subarray(before).toString('utf8').trim().split('\n').slice(-8).join('\n');
}
