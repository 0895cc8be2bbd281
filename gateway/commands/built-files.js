// How the builds write what they make, and how they know that it is up to date. Plain JavaScript: it runs before anything is
// compiled.
import fs from 'node:fs';
import path from 'node:path';

export const PROJECT = path.resolve(import.meta.dirname, '../..');
export const DIST = path.join(PROJECT, 'dist');

/** Whether there are sources to build from; the production image contains only dist/. */
export const hasSources = () => fs.existsSync(path.join(PROJECT, 'gateway/gateway.ts'));

/** Writes a file atomically, so that a reader or a second build never sees half of it. */
export function writeWhole(file, content) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}`;
  fs.writeFileSync(part, content);
  fs.renameSync(part, file);
}

/** The manifest of an earlier build; undefined if there is none. */
export function readManifest(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Adds the names, times and sizes of project files to a digest; missing files are ignored. */
export function digestStamps(hash, files) {
  for (const file of files) {
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found) hash.update(`${path.relative(PROJECT, file)} ${found.mtimeMs} ${found.size}\n`);
  }
  return hash;
}

/** Represents the state of the packages. */
export const LOCK_FILE = path.join(PROJECT, 'package-lock.json');
