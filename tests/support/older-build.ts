import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The version that the first review was about, with which benches compare. */
export const REVIEWED = 'fb927a7';

/** That version in a folder of its own below `folder`, with the packages of this build. */
export function cloneOfReviewed(folder: string): string {
  const project = path.join(folder, REVIEWED);
  execFileSync('git', ['clone', '--quiet', '--no-checkout', '--shared', PROJECT, project]);
  execFileSync('git', ['-c', 'advice.detachedHead=false', 'checkout', '--quiet', REVIEWED], { cwd: project });
  fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(project, 'node_modules'));
  return project;
}
