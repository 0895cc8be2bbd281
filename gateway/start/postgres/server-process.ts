import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../../subgraphs/shared/start-error.ts';
import { program } from './binaries.ts';
import { freePort, isFree } from './free-port.ts';
import { isAlive, isServerOf, type Postmaster, readPostmaster, removePostmasterLock } from './postmaster.ts';
import type { ServerAccount } from './server-account.ts';

const CHECK_INTERVAL = 20;
const MAX_PORTS = 5;
const MIN_SHARED_MEMORY = 512 * 2 ** 20;

/** The programs, data folder, log and user of a server. */
export interface ServerFiles {
  bin: string;
  folder: string;
  data: string;
  account: ServerAccount;
  settings: Record<string, string>;
}

/** Returns the running server of this folder when it is ready. Removes the lock file if its process has ended or is another program. */
export async function adopt(data: string, signal: AbortSignal): Promise<Postmaster | undefined> {
  const held = readPostmaster(data);
  if (!held) return undefined;
  if (!isAlive(held.pid) || isServerOf(held.pid, data) === false) {
    removePostmasterLock(data);
    return undefined;
  }
  // No time limit: crash recovery may take long, and the server exits by itself if it fails.
  for (let now = held; isAlive(held.pid); now = readPostmaster(data) ?? now) {
    if (now.status === 'ready') return now;
    await sleep(CHECK_INTERVAL, undefined, { signal });
  }
  return undefined;
}

/** Starts the server on its last port or another free port. Throws StartError with the end of its log. */
export async function launch(files: ServerFiles, signal: AbortSignal): Promise<Postmaster> {
  const portFile = path.join(files.folder, 'port');
  const last = fs.existsSync(portFile) ? Number(fs.readFileSync(portFile, 'utf8')) : 0;
  for (let attempt = 1; ; attempt++) {
    const port = attempt === 1 && last > 0 && (await isFree(last)) ? last : await freePort();
    const outcome = await launchOn(port, files, signal);
    if ('pid' in outcome) {
      fs.writeFileSync(portFile, String(port));
      return outcome;
    }
    const taken = /could not bind|Address already in use|could not create any TCP/i.test(outcome.log);
    if (!taken || attempt >= MAX_PORTS)
      throw new StartError(`PostgreSQL did not start:\n${outcome.log}`, `full log: ${path.join(files.folder, 'server.log')}`);
  }
}

/** Starts the server on this port. Returns its state when it is ready, or the end of its log if it ended. */
export async function launchOn(port: number, files: ServerFiles, signal: AbortSignal): Promise<Postmaster | { log: string }> {
  const { bin, folder, data, account } = files;
  signal.throwIfAborted();
  const settings = { ...SETTINGS, port: String(port), ...sharedMemory(), ...files.settings };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const logFile = path.join(folder, 'server.log');
  const log = fs.openSync(logFile, 'a', 0o600);
  fs.fchmodSync(log, 0o600);
  const before = fs.fstatSync(log).size;
  // Its own process group, so that Ctrl-C in a terminal does not stop the server before the hub has finished its requests.
  const server = spawn(program(bin, 'postgres'), ['-D', data, ...args], {
    env: cleanEnvironment(),
    cwd: folder,
    uid: account.uid,
    gid: account.gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let gone = false;
  server.once('error', () => (gone = true));
  server.once('exit', () => (gone = true));
  server.unref();
  try {
    while (!gone) {
      const state = readPostmaster(data);
      if (state && state.pid === server.pid && state.status === 'ready') return state;
      await sleep(CHECK_INTERVAL, undefined, { signal });
    }
  } catch (error) {
    server.kill('SIGQUIT');
    throw error;
  }
  return { log: tail(logFile, before) };
}

/** The environment without the locale and the PG* settings of the user's shell. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', LANG: 'C' };
  for (const name of Object.keys(env)) if (/^PG[A-Z]/.test(name)) delete env[name];
  return env;
}

const SETTINGS: Record<string, string> = {
  // TCP on the loopback address only: a socket file would need a short path and a lock of its own.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  lc_messages: 'C',
  // Errors of statements contain values of rows, so they are not logged here; the agency logs code and place.
  log_min_messages: 'log',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  max_connections: '150',
  wal_compression: 'off',
  jit: 'off',
};

/** Containers often have only 64 MB of /dev/shm, in which case parallel queries fail. */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = fs.statfsSync('/dev/shm');
    if (bsize * blocks >= MIN_SHARED_MEMORY) return {};
  } catch {
    // no /dev/shm at all
  }
  return { dynamic_shared_memory_type: 'mmap' };
}

function tail(file: string, before: number): string {
  try {
    return fs.readFileSync(file).subarray(before).toString('utf8').split('\n').slice(-12).join('\n').trim();
  } catch {
    return '(no server log)';
  }
}
