import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { StartError } from './postgres/start-error.ts';

const LONGEST_START = 60_000;
const LONGEST_STOP = 12_000;
export const PROJECT = path.resolve(import.meta.dirname, '../..');

export interface HubProcess {
  name: string;
  pid: number;
  url: string;
  stop(): Promise<void>;
}

export interface ProcessOptions {
  name: string;
  /** file of the project to run */
  script: string;
  settings: Record<string, string>;
  logFolder: string;
  /** it ended without having been asked to */
  onExit(name: string, code: number | null): void;
}

/** Runs one process of the hub; answers when it says that it is ready. Its output goes to a log file. */
export async function startProcess({ name, script, settings, logFolder, onExit }: ProcessOptions): Promise<HubProcess> {
  fs.mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = fs.openSync(logFile, 'w');
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(PROJECT, script)], {
    cwd: PROJECT,
    env: { ...inherited(), ...settings },
    stdio: ['ignore', log, log, 'ipc'],
  });
  fs.closeSync(log);
  let wanted = true;
  const url = await ready(child, name, logFile);
  child.once('exit', (code) => wanted && onExit(name, code));
  return {
    name,
    pid: child.pid as number,
    url,
    async stop() {
      wanted = false;
      await stopChild(child);
    },
  };
}

function ready(child: ChildProcess, name: string, logFile: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      child.removeAllListeners();
      child.kill('SIGKILL');
      reject(new StartError(`${name} ${why}:\n${lastLines(logFile)}`, `its whole log: ${logFile}`));
    };
    const timer = setTimeout(() => fail('did not start in a minute'), LONGEST_START);
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
