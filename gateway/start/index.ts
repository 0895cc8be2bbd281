import { DEMO_KINDS, DEMO_PARTICIPANTS } from '../../subgraphs/demo/world/demo-participants.ts';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { readState } from './data-folder.ts';
import { demoToken } from './demo-issuer.ts';
import { startHub } from './hub.ts';
import { dataFolder, HELP, parseOptions, type StartOptions } from './options.ts';

const began = Date.now();
const DEMO_QUERY =
  '{"query":"{ collectiveContracts(search: \\"恶劣天气\\", where: {region: \\"310000\\"}, first: 2) { totalCount nodes { title matches { snippet } } } }"}';

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') return void process.stdout.write(HELP);
  let interrupted = false;
  let stopHub: (() => Promise<void>) | undefined;
  const stop = (why: string, code: number) => {
    if (interrupted) return;
    interrupted = true;
    process.stdout.write(`\n${why}; stopping …\n`);
    if (!stopHub) return; // still starting: the start notices and undoes itself
    void stopHub().then(() => process.exit(code), fail);
  };
  process.on('SIGINT', () => stop('interrupted', 0));
  process.on('SIGTERM', () => stop('asked to end', 0));
  process.on('SIGHUP', () => stop('the terminal closed', 0));

  const hub = await startHub(options, process.env, { done: progress, tell: (message) => process.stdout.write(`${message}\n`) });
  stopHub = hub.stop;
  if (interrupted) {
    await hub.stop();
    process.exit(0);
  }
  await introduce(hub.url, options);
  process.send?.({ ready: hub.url });
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
The hub is ready. Open ${url}/ for the console, ${url}/explorer for the explorer (both work offline), or ask by hand:

  TOKEN=$(npm run --silent token -- union${where})
  curl -s ${url}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' \\
    -d '${query}'

One token for each demo participant, good for twelve hours:
${tokens.join('\n')}

Logs lie in ${folder}/logs. Ctrl-C stops everything.
`);
}

function fail(error: unknown): never {
  process.stderr.write(
    `\n${error instanceof StartError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}

main().catch(fail);
