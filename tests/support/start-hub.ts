import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyTemplate } from './hub-template.ts';
import { patient } from './patience.ts';
import { registerPersons } from './persons.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** Longer than any start takes on a machine that ten others share; a start that fails ends by itself. */
const USUAL_START = patient(420_000);

/** What waits is given up after, and what one participant may ask in a minute: a slow machine is no fault of the hub, and tests share participants. */
export const GENEROUS = { SOURCE_DEADLINE_MS: String(patient(30_000)), PARTICIPANT_COST_PER_MINUTE: '100000000' };

export interface TestHub {
  url: string;
  folder: string;
  process: ChildProcess;
  /** what it has printed so far */
  output(): string;
  stop(): Promise<void>;
}

export interface TestHubOptions {
  folder?: string;
  args?: string[];
  env?: Record<string, string>;
  /** milliseconds to wait until it is ready */
  patience?: number;
  /** leave the folder where it is when the hub stops */
  keep?: boolean;
}

/** A folder every user can enter: as root, PostgreSQL runs as somebody else. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-test-'));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Starts a whole hub as its users do, on free ports, in a folder of its own. */
export async function startHub(options: TestHubOptions = {}): Promise<TestHub> {
  const folder = options.folder ?? temporaryFolder();
  // Where the start itself is not what is tested, and the demo is asked for.
  if (!options.folder && !options.args) await copyTemplate(folder, startAndStop);
  const hub = runStart(['--data', folder, '--port', '0', ...(options.args ?? [])], { ...GENEROUS, ...options.env }, options.patience);
  let url: string;
  try {
    url = await hub.ready;
  } catch (error) {
    fs.rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    url,
    folder,
    process: hub.child,
    output: hub.output,
    async stop() {
      await end(hub.child);
      if (!options.keep) fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startAndStop(folder: string): Promise<void> {
  const first = await startHub({ folder, keep: true });
  await registerPersons(folder);
  await first.stop();
}

export interface RunAs {
  uid?: number;
  gid?: number;
  /** another copy of the project */
  project?: string;
  cwd?: string;
}

/** Runs `npm start`'s program with these arguments; `ready` fails with all it printed if it ends before. */
export function runStart(args: string[], env: Record<string, string> = {}, patience = USUAL_START, as: RunAs = {}) {
  const { uid, gid, project = PROJECT, cwd = project } = as;
  const program = path.join(project, 'gateway/commands/run.js');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'start/index', ...args], {
    cwd,
    uid,
    gid,
    // Tests of figures make the records first, and are the first to ask.
    env: { ...withoutJest(), FIGURE_SECONDS: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (printed += data));
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const ready = new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no hub after ${patience} ms:\n${printed}`)), patience);
    child.once('message', (message: { ready: string }) => resolve(message.ready));
    exited.then((code) => reject(new Error(`the hub ended with ${code}:\n${printed}`)));
    Promise.allSettled([exited]).then(() => clearTimeout(timer));
    child.once('message', () => clearTimeout(timer));
  });
  ready.catch(() => {});
  return { child, ready, exited, output: () => printed };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exited;
}

function withoutJest(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, NODE_ENV: _env, JEST_WORKER_ID: _worker, TEST_HUB: _hub, ...rest } = process.env;
  return rest;
}
