import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { answer, type HubAddress, hubState, type Question, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { childrenOf } from '../support/processes.ts';
import { cpuOf, postgresOf } from '../support/processor-time.ts';
import { startHub } from '../support/start-hub.ts';
import { runningCase } from '../support/strangers.ts';

const HELP = `Measures the cost of identity, access plan, agreement, matter and ledger together: requests per second
of the full gateway compared with the same engine without these checks, with the same agencies in the same run, in
alternating windows. On a shared machine use the CPU time per request (gateway, agencies and PostgreSQL together).
Linux only.

  npm run bench -- access-cost [--windows N] [--seconds N] [--connections N]
`;

// Budgets are checked as usual, but with a high limit, because one participant would use the default limit up in seconds.
const UNBOUNDED = { PARTICIPANT_COST_PER_MINUTE: '1000000000', PARTICIPANT_REQUESTS: '1000', GATEWAY_REQUESTS: '10000' };

interface Load {
  name: string;
  who: string;
  question: Question;
  headers: Record<string, string>;
}

/** The two questions: public data over four agencies, and a person's data under agreement and matter. */
async function loads(hub: HubAddress): Promise<Load[]> {
  const own = await runningCase('33', hub);
  const query =
    'query($id: ID!) { worker(id: $id) { occupation engagements { form enterprise { name } } enrolments { scheme from } injuryClaims { state } courtCases { number } } }';
  return [
    {
      name: 'public: 20 enterprises with contracts, cases and cover',
      who: 'union-310000',
      question: {
        query:
          '{ enterprises(first: 20) { nodes { name collectiveContracts(first: 5) { nodes { title } } courtCases(first: 5) { nodes { number } } injuryCoverage(month: "2026-09") { insured } } } }',
      },
      headers: {},
    },
    {
      name: 'personal: one worker in labour, insurance and courts, under two agreements and a matter',
      who: 'court-330000',
      question: { query, variables: { id: own.worker } },
      headers: { 'x-hub-agreement': 'AG-90000001,AG-90000002', 'x-hub-matter': `court-case/${encodeURIComponent(own.number)}` },
    },
  ];
}

async function rate(
  url: string,
  { question }: Load,
  headers: Record<string, string>,
  { connections, seconds, processes }: { connections: number; seconds: number; processes: () => number[] },
) {
  const before = cpuOf(processes());
  const { requests, latency, non2xx, errors } = await autocannon({
    url: `${url}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(question),
    connections,
    duration: seconds,
  });
  if (non2xx + errors > 0) throw new Error(`${non2xx + errors} requests failed at ${url}`);
  return { rate: requests.average, p99: latency.p99, cpu: (cpuOf(processes()) - before) / requests.total };
}

type Window = Awaited<ReturnType<typeof rate>>;

function line(side: 'full' | 'bare', results: Record<'full' | 'bare', Window>[]): string {
  const of = (what: keyof Window) => median(results.map((pair) => pair[side][what]));
  const name = side === 'full' ? 'all on ' : 'all off';
  return `  ${name} ${of('rate').toFixed(0)} requests/s, p99 ${of('p99')} ms, ${of('cpu').toFixed(1)} processor ms a request\n`;
}

const median = (list: number[]) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

async function main(): Promise<void> {
  const { values } = parseArgs({
    allowPositionals: true,
    options: {
      windows: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  const [windows, seconds, connections] = [Number(values.windows ?? 5), Number(values.seconds ?? 4), Number(values.connections ?? 10)];
  const hub = await startHub({ env: { LOG_LEVEL: 'error', ...UNBOUNDED } });
  const addresses = JSON.parse(readFileSync(`${hub.folder}/addresses.json`, 'utf8')) as Record<string, string>;
  const urls = Object.fromEntries(AGENCIES.map((agency) => [agency, `${addresses[agency]}/graphql`])) as Record<Agency, string>;
  try {
    for (const load of await loads(hub)) {
      const expected = (await answer(load.who, { ...load.question, headers: load.headers }, hub)).data;
      const full = { authorization: `Bearer ${await tokenOf(hub, load.who)}`, ...load.headers };
      const bare = await bareGateway({ urls, signingKey: hubState(hub).keys.hub, standing: await standingOf(hub, load) });
      const found = await fetch(`${bare.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(load.question),
      });
      if (JSON.stringify(((await found.json()) as { data: unknown }).data) !== JSON.stringify(expected))
        throw new Error('the two gateways return different answers');
      const processes = () => [...childrenOf(hub.process.pid as number).map(({ pid }) => pid), ...postgresOf(hub.folder), bare.pid];
      const how = { connections, seconds, processes };
      const results: { full: Window; bare: Window }[] = [];
      for (let i = 0; i <= windows; i++) {
        const one = { full: await rate(hub.url, load, full, how), bare: await rate(bare.url, load, {}, how) };
        if (i > 0) results.push(one); // the first warms up
      }
      bare.stop();
      process.stdout.write(`${load.name}\n${(['full', 'bare'] as const).map((side) => line(side, results)).join('')}`);
      for (const what of ['rate', 'cpu'] as const) {
        const [above, below] = what === 'rate' ? (['full', 'bare'] as const) : (['bare', 'full'] as const);
        const ratios = results.map((pair) => pair[above][what] / pair[below][what]);
        process.stdout.write(
          `  ratio by ${what === 'rate' ? 'requests/s    ' : 'processor time'} ${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}) in ${windows} pairs of windows of ${seconds} s, ${connections} connections\n`,
        );
      }
    }
  } finally {
    await hub.stop();
  }
}

function bareGateway(given: object): Promise<{ url: string; pid: number; stop(): void }> {
  const child = fork(new URL('./bare-gateway.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  child.send(given);
  return new Promise((resolve) =>
    child.once('message', ({ url }: { url: string }) => resolve({ url, pid: child.pid as number, stop: () => child.disconnect() })),
  );
}

/** The request basis that the gateway would find, computed in advance. */
async function standingOf(hub: HubAddress, { who, headers }: Load) {
  const [word, region] = who.split('-') as [string, string];
  const ids = (headers['x-hub-agreement'] ?? '').split(',');
  const rows = await rowsOf<{ id: string; agency: Agency; regions: string[]; coordinates: string[] }>(
    'hub_sharing',
    'select id, agency, regions, coordinates from sharing_agreement where id = any($1)',
    [ids],
    hub,
  );
  const grants = rows.map(({ id, agency, regions, coordinates }) => ({ agreement: id, provider: agency, regions, coordinates }));
  const reference = decodeURIComponent(headers['x-hub-matter'] ?? '');
  const subjects = reference
    ? (
        await rowsOf<{ worker: string }>(
          'hub_courts',
          'select worker from case_party where case_number = $1 and worker is not null',
          [reference.split('/')[1]],
          hub,
        )
      ).map(({ worker }) => worker)
    : [];
  const kind = word === 'court' ? ('COURT' as const) : ('UNION' as const);
  return {
    participant: who,
    kind,
    region,
    actor: 'bench',
    grants,
    ...(reference && { matter: { reference, subjects, confirmed: subjects } }),
  };
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
