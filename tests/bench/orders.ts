import { parseArgs } from 'node:util';
import { DEMO_KEY } from '../../subgraphs/demo/world/demo-key.ts';
import { orderDigest } from '../../subgraphs/shared/identifiers/order-digest.ts';
import type { HubAddress } from '../support/ask.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { DB, platformOf } from '../support/insurance-records.ts';
import { startHub } from '../support/start-hub.ts';
import { servedTimes, timeAt } from './served.ts';

const USAGE = `Measures the check whether one order is insured: milliseconds in the insurance subgraph, from its log,
with the demo's orders and with many more in the same run, and the number of pages that a look-up reads. Generating 50
million orders takes about ten minutes and 9 GB.

  npm run bench -- orders [--orders 50000000] [--questions 600]
`;
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    orders: { type: 'string', default: '50000000' },
    questions: { type: 'string', default: '600' },
    help: { type: 'boolean', short: 'h' },
  },
});
const ORDERS = Number(values.orders);
const QUESTIONS = Number(values.questions);
const AT_ONCE = 5_000_000;
const WARM_UP = 50;
const PROBES = 1_000;
const PLACE = '310104';
const AT = '2026-06-01T04:00:00Z';
const QUERY = `query($platform: CreditCode!, $order: String!) { orderInsured(platform: $platform, orderNumber: $order, at: "${AT}") { insured reason rate } }`;

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const hub = await startHub();
  try {
    const platform = await platformOf('INSTANT_DELIVERY', hub);
    await layProbes(hub, platform);
    const few = await measure(hub, platform);
    await fill(hub);
    const many = await measure(hub, platform);
    const size = (few_: { held: number }) => few_.held.toLocaleString('en');
    process.stdout.write('orders, pages read by a look-up; milliseconds, median and p99\n');
    for (const one of [few, many])
      process.stdout.write(
        `  ${size(one).padStart(12)} ${String(one.pages).padStart(4)} ${one.median.toFixed(2).padStart(8)} ${one.p99.toFixed(2).padStart(8)}\n`,
      );
    process.stdout.write(`ratio: median ${(many.median / few.median).toFixed(2)}, p99 ${(many.p99 / few.p99).toFixed(2)}\n`);
  } finally {
    await hub.stop();
  }
}

/** The orders that are queried, spread over the whole index. */
const layProbes = (hub: HubAddress, platform: string) =>
  asAdministrator(
    DB,
    async (client) => {
      for (let i = 0; i < PROBES; i++)
        await client.query(
          `insert into order_digest values ($1::uuid, $2, 'INSTANT_DELIVERY', $3, '2026-06-01T03:50:00Z', null) on conflict do nothing`,
          [...[orderDigest(DEMO_KEY, platform, `B${i}`), `w-${String(i).padStart(32, '0')}`, PLACE]],
        );
    },
    hub,
  );

async function fill(hub: HubAddress): Promise<void> {
  await asAdministrator(
    DB,
    async (client) => {
      await client.query('alter table order_digest drop constraint order_digest_pkey');
      for (let from = 0; from < ORDERS; from += AT_ONCE) {
        await client.query(
          `insert into order_digest select md5('o' || i)::uuid, 'w-' || md5('w' || i % 3000000), 'INSTANT_DELIVERY', '${PLACE}',
             '2026-01-01'::timestamptz + make_interval(secs => i), '2026-01-01'::timestamptz + make_interval(secs => i + 1800)
           from generate_series($1::bigint, $2::bigint) i`,
          [from, Math.min(ORDERS, from + AT_ONCE) - 1],
        );
        process.stderr.write(`${Math.min(ORDERS, from + AT_ONCE).toLocaleString('en')} orders\n`);
      }
      await client.query(`set maintenance_work_mem = '768MB'`);
      await client.query('alter table order_digest add primary key (digest)');
      await client.query('vacuum analyze order_digest');
    },
    hub,
  );
}

async function measure(hub: HubAddress, platform: string) {
  const times = await servedTimes(hub, {
    ...{ agency: 'insurance' as const, participant: 'insurance-310000', questions: QUESTIONS, warmUp: WARM_UP },
    question: (i) => ({ query: QUERY, variables: { platform, order: `B${(i * 379) % PROBES}` } }),
  });
  const digest = orderDigest(DEMO_KEY, platform, 'B7');
  const [plan] = await rowsOf<{ 'QUERY PLAN': { Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }[] }>(
    DB,
    `explain (analyze, buffers, format json) select worker from order_digest where digest = '${digest}'`,
    [],
    hub,
  );
  const { 'Shared Hit Blocks': hit = 0, 'Shared Read Blocks': read = 0 } = plan?.['QUERY PLAN'][0]?.Plan ?? {};
  const [held] = await rowsOf<{ n: string }>(DB, 'select count(*) as n from order_digest', [], hub);
  return { held: Number(held?.n), pages: Number(hit) + Number(read), median: timeAt(times, 0.5), p99: timeAt(times, 0.99) };
}

await main();
