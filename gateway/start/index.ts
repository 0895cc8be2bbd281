import { DEMO_KINDS, DEMO_PARTICIPANTS } from '../../subgraphs/demo/world/demo-participants.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { readState } from './data-folder.ts';
import { demoToken } from './demo-issuer.ts';
import { Hub } from './hub.ts';
import { dataFolder, HELP, parseOptions, type StartOptions } from './options.ts';

const began = Date.now();
const DEMO_QUERY =
  '{"query":"{ collectiveContracts(search: \\"恶劣天气\\", where: {region: \\"310000\\"}, first: 2) { totalCount nodes { title matches { snippet } } } }"}';

class Interrupted extends Error {}

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  // A closed terminal must not end this process before it has stopped its parts.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const hub = new Hub(options, process.env, { done: progress, notify: (message) => process.stdout.write(`${message}\n`) });
  let running = false;
  let asked = 0;
  const stop = (why: string) => {
    asked += 1;
    if (asked === 1) process.stdout.write(`\n${why}; stopping …\n`);
    else {
      hub.kill();
      process.stdout.write('stopped by force\n');
      process.exit(1);
    }
    if (running) void hub.stop().then(end, fail);
    else hub.interrupt(new Interrupted());
  };
  process.on('SIGINT', () => stop('interrupted'));
  process.on('SIGTERM', () => stop('termination requested'));
  process.on('SIGHUP', () => stop('the terminal was closed'));
  // If another program started the hub, the hub stops with it.
  process.on('disconnect', () => stop('the parent process has ended'));

  const { url } = await hub.start();
  running = true;
  await introduce(url, options);
  process.send?.({ ready: url });
}

function end(): never {
  process.stdout.write('stopped\n');
  process.exit(0);
}

function progress(step: string): void {
  process.stdout.write(`✓ ${step} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

async function introduce(url: string, { folder, profile }: StartOptions): Promise<void> {
  const where = folder === dataFolder() ? '' : ` --data ${folder}`;
  const query = profile !== 'empty' ? DEMO_QUERY : '{"query":"{ me { id name legalBasis } }"}';
  const key = readState(folder)?.keys.issuer;
  if (!key) return;
  const tokens = await Promise.all(
    DEMO_PARTICIPANTS.map(async (one, i) => `${(Object.keys(DEMO_KINDS)[i] as string).padEnd(10)} ${await demoToken(key, one)}`),
  );
  process.stdout.write(`
The hub is ready. Open ${url}/ for the console, ${url}/explorer for the explorer (both work offline), or send a query:

  TOKEN=$(npm run --silent token -- union${where})
  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${query}'

One token for each demo participant, valid for twelve hours:
${tokens.join('\n')}

Logs are in ${folder}/logs. Ctrl-C stops everything.
`);
}

/** Prints only the message; the stack of an unexpected error only with LOG_LEVEL=debug. */
function fail(error: unknown): never {
  if (error instanceof Interrupted) end();
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  process.stderr.write(`\n${message}\n`);
  if (!(error instanceof StartError) && process.env.LOG_LEVEL === 'debug') process.stderr.write(`${stack}\n`);
  process.exit(1);
}

main().catch(fail);
