import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The content of postmaster.pid in the data folder of a running server. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = fs.readFileSync(lockFile(data), 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), status: (lines[7] ?? '').trim() };
  } catch {
    return undefined;
  }
}

export const removePostmasterLock = (data: string) => fs.rmSync(lockFile(data), { force: true });

const lockFile = (data: string) => path.join(data, 'postmaster.pid');

/** A zombie counts as ended, because its process id still exists if process 1 does not reap it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

/** Whether a live process is the server of this folder, or the process id was reused by another program; undefined if unknown. */
export function isServerOf(pid: number, data: string): boolean | undefined {
  if (process.platform === 'linux') {
    try {
      return fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(data);
    } catch {
      return commandOf(pid)?.startsWith('postgres') ?? false;
    }
  }
  const listing = spawnSync('ps', ['-p', String(pid), '-o', 'comm=']);
  return listing.error ? undefined : /postgres/i.test(String(listing.stdout ?? ''));
}

/** The name of a process's program; undefined if unknown. */
export function commandOf(pid: number): string | undefined {
  try {
    return fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}
