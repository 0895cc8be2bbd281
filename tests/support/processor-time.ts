import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { childrenOf } from './processes.ts';

const TICK = 1_000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Processor milliseconds that processes have used, and their children that have ended, such as connections of PostgreSQL. */
export function cpuOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const ticks = fields.slice(11, 15);
      return sum + ticks.reduce((all, one) => all + Number(one), 0) * TICK;
    } catch {
      return sum; // a connection of PostgreSQL that was closed
    }
  }, 0);
}

/** PostgreSQL of the hub in this folder, and its connections. */
export function postgresOf(folder: string): number[] {
  const postmaster = Number(fs.readFileSync(`${folder}/postgres/data/postmaster.pid`, 'utf8').split('\n')[0]);
  return [postmaster, ...childrenOf(postmaster).map(({ pid }) => pid)];
}
