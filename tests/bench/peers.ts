import { execFileSync, fork, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { type HubAddress, tokenOf } from '../support/ask.ts';
import { cloneOfReviewed, REVIEWED } from '../support/older-build.ts';
import { childrenOf } from '../support/processes.ts';
import { cpuOf, postgresOf } from '../support/processor-time.ts';
import { startHub } from '../support/start-hub.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const PROGRAMS = path.join(import.meta.dirname, 'peer-programs');
/** The packages of the peers, in the measured versions. */
const PACKAGES = [
  '@apollo/gateway@2.14.4',
  '@apollo/server@5.5.1',
  '@graphql-hive/gateway-runtime@2.12.1',
  '@graphql-hive/router-runtime@1.4.23',
  '@graphql-mesh/transport-http@1.2.1',
  'fastify@5.12.8',
  'graphql@16.15.0',
  'jose@6.2.18',
  'pg@8.23.1',
  'undici@7.30.2',
];
const QUESTIONS: Record<string, { who: string; query: string; byHand?: boolean }> = {
  enterprises: {
    who: 'union-310000',
    query:
      '{ enterprises(first: 20) { nodes { name collectiveContracts(first: 5) { nodes { title } } courtCases(first: 5) { nodes { number } } injuryCoverage(month: "2026-09") { insured } } } }',
    byHand: true,
  },
  cases: { who: 'union-310000', query: '{ courtCases(first: 20) { nodes { number title court decidedOn outcome } } }', byHand: true },
  dossier: {
    who: 'labour-310000',
    query:
      '{ enterprise(creditCode: "91193100MA00000238") { name headquarters { name } employmentReports(from: "2026-09", to: "2026-09") { headcount region { name } } inspections(first: 1) { totalCount nodes { number subject result } } collectiveContracts(on: "2026-10-31", first: 1) { totalCount nodes { title } } courtCases(first: 1) { totalCount nodes { number outcome } } injuryCoverage(month: "2026-09") { insured } } }',
  },
  search: {
    who: 'union-310000',
    query:
      '{ collectiveContracts(search: "恶劣天气", where: { region: "310000" }, first: 10) { nodes { title expiresOn matches { snippet } } } }',
  },
  me: { who: 'union-310000', query: '{ me { name } }' },
};
/** Peers that answer only the marked questions. */
const BY_HAND = ['handler', 'bare'];
/** Gateways that are also measured with the subgraphs of the old build. */
const GATEWAYS = ['apollo', 'hive'];
const PEERS = ['old', ...GATEWAYS, ...BY_HAND, ...GATEWAYS.map((name) => `${name}-${REVIEWED}`)].join(',');
const HELP = `Compares this hub with other servers that use its running subgraphs and databases: Apollo Server with
Apollo Gateway, and Hive Gateway with its Rust planner; for two queries also a hand-written handler with Fastify and pg
and a bare Node program that sends the same requests to the agencies; a clone of ${REVIEWED} with its own data folder,
and the two gateways with the subgraphs of that clone (apollo-${REVIEWED}, hive-${REVIEWED}). First all answers are
compared, then requests per second and CPU milliseconds per request are measured in alternating windows. Each server
is warmed up for --warm-up seconds, because V8 keeps compiling during thousands of requests: a first window would cost
three times as much as a later one. Linux only.

  npm run bench -- peers [--questions enterprises,dossier] [--connections 10] [--windows 3] [--seconds 3] [--warm-up 20] [--peers ${PEERS}]

  questions: ${Object.keys(QUESTIONS).join(', ')}; the peers' packages are installed into a temporary folder.
`;

interface Server {
  name: string;
  /** folders of its supergraph and its data */
  project: string;
  data: string;
  url: string;
  headers: Record<string, string>;
  /** its processes by role */
  parts(): Record<string, number[]>;
  stop(): Promise<void> | void;
}

interface Window {
  rate: number;
  p99: number;
  cpu: Record<string, number>;
}

/** The processes of a hub, whether it was compiled or not. */
function partsOf(supervisor: number, folder: string): Record<string, number[]> {
  const children = childrenOf(supervisor);
  const ofProgram = (form: RegExp) => children.filter(({ command }) => form.test(command.trim())).map(({ pid }) => pid);
  return {
    gateway: ofProgram(/gateway\/index\.[jt]s$/),
    subgraphs: ofProgram(/subgraphs\/\w+\/index\.[jt]s$/),
    postgres: postgresOf(folder),
  };
}

interface Hub extends HubAddress {
  name: string;
  project: string;
  process: { pid?: number };
  stop(): Promise<void>;
}

async function oldHub(folder: string): Promise<Hub> {
  const project = cloneOfReviewed(folder);
  const data = path.join(folder, 'old-data');
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/start/index.ts', '--data', data, '--port', '0'], {
    cwd: project,
    env: { ...process.env, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', ({ ready, url: at }: { ready?: string; url?: string }) => resolve((ready ?? at) as string));
    child.once('exit', (code) => reject(new Error(`the hub of ${REVIEWED} ended with ${code}`)));
  });
  return {
    name: REVIEWED,
    project,
    url,
    folder: data,
    process: child,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

const asked = async (hub: Hub, who: string): Promise<Server> => ({
  name: hub.name,
  project: hub.project,
  data: hub.folder,
  url: `${hub.url}/graphql`,
  headers: { authorization: `Bearer ${await tokenOf(hub, who)}` },
  parts: () => partsOf(hub.process.pid as number, hub.folder),
  stop: () => {},
});

/** Starts one of the peer programs with the subgraphs of a hub. */
async function peer(name: string, packages: string, who: string, hub: Server): Promise<Server> {
  const { project, data } = hub;
  const child = fork(path.join(packages, `${name.split('-')[0]}.js`), {
    cwd: packages,
    env: { ...process.env, NODE_ENV: 'production', DATA: data, WHO: who, SUPERGRAPH: path.join(project, 'schema/supergraph.graphql') },
    execArgv: [],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', ({ url: at }: { url: string }) => resolve(at));
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)));
  });
  const gateway = [child.pid as number];
  return { name, project, data, url, headers: {}, parts: () => ({ ...hub.parts(), gateway }), stop: () => void child.disconnect() };
}

