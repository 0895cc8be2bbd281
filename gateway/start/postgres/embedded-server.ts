import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../../subgraphs/shared/start-error.ts';
import { type Binaries, findBinaries, lacksLinks, makeLinks, program, stageBinaries } from './binaries.ts';
import { freePort, isFree } from './free-port.ts';
import { isAlive, isServerOf, type Postmaster, readPostmaster, removePostmasterLock } from './postmaster.ts';
import { canReach, type ServerAccount, serverAccount } from './server-account.ts';

const SUPERUSER = 'hub_admin';
const OLDEST = 17;
const LONGEST_RECOVERY = 120_000;
const SMALLEST_SHARED_MEMORY = 512 * 2 ** 20;
const WINDOWS = process.platform === 'win32';

export interface EmbeddedOptions {
  /** holds data/, the password and server.log; made where missing */
  folder: string;
  binaries?: string;
  settings?: Record<string, string>;
}

export interface EmbeddedServer {
  adminUrl: string;
  version: string;
  pid: number;
  port: number;
  /** true where a server left behind by a killed hub was taken over */
  adopted: boolean;
  folder: string;
  stop(): Promise<void>;
}

/** Starts the one local PostgreSQL of this folder, or takes over the one that already runs there. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const found = findBinaries(options.binaries);
  const folder = reachableFolder(path.resolve(options.folder));
  const data = path.join(folder, 'data');
  const account = serverAccount(data);
  prepareFolder(folder, account);
  const bin = usableBinaries(found, folder, account);
  const run = runner(bin, folder, account);
  const version = serverVersion(run, bin);
  const password = keepPassword(folder);
  initialise(run, folder, data, password, account, version);
  const adopted = await adopt(data);
  const running = adopted ?? (await launch(bin, folder, data, account, options.settings ?? {}));
  return {
    adminUrl: `postgres://${SUPERUSER}:${password}@127.0.0.1:${running.port}/postgres`,
    version,
    pid: running.pid,
    port: running.port,
    adopted: adopted !== undefined,
    folder,
    async stop() {
      const { code, output } = run('pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60', '-s']);
      if (code !== 0 && readPostmaster(data)) throw new StartError(`PostgreSQL did not stop: ${output}`);
    },
  };
}

type Run = (name: string, args: string[]) => { code: number; output: string };

/** Root in a folder closed to others (/root): the server's user could not enter it, so the data lie elsewhere. */
function reachableFolder(folder: string): string {
  const data = path.join(folder, 'data');
  if (canReach(data, serverAccount(data))) return folder;
  return path.join('/var/lib', `worker-rights-hub-${crypto.createHash('sha256').update(folder).digest('hex').slice(0, 12)}`);
}

function prepareFolder(folder: string, account: ServerAccount): void {
  fs.mkdirSync(folder, { recursive: true });
  if (account.uid === undefined || account.gid === undefined) return;
  fs.chownSync(folder, account.uid, account.gid);
  fs.chmodSync(folder, 0o755);
}

function usableBinaries({ folder: bin, root }: Binaries, folder: string, account: ServerAccount): string {
  if (!root) return bin;
  let stage = !canReach(program(bin, 'initdb'), account);
  if (!stage && lacksLinks(root)) {
    try {
      makeLinks(root);
    } catch {
      stage = true;
    }
  }
  return stage ? stageBinaries(root, path.join(folder, `binaries-${packageVersion(root)}`)) : bin;
}

function packageVersion(root: string): string {
  return (JSON.parse(fs.readFileSync(path.join(root, '..', 'package.json'), 'utf8')) as { version: string }).version;
}

