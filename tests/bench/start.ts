import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cloneOfReviewed, REVIEWED } from '../support/older-build.ts';
import { childrenOf } from '../support/processes.ts';
import { cpuOf } from '../support/processor-time.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, idle: { type: 'string', default: '15' }, help: { type: 'boolean', short: 'h' } },
});
const USAGE = `Measures a start on an existing folder: this build and a clone of ${REVIEWED} in turn, in the same run.
Linux only.

  npm run bench -- start [--rounds 5] [--idle 15]

  CPU seconds of all processes, PostgreSQL's included, from the command to "ready"; resident memory of the five subgraphs
  and the gateway, --idle seconds after that. Medians.
`;

interface Build {
  name: string;
  project: string;
  program: string[];
  data: string;
}

interface Cost {
  cpu: number;
  memory: number;
}

const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap((child) => treeOf(child.pid))];

function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
}

/** The processes of the five subgraphs and the gateway, without the helper processes of a loader. */
const servers = (pid: number) =>
  childrenOf(pid)
    .filter(({ command }) => /(gateway|subgraphs\/\w+)\/index\.[jt]s$/.test(command.trim()))
    .map((child) => child.pid);

async function startOnce({ project, program, data }: Build, idle: number): Promise<Cost> {
  const child = spawn(process.execPath, [...program, '--data', data, '--port', '0'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const pid = child.pid as number;
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`the hub of ${project} ended with ${code}`)));
  });
  const cpu = cpuOf(treeOf(pid)) / 1_000;
  await sleep(idle * 1_000);
  const six = servers(pid);
  if (six.length !== 6) throw new Error(`${six.length} servers, not six`);
  const memory = six.reduce((sum, one) => sum + residentOf(one), 0);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
  return { cpu, memory };
}

function oldBuild(folder: string): Build {
  const project = cloneOfReviewed(folder);
  return { name: REVIEWED, project, program: ['--import', 'tsx', 'gateway/start/index.ts'], data: path.join(folder, 'old-data') };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] as number;
}

async function measure(rounds: number, idle: number): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-bench-'));
  fs.chmodSync(folder, 0o755);
  const flags = ['--disable-warning=ExperimentalWarning', 'gateway/commands/run.js', 'start/index'];
  const builds: Build[] = [oldBuild(folder), { name: 'this build', project: PROJECT, program: flags, data: path.join(folder, 'data') }];
  try {
    for (const build of builds) await startOnce(build, 0); // creates the data folder
    const costs = new Map<Build, Cost[]>(builds.map((build) => [build, []]));
    for (let round = 0; round < rounds; round++)
      for (const build of round % 2 === 0 ? builds : [...builds].reverse()) {
        const cost = await startOnce(build, idle);
        costs.get(build)?.push(cost);
        process.stdout.write(`${build.name.padEnd(12)} ${cost.cpu.toFixed(1)} s CPU, ${Math.round(cost.memory)} MB\n`);
      }
    const [before, now] = builds.map((build) => {
      const all = costs.get(build) as Cost[];
      return { cpu: median(all.map(({ cpu }) => cpu)), memory: median(all.map(({ memory }) => memory)) };
    }) as [Cost, Cost];
    process.stdout.write(`
medians of ${rounds} starts    ${REVIEWED}    this build   ratio
CPU to ready, s        ${before.cpu.toFixed(1).padStart(7)}    ${now.cpu.toFixed(1).padStart(10)}    ${(now.cpu / before.cpu).toFixed(2)}
six processes, MB      ${before.memory.toFixed(0).padStart(7)}    ${now.memory.toFixed(0).padStart(10)}    ${(now.memory / before.memory).toFixed(2)}
`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

if (values.help) process.stdout.write(USAGE);
else await measure(Number(values.rounds), Number(values.idle));
