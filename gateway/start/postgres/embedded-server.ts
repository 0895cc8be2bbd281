import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from '../../../subgraphs/shared/start-error.ts';
import { type Binaries, findBinaries, lacksLinks, makeLinks, program, stageBinaries } from './binaries.ts';
import { MIN_POSTGRES } from './min-version.ts';
import { isAlive, type Postmaster } from './postmaster.ts';
import { canReach, type ServerAccount, serverAccount } from './server-account.ts';
import { adopt, cleanEnvironment, launch, launchOn, type ServerFiles } from './server-process.ts';

const SUPERUSER = 'hub_admin';
const MAX_STOP = 60_000;
const CHECK_INTERVAL = 250;
const FIRST_PAUSE = 500;
const MAX_PAUSE = 30_000;

export interface EmbeddedOptions {
  /** contains data/, the password and server.log; created if missing */
  folder: string;
  binaries?: string;
  settings?: Record<string, string>;
  /** interrupts the start */
  signal?: AbortSignal;
}

/** The one local PostgreSQL of a folder. */
export class EmbeddedServer {
  readonly adminUrl: string;
  readonly port: number;
  readonly folder: string;
  private readonly ended = new AbortController();
  private watching?: Promise<void>;

  constructor(
    private readonly files: ServerFiles,
    password: string,
    readonly version: string,
    private postmaster: Postmaster,
    /** true if the server was still running after a killed hub */
    readonly adopted: boolean,
  ) {
    this.port = postmaster.port;
    this.folder = files.folder;
    this.adminUrl = `postgres://${SUPERUSER}:${password}@127.0.0.1:${this.port}/postgres`;
  }

  get pid(): number {
    return this.postmaster.pid;
  }

  /** Restarts the server on its port whenever it ends before `stop`; failed attempts are repeated with growing pauses. */
  keepRunning(notify: (message: string) => void): void {
    this.watching ??= this.watch(notify, this.ended.signal).catch((error: unknown) => {
      if (!this.ended.signal.aborted) notify(`PostgreSQL is no longer monitored: ${(error as Error).message}`);
    });
  }

  /** Stops the server and closes its connections; committed data are kept. After `within` milliseconds it stops without a checkpoint. */
  async stop(within = MAX_STOP): Promise<void> {
    this.ended.abort();
    await this.watching;
    if (!isAlive(this.pid)) return;
    signalTo(this.pid, 'SIGINT');
    for (const until = Date.now() + within; isAlive(this.pid) && Date.now() < until; ) await sleep(25);
    this.kill();
    while (isAlive(this.pid)) await sleep(25);
  }

  /** Kills the server; the next start recovers from its WAL. */
  kill(): void {
    this.ended.abort();
    if (isAlive(this.pid)) signalTo(this.pid, 'SIGQUIT');
  }

  private async watch(notify: (message: string) => void, signal: AbortSignal): Promise<void> {
    for (let pause = FIRST_PAUSE; ; ) {
      await sleep(CHECK_INTERVAL, undefined, { signal, ref: false });
      if (isAlive(this.pid)) {
        pause = FIRST_PAUSE;
        continue;
      }
      notify(`PostgreSQL ended unexpectedly; its log: ${path.join(this.folder, 'server.log')}`);
      while (!(await this.restart(notify, signal))) {
        await sleep(pause, undefined, { signal });
        pause = Math.min(pause * 2, MAX_PAUSE);
      }
      notify('PostgreSQL is running again');
    }
  }

  private async restart(notify: (message: string) => void, signal: AbortSignal): Promise<boolean> {
    try {
      const running = (await adopt(this.files.data, signal)) ?? (await launchOn(this.port, this.files, signal));
      if ('pid' in running) {
        this.postmaster = running;
        return true;
      }
      notify(`PostgreSQL did not start again:\n${running.log}`);
    } catch (error) {
      signal.throwIfAborted();
      notify(`PostgreSQL did not start again: ${(error as Error).message}`);
    }
    return false;
  }
}

/** Starts the local PostgreSQL of this folder, or uses the one that is already running there. */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { signal = new AbortController().signal } = options;
  const found = findBinaries(options.binaries);
  const folder = reachableFolder(path.resolve(options.folder));
  const data = path.join(folder, 'data');
  const account = serverAccount(data);
  prepareFolder(folder, account);
  const bin = usableBinaries(found, folder, account);
  const run = runner(bin, folder, account, signal);
  const version = await serverVersion(run, bin);
  const password = keepPassword(folder);
  await initialise(run, folder, data, password, account, version);
  const files = { bin, folder, data, account, settings: options.settings ?? {} };
  const adopted = await adopt(data, signal);
  return new EmbeddedServer(files, password, version, adopted ?? (await launch(files, signal)), adopted !== undefined);
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // the process has just ended
  }
}

type Run = (name: string, args: string[]) => Promise<{ code: number; output: string }>;

/** If root uses a folder that other users cannot enter (/root), the data are stored elsewhere for the server's user. */
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

function runner(bin: string, folder: string, { uid, gid }: ServerAccount, signal: AbortSignal): Run {
  return (name, args) =>
    new Promise((resolve, reject) => {
      // An incomplete folder is removed by the next start.
      const options = { env: cleanEnvironment(), cwd: folder, uid, gid, signal, killSignal: 'SIGKILL' as const };
      execFile(program(bin, name), args, options, (error, stdout, stderr) => {
        if (signal.aborted) return reject(signal.reason);
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        resolve({ code, output: `${stdout}${stderr}${code === -1 ? error : ''}`.trim() });
      });
    });
}

async function serverVersion(run: Run, bin: string): Promise<string> {
  const { code, output } = await run('postgres', ['--version']);
  if (code !== 0)
    throw new StartError(`cannot run PostgreSQL in ${bin}: ${output}`, 'set HUB_PG_BIN to another PostgreSQL, or give --database-url.');
  const version = /\d+(\.\d+)?/.exec(output)?.[0] ?? '0';
  if (Number.parseInt(version, 10) < MIN_POSTGRES)
    throw new StartError(`PostgreSQL ${version} in ${bin} is too old`, `version ${MIN_POSTGRES} or later is needed.`);
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

/** Runs initdb in a temporary folder and renames it, so that a killed first start leaves no incomplete data folder. */
async function initialise(
  run: Run,
  folder: string,
  data: string,
  password: string,
  account: ServerAccount,
  version: string,
): Promise<void> {
  if (fs.existsSync(path.join(data, 'PG_VERSION'))) {
    const made = fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim();
    if (made !== version.split('.')[0])
      throw new StartError(
        `${data} was created by PostgreSQL ${made}, but the binaries are version ${version}`,
        'choose another folder with --data.',
      );
    return;
  }
  for (const entry of fs.readdirSync(folder))
    if (/^(making|pwfile)-/.test(entry)) fs.rmSync(path.join(folder, entry), { recursive: true, force: true });
  if (fs.existsSync(data) && fs.readdirSync(data).length > 0)
    throw new StartError(`${data} is not empty and contains no database`, 'move it elsewhere, or choose another folder with --data.');
  const making = path.join(folder, `making-${process.pid}`);
  const pwfile = path.join(folder, `pwfile-${process.pid}`);
  fs.writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) fs.chownSync(pwfile, account.uid, account.gid);
  const { code, output } = await run('initdb', [
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