/** Neither the locale nor PG* settings of the user's shell reach the server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', LANG: 'C' };
  for (const name of Object.keys(env)) if (/^PG[A-Z]/.test(name)) delete env[name];
  return env;
}

function runner(bin: string, folder: string, { uid, gid }: ServerAccount): Run {
  return (name, args) => {
    const result = spawnSync(program(bin, name), args, {
      env: cleanEnvironment(),
      encoding: 'utf8',
      cwd: folder,
      uid,
      gid,
      windowsHide: true,
    });
    return {
      code: result.error ? -1 : (result.status ?? -1),
      output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`.trim(),
    };
  };
}

function serverVersion(run: Run, bin: string): string {
  const { code, output } = run('postgres', ['--version']);
  const hint = WINDOWS
    ? 'Windows needs the "Microsoft Visual C++ Redistributable".'
    : 'set HUB_PG_BIN to another PostgreSQL, or give --database-url.';
  if (code !== 0) throw new StartError(`cannot run PostgreSQL in ${bin}: ${output}`, hint);
  const version = /\d+(\.\d+)?/.exec(output)?.[0] ?? '0';
  if (Number.parseInt(version, 10) < OLDEST)
    throw new StartError(`PostgreSQL ${version} in ${bin} is too old`, `version ${OLDEST} or later is needed.`);
  return version;
}

function keepPassword(folder: string): string {
  const file = path.join(folder, 'password');
  if (!fs.existsSync(file)) {
    const written = `${file}.${process.pid}`;
    fs.writeFileSync(written, crypto.randomBytes(24).toString('base64url'), { mode: 0o600 });
    fs.renameSync(written, file);
  }
  return fs.readFileSync(file, 'utf8').trim();
}

/** initdb into a folder of its own, then one rename: a killed first start leaves nothing half-made. */
function initialise(run: Run, folder: string, data: string, password: string, account: ServerAccount, version: string): void {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    const made = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
    if (made !== version.split('.')[0])
      throw new StartError(`${data} was made by PostgreSQL ${made}; these binaries are ${version}`, 'choose another folder with --data.');
    return;
  }
  for (const entry of fs.readdirSync(folder))
    if (/^(making|pwfile)-/.test(entry)) fs.rmSync(path.join(folder, entry), { recursive: true, force: true });
  if (fs.existsSync(data) && fs.readdirSync(data).length > 0)
    throw new StartError(`${data} is not empty and holds no database`, 'move it away, or choose another folder with --data.');
  const making = path.join(folder, `making-${process.pid}`);
  const pwfile = path.join(folder, `pwfile-${process.pid}`);
  fs.writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(pwfile, account.uid, account.gid);
  const { code, output } = run('initdb', [
    ...['-D', making, '-U', SUPERUSER, `--pwfile=${pwfile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple', '--data-checksums', '--no-instructions'],
  ]);
  fs.rmSync(pwfile, { force: true });
  if (code !== 0) {
    fs.rmSync(making, { recursive: true, force: true });
    throw new StartError(`initdb failed: ${output}`);
  }
  fs.rmSync(data, { recursive: true, force: true });
  fs.renameSync(making, data);
}

/** The server of this folder, if one lives; a lock whose process is gone or is another program is cleared away. */
async function adopt(data: string): Promise<Postmaster | undefined> {
  let held = readPostmaster(data);
  if (!held) return undefined;
  if (!isAlive(held.pid) || isServerOf(held.pid, data) === false) {
    removePostmasterLock(data);
    return undefined;
  }
  for (let waited = 0; waited < LONGEST_RECOVERY && isAlive(held.pid) && held.status !== 'ready'; waited += 100) {
    await sleep(100);
    held = readPostmaster(data) ?? held;
  }
  return isAlive(held.pid) ? held : undefined;
}

async function launch(
  bin: string,
  folder: string,
  data: string,
  account: ServerAccount,
  extra: Record<string, string>,
): Promise<Postmaster> {
  const portFile = path.join(folder, 'port');
  const last = fs.existsSync(portFile) ? Number(fs.readFileSync(portFile, 'utf8')) : 0;
  for (let attempt = 0; ; attempt++) {
    const port = attempt === 0 && last > 0 && (await isFree(last)) ? last : await freePort();
    const started = await launchOn(port, bin, folder, data, account, extra);
    if (started) {
      fs.writeFileSync(portFile, String(port));
      return started;
    }
    const log = tail(path.join(folder, 'server.log'));
    const taken = /could not bind|Address already in use|could not create any TCP/i.test(log);
    if (!taken || attempt >= 4)
      throw new StartError(`PostgreSQL did not start:\n${log}`, `its whole log: ${path.join(folder, 'server.log')}`);
  }
}

async function launchOn(
  port: number,
  bin: string,
  folder: string,
  data: string,
  { uid, gid }: ServerAccount,
  extra: Record<string, string>,
): Promise<Postmaster | undefined> {
  const settings = { ...SETTINGS, port: String(port), ...sharedMemory(), ...extra };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = fs.openSync(path.join(folder, 'server.log'), 'a');
  // Its own process group: Ctrl-C in a terminal must not reach the server before the hub has drained.
  const server = spawn(program(bin, 'postgres'), ['-D', data, ...args], {
    env: cleanEnvironment(),
    cwd: folder,
    uid,
    gid,
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let gone = false;
  server.once('error', () => (gone = true));
  server.once('exit', () => (gone = true));
  server.unref();
  for (const until = Date.now() + LONGEST_RECOVERY; !gone && Date.now() < until; await sleep(20)) {
    const state = readPostmaster(data);
    if (state && state.pid === server.pid && state.status === 'ready') return state;
  }
  if (!gone) server.kill('SIGQUIT');
  return undefined;
}

const SETTINGS: Record<string, string> = {
  // TCP on the loopback address only: a socket file would need a short path and a lock of its own.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  lc_messages: 'C',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  max_connections: '150',
  wal_compression: 'off',
  jit: 'off',
};

/** Containers often have 64 MB of /dev/shm; parallel queries then die for lack of a shared segment. */
function sharedMemory(): Record<string, string> {
  if (process.platform !== 'linux') return {};
  try {
    const { bsize, blocks } = fs.statfsSync('/dev/shm');
    if (bsize * blocks >= SMALLEST_SHARED_MEMORY) return {};
  } catch {
    // no /dev/shm at all
  }
  return { dynamic_shared_memory_type: 'mmap' };
}

function tail(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8').split('\n').slice(-12).join('\n').trim();
  } catch {
    return '(no server log)';
  }
}