function installPackages(folder: string): string {
  const packages = path.join(folder, 'peers');
  fs.cpSync(PROGRAMS, packages, { recursive: true });
  fs.writeFileSync(
    path.join(packages, 'package.json'),
    JSON.stringify({ private: true, type: 'module', overrides: { graphql: '16.15.0' } }),
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', ...PACKAGES], { cwd: packages, stdio: 'inherit' });
  return packages;
}

async function once({ url, headers }: Server, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: unknown }).data;
}

async function measure(server: Server, query: string, connections: number, seconds: number): Promise<Window> {
  const parts = server.parts();
  const before = Object.entries(parts).map(([part, pids]) => [part, cpuOf(pids)] as const);
  const { requests, latency, non2xx, errors } = await autocannon({
    url: server.url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...server.headers },
    body: JSON.stringify({ query }),
    connections,
    duration: seconds,
    timeout: 30,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed at ${server.name}`);
  const after = server.parts();
  const cpu = before.map(([part, at]) => [part, (cpuOf(after[part] ?? []) - at) / requests.total]);
  return { rate: requests.average, p99: latency.p99, cpu: Object.fromEntries(cpu) };
}

const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

function row(name: string, windows: readonly Window[], base: readonly Window[]): string {
  const ratio = median(windows.map(({ rate }, i) => rate / (base[i] as Window).rate));
  const cpu = ['gateway', 'subgraphs', 'postgres'].map((part) => median(windows.map((one) => one.cpu[part] ?? 0)));
  const total = cpu.reduce((sum, one) => sum + one, 0);
  const cells = [median(windows.map(({ rate }) => rate)).toFixed(0), ratio.toFixed(2), median(windows.map(({ p99 }) => p99)).toFixed(0)];
  return `| ${[name, ...cells, ...cpu.map((one) => one.toFixed(1)), total.toFixed(1)].join(' | ')} |\n`;
}

function needed(old: Server | undefined): Server {
  if (!old) throw new Error(`the gateways over ${REVIEWED} need its subgraphs: add old to --peers`);
  return old;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string', default: Object.keys(QUESTIONS).join(',') },
      connections: { type: 'string', default: '1,10,100' },
      peers: { type: 'string', default: PEERS },
      windows: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '3' },
      'warm-up': { type: 'string', default: '20' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const peers = values.peers.split(',');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-peers-'));
  fs.chmodSync(folder, 0o755);
  const packages = installPackages(folder);
  // The limits of one participant are raised, because the cost of answers is measured.
  const limits = { PARTICIPANT_COST_PER_MINUTE: '1000000000', PARTICIPANT_REQUESTS: '1000' };
  const hub: Hub = { name: 'this hub', project: PROJECT, ...(await startHub({ env: { LOG_LEVEL: 'error', ...limits } })) };
  const hubs = [hub];
  const [cpu] = os.cpus();
  process.stdout.write(
    `${os.cpus().length} × ${cpu?.model.trim()}, Node ${process.versions.node}, ${values.windows} windows of ${values.seconds} s in turn\n`,
  );
  try {
    if (peers.includes('old')) hubs.push(await oldHub(folder));
    for (const name of values.questions.split(',')) {
      const question = QUESTIONS[name];
      if (!question) throw new Error(`unknown question ${name}; choose from ${Object.keys(QUESTIONS).join(', ')}`);
      const { who, query, byHand } = question;
      const servers = await Promise.all(hubs.map((one) => asked(one, who)));
      const [ours, old] = servers as [Server, Server | undefined];
      try {
        for (const one of peers.filter((peerName) => peerName !== 'old' && (byHand || !BY_HAND.includes(peerName))))
          servers.push(await peer(one, packages, who, one.endsWith(REVIEWED) ? needed(old) : ours));
        const expected = await once(ours, query);
        for (const server of servers)
          if (!isDeepStrictEqual(await once(server, query), expected)) process.stdout.write(`${server.name} answers ${name} otherwise\n`);
        for (const connections of values.connections.split(',').map(Number)) {
          const windows = new Map<Server, Window[]>(servers.map((server) => [server, []]));
          for (const server of servers) await measure(server, query, connections, Number(values['warm-up']));
          for (let i = 0; i < Number(values.windows); i++)
            for (const server of servers) windows.get(server)?.push(await measure(server, query, connections, Number(values.seconds)));
          const base = windows.get(servers.find((server) => server.name === REVIEWED) ?? ours) as Window[];
          process.stdout.write(
            `\n${name}, ${connections} connections\n\n| | requests/s | ratio to ${base === windows.get(ours) ? 'this hub' : REVIEWED} | p99, ms | gateway, ms CPU | subgraphs | PostgreSQL | all |\n|---|---|---|---|---|---|---|---|\n`,
          );
          for (const [server, all] of windows) process.stdout.write(row(server.name, all, base));
        }
      } finally {
        for (const server of servers) await server.stop();
      }
    }
  } finally {
    for (const one of hubs) await one.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
