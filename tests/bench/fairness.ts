import { parseArgs } from 'node:util';
import { ask } from '../support/ask.ts';
import { startHub, type TestHub } from '../support/start-hub.ts';
import { timeAt } from './served.ts';

const HELP = `Measures the effect of one participant on another: latency and failures of a small query, before and
while the other participant sends the most expensive operations that are allowed in a loop.

  npm run bench -- fairness [--seconds 10] [--loops 4]
`;
const SMALL = '{ collectiveContracts(first: 1) { nodes { title } } }';
const EXPENSIVE: Record<string, string> = {
  'counts of searches': `{ ${Array.from({ length: 70 }, (_, i) => `s${i}: collectiveContracts(search: "的", first: 1) { totalCount }`).join(' ')} }`,
  'facets of contracts': `{ ${Array.from({ length: 40 }, (_, i) => `s${i}: collectiveContractFacets(search: "的") { total }`).join(' ')} }`,
};

interface Times {
  times: number[];
  failed: number;
}

async function small(hub: TestHub, seconds: number): Promise<Times> {
  const times: number[] = [];
  let failed = 0;
  for (const end = performance.now() + 1_000 * seconds; performance.now() < end; ) {
    const began = performance.now();
    const { status, errors } = await ask('labour-330000', SMALL, hub);
    times.push(performance.now() - began);
    if (status !== 200 || errors) failed += 1;
  }
  return { times, failed };
}

async function loop(hub: TestHub, query: string, until: () => boolean, outcomes: Map<string, number>): Promise<void> {
  while (!until()) {
    const { status, errors } = await ask('union-310000', query, hub);
    const outcome = errors ? `${status} ${errors[0]?.extensions.reason ?? errors[0]?.extensions.code}` : String(status);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
}

const said = ({ times, failed }: Times) =>
  `p50 ${timeAt(times, 0.5).toFixed(0)} ms, p95 ${timeAt(times, 0.95).toFixed(0)} ms, ${failed} of ${times.length} failed`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '10' },
      loops: { type: 'string', default: '4' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  // A high budget: with the default one the loop would get 429 after some seconds.
  const hub = await startHub({ env: { LOG_LEVEL: 'error', PARTICIPANT_COST_PER_MINUTE: '1000000000' } });
  try {
    await small(hub, 2);
    for (const [name, query] of Object.entries(EXPENSIVE)) {
      const quiet = await small(hub, Number(values.seconds));
      let over = false;
      const outcomes = new Map<string, number>();
      const loops = Array.from({ length: Number(values.loops) }, () => loop(hub, query, () => over, outcomes));
      const during = await small(hub, Number(values.seconds));
      over = true;
      await Promise.all(loops);
      const ratio = timeAt(during.times, 0.95) / timeAt(quiet.times, 0.95);
      process.stdout.write(
        `${name}\n  alone   ${said(quiet)}\n  beside  ${said(during)}\n  ratio of p95 ${ratio.toFixed(1)}; the loop was answered ${JSON.stringify(Object.fromEntries(outcomes))}\n`,
      );
    }
  } finally {
    await hub.stop();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
