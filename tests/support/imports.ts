import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { theHub } from './ask.ts';
import { command } from './command.ts';
import { rowsOf } from './database.ts';

// Each command is two processes that start: on a loaded machine some seconds.
export const SLOW = 240_000;
export const DB = 'hub_labour';
export const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-'));

/** A file to be taken in; answers where it lies. */
export function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}

/** `npm run import` of labour records into the hub under test. */
export const take = (dataset: string, file: string, ...options: string[]) =>
  command('import', 'labour', dataset, file, '--data', theHub().folder, ...options);

export const count = async (table: string, where = 'true') =>
  Number((await rowsOf<{ n: string }>(DB, `select count(*) as n from ${table} where ${where}`))[0]?.n);
/** The lines of a reject file, without its mark. */
export const rejects = (file: string) =>
  readFileSync(`${file}.rejects.csv`, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split('\n');
