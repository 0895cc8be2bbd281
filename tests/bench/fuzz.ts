import { parseArgs } from 'node:util';
import { compareOperations } from '../support/compare-operations.ts';
import { startHub } from '../support/start-hub.ts';

const HELP = `Starts a hub, sends random operations over HTTP and compares every answer with that of graphql-js on a
copy of the same data. The operations contain conditions, fragments, aliases, variables and literals in all forms.

  npm run bench -- fuzz [--operations 5000] [--seed 1]

Fails if an answer differs or contains an error.
`;
const { values } = parseArgs({ options: { operations: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } } });

if (values.help) process.stdout.write(HELP);
else {
  const operations = Number(values.operations ?? 5_000);
  const seed = Number(values.seed ?? 1);
  const hub = await startHub({ patience: 600_000 });
  try {
    const began = performance.now();
    const { compared, tooLarge, differences } = await compareOperations(
      hub,
      Array.from({ length: operations }, (_, i) => seed + i),
    );
    for (const one of differences.slice(0, 20)) process.stdout.write(`${one}\n\n`);
    process.stdout.write(
      `${compared} operations in ${Math.round((performance.now() - began) / 1_000)} s, ${differences.length} differences; ${tooLarge} more were too large to be answered\n`,
    );
    process.exitCode = differences.length > 0 ? 1 : 0;
  } finally {
    await hub.stop();
  }
}
