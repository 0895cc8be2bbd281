import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { from as copyFrom } from 'pg-copy-streams';
import type { HubAddress } from '../support/ask.ts';
import { asAdministrator } from '../support/database.ts';
import { startHub } from '../support/start-hub.ts';
import { servedTimes, timeAt } from './served.ts';

const USAGE = `Measures the query for the nearest twenty of many service sites: milliseconds in the unions subgraph,
from its log, compared with plain SQL for the same query in the same run, with and without the index.

  npm run bench -- nearest-sites [--sites 180000] [--questions 300]
`;
const { values } = parseArgs({
  allowPositionals: true,
  options: {
    sites: { type: 'string', default: '180000' },
    questions: { type: 'string', default: '300' },
    help: { type: 'boolean', short: 'h' },
  },
});
const SITES = Number(values.sites);
const QUESTIONS = Number(values.questions);
const WARM_UP = 20;
const QUERY = `query($near: Point!) { serviceSites(near: $near, first: 20) { nodes { id name distance facilities position { latitude longitude } } } }`;
const PLAIN = `select *, round(place_on_earth(latitude, longitude) <-> place_on_earth($1, $2)) as distance from service_site where closed_on is null`;

/** Repeatable places between 20 and 45 degrees north, 100 and 122 east. */
const place = (i: number) => ({
  latitude: 20 + ((i * 7_919) % 2_500_000) / 100_000,
  longitude: 100 + ((i * 104_729) % 2_200_000) / 100_000,
});

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const hub = await startHub();
  try {
    await load(hub);
    const served = await throughHub(hub);
    const [indexed, sorted] = await Promise.resolve([
      await plain(hub, `${PLAIN} order by place_on_earth(latitude, longitude) <-> place_on_earth($1, $2), id limit 20`),
      await plain(hub, `${PLAIN} order by distance, id limit 20`),
    ]);
    process.stdout.write(`${SITES.toLocaleString('en')} sites, ${QUESTIONS} questions; milliseconds, median and p95\n`);
    for (const [name, times] of Object.entries({
      'subgraph, whole operation': served,
      'plain SQL, by the index': indexed,
      'plain SQL, sorting all': sorted,
    }))
      process.stdout.write(
        `  ${name.padEnd(28)} ${timeAt(times, 0.5).toFixed(1).padStart(8)} ${timeAt(times, 0.95).toFixed(1).padStart(8)}\n`,
      );
    process.stdout.write(`ratio of the p95, subgraph to SQL by the index: ${(timeAt(served, 0.95) / timeAt(indexed, 0.95)).toFixed(1)}\n`);
  } finally {
    await hub.stop();
  }
}

const load = (hub: HubAddress) =>
  asAdministrator(
    'hub_unions',
    async (client) => {
      const columns = 'id, kind, name, region, address, latitude, longitude, facilities, hours, operator, opened_on';
      await pipeline(
        function* () {
          for (let i = 0; i < SITES; i++) {
            const { latitude, longitude } = place(i);
            yield `B-${i}\tUNION_STATION\t（模拟）驿站${i}\t330106\tx\t${latitude}\t${longitude}\t{WATER,REST}\t8-18\t（模拟）工会\t2024-01-01\n`;
          }
        },
        client.query(copyFrom(`copy service_site (${columns}) from stdin`)),
      );
      await client.query('analyze service_site');
    },
    hub,
  );

const throughHub = (hub: HubAddress): Promise<number[]> =>
  servedTimes(hub, {
    ...{ agency: 'unions', participant: 'union-330106', questions: QUESTIONS - WARM_UP, warmUp: WARM_UP },
    question: (i) => ({ query: QUERY, variables: { near: place(i * 31 + 17) } }),
  });

const plain = (hub: HubAddress, statement: string): Promise<number[]> =>
  asAdministrator(
    'hub_unions',
    async (client) => {
      const times: number[] = [];
      for (let i = 0; i < QUESTIONS; i++) {
        const { latitude, longitude } = place(i * 31 + 17);
        const began = performance.now();
        await client.query(statement, [latitude, longitude]);
        times.push(performance.now() - began);
      }
      return times.slice(WARM_UP);
    },
    hub,
  );

await main();
