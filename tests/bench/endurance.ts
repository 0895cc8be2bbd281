import fs from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { tokenOf } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { childrenOf } from '../support/processes.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';
import { timeAt } from './served.ts';

const HELP = `Runs the hub under constant load for a long time. First measures the maximal requests per second, then
sends a fraction of this rate (--load) at fixed times, whether or not the hub keeps up; some clients (--leave)
disconnect before the answer. Prints every minute: resident memory and open file descriptors of the six processes,
latencies, failures. At the end: memory compared with minute five (or with one third of a shorter run), file
descriptors compared with those before the first request, and statements that still run in PostgreSQL after two
seconds. Linux only.

  npm run bench -- endurance [--minutes 60] [--load 0.8] [--leave 0.05] [--connections 10]
`;
const ASKER = 'union-310000';
const QUESTIONS = [
  '{ enterprises(first: 20) { nodes { name collectiveContracts(first: 5) { nodes { title } } courtCases(first: 5) { nodes { number } } injuryCoverage(month: "2026-09") { insured } } } }',
  '{ collectiveContracts(search: "恶劣天气", where: { region: "310000" }, first: 10) { nodes { title expiresOn matches { snippet } } } }',
  '{ courtCases(first: 20) { nodes { number title court decidedOn outcome } } }',
  '{ me { name } }',
].map((query) => JSON.stringify({ query }));
// Warm-up, because V8 keeps compiling during thousands of requests.
const WARM_UP = 30;
const MEASURED = 10;
// All requests come from one participant.
const LIMITS = { PARTICIPANT_COST_PER_MINUTE: '1000000000', PARTICIPANT_REQUESTS: '1000' };
const REFERENCE_MINUTE = 5;
const MEGABYTE_KB = 1_024;

interface State {
  memory: number;
  descriptors: number;
}

function stateOf(hub: TestHub): State {
  const six = childrenOf(hub.process.pid as number).filter(({ command }) => /(gateway|subgraphs\/\w+)\/index\.js$/.test(command));
  if (six.length !== 6) throw new Error(`${six.length} processes, not six`);
  const resident = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / MEGABYTE_KB;
  return {
    memory: six.reduce((sum, { pid }) => sum + resident(pid), 0),
    descriptors: six.reduce((sum, { pid }) => sum + fs.readdirSync(`/proc/${pid}/fd`).length, 0),
  };
}

/** Sends one request; a client that leaves disconnects before the answer can arrive. */
function send(hub: TestHub, agent: http.Agent, headers: Record<string, string>, body: string, leaves: boolean): Promise<number | 'left'> {
  return new Promise((resolve) => {
    const request = http.request(`${hub.url}/graphql`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve(response.statusCode === 200 && text.startsWith('{"data"') ? 200 : (response.statusCode ?? 0)));
    });
    request.on('error', () => resolve(leaves ? 'left' : 0));
    request.end(body, () => leaves && setTimeout(() => request.destroy(), Math.random() * 4));
  });
}

async function mostPerSecond(hub: TestHub, headers: Record<string, string>, connections: number): Promise<number> {
  const requests = QUESTIONS.map((body) => ({ method: 'POST' as const, path: '/graphql', headers, body }));
  await autocannon({ url: hub.url, connections, duration: WARM_UP, requests });
  return (await autocannon({ url: hub.url, connections, duration: MEASURED, requests })).requests.average;
}

const atWork = (hub: TestHub): Promise<number> =>
  asAdministrator(
    'postgres',
    async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where usename like 'hub\\_%' and usename <> 'hub_admin' and state <> 'idle'`,
      );
      return rows[0]?.n as number;
    },
    hub,
  );

async function main(): Promise<void> {
  const options = {
    minutes: { type: 'string', default: '60' },
    load: { type: 'string', default: '0.8' },
    leave: { type: 'string', default: '0.05' },
    connections: { type: 'string', default: '10' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return void process.stdout.write(HELP);
  const [minutes, load, leave] = [Number(values.minutes), Number(values.load), Number(values.leave)];
  const hub = await startHub({ env: { LOG_LEVEL: 'error', ...LIMITS } });
  try {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(hub, ASKER)}` };
    await sleep(5_000);
    const before = stateOf(hub);
    const most = await mostPerSecond(hub, headers, Number(values.connections));
    const rate = most * load;
    process.stdout.write(`maximum ${most.toFixed(0)} requests per second; sending ${rate.toFixed(0)} per second for ${minutes} minutes\n`);
    const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
    const [times, outcomes, states]: [number[], Map<string, number>, State[]] = [[], new Map(), []];
    const began = performance.now();
    const elapsed = () => (performance.now() - began) / 1_000;
    const underWay = new Set<Promise<void>>();
    let sent = 0;
    for (let minute = 1; minute <= minutes; minute++) {
      times.length = 0;
      while (elapsed() < 60 * minute) {
        for (; sent < elapsed() * rate; sent++) {
          const at = performance.now();
          const one = send(hub, agent, headers, QUESTIONS[sent % QUESTIONS.length] as string, Math.random() < leave).then((outcome) => {
            if (outcome === 200) times.push(performance.now() - at);
            outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1);
            underWay.delete(one);
          });
          underWay.add(one);
        }
        await sleep(5);
      }
      const state = stateOf(hub);
      states.push(state);
      process.stdout.write(
        `minute ${minute}: ${state.memory.toFixed(0)} MB, ${state.descriptors} descriptors, p50 ${timeAt(times, 0.5).toFixed(0)} ms, p99 ${timeAt(times, 0.99).toFixed(0)} ms, in progress ${underWay.size}\n`,
      );
    }
    await Promise.all(underWay);
    agent.destroy();
    await sleep(2_000);
    const still = await atWork(hub);
    const after = stateOf(hub);
    const reference = states[Math.min(REFERENCE_MINUTE, Math.ceil(minutes / 3)) - 1] as State;
    process.stdout.write(
      `outcomes ${JSON.stringify(Object.fromEntries(outcomes))}\n` +
        `memory at the end / at the reference minute: ${((states.at(-1) as State).memory / reference.memory).toFixed(2)} (goal: at most 1.10)\n` +
        `descriptors before and after: ${before.descriptors}, ${after.descriptors}\n` +
        `statements still running two seconds after the end: ${still} (goal: 0)\n`,
    );
  } finally {
    await hub.stop();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
