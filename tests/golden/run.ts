import { parseArgs } from 'node:util';
import { startHub } from '../support/start-hub.ts';
import { CASES, layCases, measure, QUERIES, table } from './measure.ts';

const USAGE = `How well similar cases are found: ${QUERIES.length} judged queries on ${CASES.length} synthetic cases, whose right answers follow from the facts laid down for
them (tests/golden/make.ts), not from any ranking. Starts a hub of its own without other records and asks it.

  npm run golden
`;
const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) process.stdout.write(USAGE);
else {
  const hub = await startHub({ args: ['--profile', 'empty'] });
  try {
    await layCases(hub);
    process.stdout.write(`${table(await measure(hub))}\n`);
  } finally {
    await hub.stop();
  }
}
