import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(fs.readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/**
 * Runs one of the project's commands, such as `npm run receipt -- verify FILE`, as npm would: npm itself takes longer to start
 * than most of them. `output` is what it printed; that of one that failed has its errors, too.
 */
export function command(name: string, ...args: string[]): { code: number; output: string; notes: string } {
  const [program, ...options] = (scripts[name] as string).split(' ');
  if (program !== 'node') throw new Error(`${name} is no program of node`);
  const given = { cwd: PROJECT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...options, ...args], given);
  if (error) throw error;
  return { code: status ?? 1, output: status === 0 ? stdout : stdout + stderr, notes: stderr };
}
