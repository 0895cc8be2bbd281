import fs from 'node:fs';
import path from 'node:path';
import { derivedKey } from '../../subgraphs/shared/database/person-address.ts';
import { newKeyFile, readKeyFile } from '../../subgraphs/shared/identity/person-keys.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { DATABASE_USERS, type DatabaseUser, newPasswords, type PersonKeyFiles } from './databases.ts';
import { type Keys, newKeys } from './keys.ts';
import { commandOf, isAlive } from './postgres/postmaster.ts';

/** The state of a local hub between starts, readable only by its user. */
export interface HubState {
  keys: Keys;
  passwords: Record<DatabaseUser, string>;
}

interface Lock {
  pid: number;
  url?: string;
}

export const DEFAULT_FOLDER = '.hub';

const FOLDER_PROBLEMS: Record<string, [en: string, zh: string]> = {
  EACCES: ['this user may not write there', '当前用户没有写入权限'],
  EPERM: ['this user may not write there', '当前用户没有写入权限'],
  EROFS: ['it lies on a read-only file system', '所在文件系统为只读'],
  ENOTDIR: ['part of the path is a file', '路径中有一段是文件而不是目录'],
  EEXIST: ['a file or a dangling link has this name', '已有同名文件或失效链接'],
  ENOENT: ['part of the path does not exist', '路径不存在'],
  ELOOP: ['its symbolic links form a loop', '链接循环'],
  ENOSPC: ['its disk is full', '磁盘已满'],
  EDQUOT: ["this user's disk quota is exceeded", '磁盘配额已用完'],
  ENAMETOOLONG: ['the path is too long', '路径过长'],
};

/** Converts a file system error in the hub's folder to a StartError; returns any other error unchanged. */
export function folderError(folder: string, error: unknown): unknown {
  const { code = '', syscall, path: at } = error as NodeJS.ErrnoException;
  const problem = syscall && FOLDER_PROBLEMS[code];
  if (!problem) return error;
  const where = at && at !== folder ? ` (${at})` : '';
  return new StartError(
    `the folder ${folder} cannot be used: ${problem[0]}${where} (目录不可用：${problem[1]})`,
    'choose another with --data <folder> (请用 --data 另选目录).',
  );
}

export async function openState(folder: string): Promise<HubState> {
  const known = readState(folder);
  // An older version of the hub stored fewer keys and passwords.
  const state = { keys: { ...(await newKeys()), ...known?.keys }, passwords: { ...newPasswords(), ...known?.passwords } };
  if (known && JSON.stringify(known) === JSON.stringify(state)) return known;
  const written = `${stateFile(folder)}.${process.pid}`;
  fs.writeFileSync(written, JSON.stringify(state), { mode: 0o600 });
  fs.renameSync(written, stateFile(folder));
  return state;
}

/**
 * The file with the keys of the register of persons, created at the first start: a fixed public key for the demo, otherwise
 * a random key.
 */
export function openPersonKeys(folder: string, first: Buffer): string {
  const file = personKeyFile(folder);
  writeKeyFile(file, first);
  return file;
}

export const personKeyFile = (folder: string): string => path.join(folder, 'person-keys.json');

/** The files with the person key of each database; missing ones are derived from the key of the register. */
export function openTableKeys(folder: string, registerKeys: string): PersonKeyFiles {
  const files = tableKeyFiles(folder);
  const [first] = readKeyFile(registerKeys, registerKeys) as [Buffer];
  fs.mkdirSync(path.dirname(files.ledger), { recursive: true, mode: 0o700 });
  for (const user of DATABASE_USERS) writeKeyFile(files[user], derivedKey(first, `hub_${user}`));
  return files;
}

export const tableKeyFiles = (folder: string): PersonKeyFiles =>
  Object.fromEntries(DATABASE_USERS.map((user) => [user, path.join(folder, 'table-keys', `${user}.json`)])) as PersonKeyFiles;

/** Existing files are not changed: without the key the stored persons could not be read. */
function writeKeyFile(file: string, key: Buffer): void {
  if (fs.existsSync(file)) return;
  const written = `${file}.${process.pid}`;
  fs.writeFileSync(written, newKeyFile(key), { mode: 0o600 });
  fs.renameSync(written, file);
}

export function readState(folder: string): HubState | undefined {
  try {
    return JSON.parse(fs.readFileSync(stateFile(folder), 'utf8')) as HubState;
  } catch {
    return undefined;
  }
}

/** Ensures that only one hub runs in a folder. Throws StartError that names the running hub. */
export function lockFolder(folder: string): { publish(url: string): void; release(): void } {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'hub.lock');
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid } satisfies Lock), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        // Only one of several processes can create the link.
        fs.linkSync(own, file);
        return {
          publish: (url) => fs.writeFileSync(file, JSON.stringify({ pid: process.pid, url } satisfies Lock)),
          release: () => fs.rmSync(file, { force: true }),
        };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        clearStaleLock(file, folder);
      }
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
  throw new StartError(
    `another hub is starting in ${folder}`,
    'wait until it has started, or give this hub a folder of its own with --data.',
  );
}

function clearStaleLock(file: string, folder: string): void {
  const holder = readLock(file);
  if (holder && isRunningHub(holder.pid))
    throw new StartError(
      `a hub is already running in ${folder} (process ${holder.pid}${holder.url ? `, ${holder.url}` : ''})`,
      'use that hub, stop it first, or start a second hub with --data <another folder>.',
    );
  const aside = `${file}.stale-${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return; // another process removed it
  }
  const moved = readLock(aside);
  if (moved && moved.pid !== holder?.pid && isRunningHub(moved.pid)) fs.linkSync(aside, file);
  fs.rmSync(aside, { force: true });
}

function isRunningHub(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false;
  const command = commandOf(pid);
  return command === undefined || /node|MainThread/.test(command);
}

function readLock(file: string): Lock | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Lock;
  } catch {
    return undefined;
  }
}

const stateFile = (folder: string) => path.join(folder, 'state.json');
