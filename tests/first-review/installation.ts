import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { cloneOfReviewed } from '../support/older-build.ts';
import { temporaryFolder } from '../support/start-hub.ts';
import { type Reviewed, rows } from './step.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const LOADER = pathToFileURL(path.join(PROJECT, 'node_modules/tsx/dist/loader.mjs')).href;

/** A start that is under way: the address once it is ready, or nothing where it ended before. */
export interface Started {
  child: ChildProcess;
  url: Promise<string | undefined>;
  output(): string;
}

/** One of the two builds with a data folder, which is started and stopped as its users do. */
export class Installation implements Reviewed {
  url = '';
  readonly folder = temporaryFolder();
  private running: Started | undefined;

  constructor(
    readonly old: boolean,
    private readonly project: string,
  ) {}

  /** Starts it in the folder of the data; fails with what it printed. */
  async start(args: readonly string[] = [], env: Record<string, string> = {}): Promise<string> {
    await this.stop();
    const started = this.launch(['--data', this.folder, ...args], env);
    const url = await started.url;
    if (!url) throw new Error(started.output());
    this.running = started;
    this.url = url;
    return started.output();
  }

  launch(args: readonly string[], env: Record<string, string> = {}): Started {
    const program = this.old
      ? ['--import', LOADER, path.join(this.project, 'gateway/start/index.ts')]
      : [path.join(this.project, 'gateway/commands/run.js'), 'start/index'];
    const child = spawn(process.execPath, [...program, '--port', '0', ...args], {
      cwd: this.project,
      env: { ...process.env, FIGURE_SECONDS: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (printed += data));
    const url = new Promise<string | undefined>((resolve) => {
      child.once('message', ({ ready }: { ready: string }) => resolve(ready));
      child.once('exit', () => resolve(undefined));
    });
    return { child, url, output: () => printed };
  }

  async stop(started = this.running): Promise<void> {
    if (started === this.running) this.running = undefined;
    if (!started || started.child.exitCode !== null) return;
    const ended = new Promise((resolve) => started.child.once('exit', resolve));
    started.child.kill('SIGTERM');
    await ended;
  }

  /** What `npm run import` prints. */
  importFile(...args: string[]): string {
    const program = this.old ? 'gateway/start/import.ts' : 'gateway/commands/run.js';
    return this.printed(program, [...(this.old ? [] : ['commands/import']), ...args, '--data', this.folder], this.project);
  }

  /** What a subgraph prints that is started as a service of its own, without settings. */
  subgraphAlone(cwd: string): string {
    return this.printed(this.old ? 'subgraphs/labour/index.ts' : 'dist/programs/subgraphs/labour/index.js', [], cwd);
  }

  private printed(program: string, args: readonly string[], cwd: string): string {
    const loader = this.old ? ['--import', LOADER] : [];
    const { stdout, stderr } = spawnSync(process.execPath, [...loader, path.join(this.project, program), ...args], {
      cwd,
      encoding: 'utf8',
    });
    return stdout + stderr;
  }

  /** Writes as the comment of every database which edition of the demo it holds. */
  async mark(edition: string | null): Promise<void> {
    for (const agency of AGENCIES)
      await rows(this, `hub_${agency}`, `comment on database hub_${agency} is ${edition === null ? 'null' : `'${edition}'`}`);
  }

  async remove(): Promise<void> {
    await this.stop();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The reviewed version. It gives a process a minute to start, which a busy machine does not keep: it gets ten here. */
export function reviewedBuild(folder: string): string {
  const project = cloneOfReviewed(folder);
  const processes = path.join(project, 'gateway/start/processes.ts');
  fs.writeFileSync(processes, fs.readFileSync(processes, 'utf8').replace('LONGEST_START = 60_000', 'LONGEST_START = 600_000'));
  return project;
}

export const thisBuild = (): Installation => new Installation(false, PROJECT);
