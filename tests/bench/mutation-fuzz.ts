import { parseArgs } from 'node:util';
import { fuzzMutations } from '../support/mutation-fuzz.ts';
import { startHub } from '../support/start-hub.ts';

const HELP = `Starts a hub and sends inputs generated from the schema to every mutation. Faults are INTERNAL errors,
status 500, errors without a Chinese message, and values that are returned changed.

  npm run bench -- mutation-fuzz [--inputs N] [--seed N]
`;

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) process.stdout.write(HELP);
else {
  const hub = await startHub();
  try {
    const { asked, accepted, faults } = await fuzzMutations(hub, Number(values.seed), Number(values.inputs));
    process.stdout.write(
      `seed ${values.seed}: ${asked} inputs, ${accepted.size} mutations accepted at least one, ${faults.length} faults\n`,
    );
    for (const fault of faults.slice(0, 50)) process.stdout.write(`${JSON.stringify(fault).slice(0, 600)}\n`);
    process.exitCode = faults.length > 0 ? 1 : 0;
  } finally {
    await hub.stop();
  }
}
