import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { theHub } from './ask.ts';
import { command } from './command.ts';
import { asAdministrator, rowsOf } from './database.ts';
import { patient } from './patience.ts';

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

/** The staged table of a file's job, as long as it is there; other imports that run meanwhile have their own. */
export const stagedTables = (name: string) =>
  rowsOf<{ tablename: string }>(
    DB,
    `select tablename from pg_tables join import_job on tablename = 'import_staged_' || left(id, 24) where file = $1`,
    [name],
  );

const HELD_WITHIN = patient(120_000);

/**
 * Starts the import of a file and stops it, as long as `work` takes, before it notes a second chunk: what happens meanwhile happens
 * in the middle of it on every machine. `work` gets the process of the server that serves it.
 */
export async function inTheMiddleOf<T>(name: string, start: () => T, work: (backend: number) => Promise<void>): Promise<T> {
  const held = pg.escapeLiteral(name);
  const trigger = pg.escapeIdentifier(`hold_${name}`);
  return asAdministrator(DB, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext(${held}))`);
    await client.query(`create function ${trigger}() returns trigger language plpgsql as
      $$begin perform pg_advisory_xact_lock(hashtext(${held})); return new; end$$`);
    await client.query(`create trigger ${trigger} before update on import_job for each row
      when (new.file = ${held} and old.records > 0 and new.records > old.records) execute function ${trigger}()`);
    try {
      const started = start();
      await work(await waitingFor(client));
      return started;
    } finally {
      await client.query(`select pg_advisory_unlock(hashtext(${held}))`);
      await client.query(`drop trigger ${trigger} on import_job`);
      await client.query(`drop function ${trigger}`);
    }
  });
}

/** The server's process that waits for what a connection holds. */
async function waitingFor(client: pg.Client): Promise<number> {
  for (const end = Date.now() + HELD_WITHIN; Date.now() < end; await sleep(20)) {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory' and pg_backend_pid() = any(pg_blocking_pids(pid))`,
    );
    if (rows[0]) return rows[0].pid;
  }
  throw new Error('the import got to no second chunk');
}
