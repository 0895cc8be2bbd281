import fs from 'node:fs';

export interface RunningProcess {
  pid: number;
  parent: number;
  command: string;
}

/** Every process of this machine that still runs, from /proc; a zombie has ended. */
export function processes(): RunningProcess[] {
  return fs.readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = fs.readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ') as [string, string];
      const command = fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
      return state === 'Z' || state === 'X' ? [] : [{ pid: Number(name), parent: Number(parent), command }];
    } catch {
      return []; // it ended while we looked
    }
  });
}

export const isRunning = (pid: number) => processes().some((one) => one.pid === pid);

export const childrenOf = (pid: number) => processes().filter(({ parent }) => parent === pid);
