// How the builds write what they make, and how they know that it is up to date. Plain JavaScript: it runs before anything is
// compiled.
import fs from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
export const DIST = path.join(PROJECT, 'dist');

/** Are there sources to build from? The production image holds dist/ only. */
export const hasSources = () => fs.existsSync(path.join(PROJECT, 'gateway/gateway.ts'));

/** A reader, or a second build at the same time, never sees half a file. */
export function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  fs.writeFileSync(part, content);
  fs.renameSync(part, file);
}

/** What an earlier build noted of itself; undefined where there was none. */
export function readManifest(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Adds the names, times and sizes of files of the project to a digest; what is not there adds nothing. */
export function digestStamps(hash, files) {
  for (const file of files) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found) hash.update(`${path.relative(PROJECT, file)} ${found.mtimeMs} ${found.size}\n`);
  }
  return hash;
}

/** Stands for the packages. */
export const LOCK_FILE = path.join(PROJECT, 'package-lock.json');
