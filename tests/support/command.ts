import { execFileSync } from 'node:child_process';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Runs one of the project's commands, such as `npm run receipt -- verify FILE`. */
export function command(name: string, ...args: string[]): { code: number; output: string } {
  try {
    const output = execFileSync('npm', ['run', '--silent', name, '--', ...args], { cwd: PROJECT, encoding: 'utf8', stdio: 'pipe' });
    return { code: 0, output };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, output: stdout + stderr };
  }
}
