import { spawnSync } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Runs one of the project's commands, such as `npm run receipt -- verify FILE`. `output` is what it printed; that of one that failed has its errors, too. */
export function command(name: string, ...args: string[]): { code: number; output: string; notes: string } {
  const given = { cwd: PROJECT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr, error } = spawnSync('npm', ['run', '--silent', name, '--', ...args], given);
  if (error) throw error;
  return { code: status ?? 1, output: status === 0 ? stdout : stdout + stderr, notes: stderr };
}
