import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from '../../subgraphs/shared/start-error.ts';

const LONGEST_START = 600_000;
const LONGEST_STOP = 12_000;
const PAUSE_BEFORE_RESTART = 2_000;
const MOST_RESTARTS = 5;
/** Whoever answered for so long did not fail at the start: it is given all its chances again. */
const SOUND_AFTER = 1_000;
/** Whether this file itself runs uncompiled, as under a test runner. */
const FROM_SOURCE = import.meta.filename.endsWith('.ts');
export const PROJECT = path.resolve(import.meta.dirname, FROM_SOURCE ? '../..' : '../../..');
const BUILT = path.join(PROJECT, 'dist');
const NODE_FLAGS = ['--enable-source-maps', '--disable-warning=ExperimentalWarning'];

/** Arguments with which Node runs a program of the hub, such as `subgraphs/labour/index.js`, from its compiled form. */
export const programArguments = (program: string): string[] => [...NODE_FLAGS, path.join(BUILT, program)];

export interface HubProcess {
  name: string;
  url: string;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  name: string;
  /** program to run, such as subgraphs/labour/index.js */
  script: string;
  settings: Record<string, string>;
  logFolder: string;
  /** what a person who watches should know */
  tell(message: string): void;
}

/**
 * Runs one process of the hub; answers when it says that it is ready. Its output goes to a log file.
 * If it ends unasked it is started again on the same port: meanwhile the others answer without it.
 */
export async function startProcess(options: ProcessOptions): Promise<HubProcess> {
  const { name, tell, logFolder } = options;
  let running = await spawnProcess(options);
  let wanted = true;
  let restarts = 0;
  const settings = { ...options.settings, PORT: new URL(running.url).port };

  const watch = (child: ChildProcess) => {
    const since = Date.now();
    child.once('exit', (code, signal) => {
      if (!wanted) return;
      if (Date.now() - since > SOUND_AFTER) restarts = 0;
      tell(`${name} ended unexpectedly (${signal ?? `code ${code}`}); its log: ${path.join(logFolder, `${name}.log`)}`);
      if (++restarts > MOST_RESTARTS) return tell(`${name} has ended ${restarts} times in a row and stays down; the other agencies go on`);
      setTimeout(() => wanted && void again(), PAUSE_BEFORE_RESTART);
    });
  };
  const again = async () => {
    try {
      running = await spawnProcess({ ...options, settings });
      watch(running.child);
      if (!wanted) await stopChild(running.child);
      else tell(`${name} is back`);
    } catch (error) {
      tell((error as Error).message);
    }
  };
  watch(running.child);
  return {
    name,
    url: running.url,
    async stop() {
      wanted = false;
      await stopChild(running.child);
    },
  };
}

async function spawnProcess({ name, script, settings, logFolder }: ProcessOptions) {
  fs.mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = fs.openSync(logFile, 'a');
  const child = spawn(process.execPath, programArguments(script), {
    cwd: PROJECT,
    env: { ...inherited(), ...settings },
    stdio: ['ignore', log, log, 'ipc'],
  });
  fs.closeSync(log);
  return { child, url: await ready(child, name, logFile) };
}

function ready(child: ChildProcess, name: string, logFile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.removeAllListeners();
      child.kill('SIGKILL');
      reject(new StartError(`${name} ${why}:\n${lastLines(logFile)}`, `its whole log: ${logFile}`));
    };
    const timer = setTimeout(() => fail('did not start in ten minutes'), LONGEST_START);
    child.once('error', () => fail('could not be started'));
    child.once('exit', (code) => fail(`ended with code ${code} before it was ready`));
    child.once('message', (message: { ready: string }) => {
      clearTimeout(timer);
      child.removeAllListeners('exit');
      resolve(message.ready);
    });
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

/** What a process of the hub may know of the shell that started it: nothing that could be taken for a setting. */
function inherited(): Record<string, string> {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'NODE_ENV', 'NODE_OPTIONS', 'LANG'];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name] as string]])));
}

function lastLines(file: string): string {
  return fs.readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n');
}
