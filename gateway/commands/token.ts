import { parseArgs } from 'node:util';
import { DEMO_KINDS, demoParticipant } from '../../subgraphs/demo/world/demo-participants.ts';
import { isPseudonym } from '../../subgraphs/shared/identifiers/pseudonym.ts';
import { checkRegionCode } from '../../subgraphs/shared/identifiers/region-code.ts';
import { readState } from '../start/data-folder.ts';
import { demoPersonToken, demoToken } from '../start/demo-issuer.ts';
import { dataFolder } from '../start/options.ts';

const USAGE = `Prints a token of one demo participant or of a person, on one line.

  npm run --silent token -- <${Object.keys(DEMO_KINDS).join('|')}> [region] [--data DIR]
  npm run --silent token -- person-<32 hexadecimal digits of the pseudonym> [--data DIR]

  region   six digits of GB/T 2260: 310000 is Shanghai, 100000 the whole country
  --data   folder of the hub whose issuer signs (the one npm start uses)
`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const [word, region] = positionals;
  if (values.help) return void process.stdout.write(USAGE);
  const person = word?.startsWith('person-') ? word.replace('person-', 'w-') : undefined;
  if (person && (!isPseudonym(person) || positionals.length > 1)) return refuse(USAGE);
  if (!word || !(person || DEMO_KINDS[word]) || positionals.length > 2) return refuse(USAGE);
  if (region !== undefined && !checkRegionCode(region).valid)
    return refuse(`${region} is not a region code: six digits of GB/T 2260, such as 310000\n`);
  const state = readState(dataFolder(values.data));
  if (!state) return refuse('no hub has been started here yet: run npm start first, or give its folder with --data\n');
  const { issuer } = state.keys;
  const token = person ? await demoPersonToken(issuer, person) : await demoToken(issuer, demoParticipant(word, region));
  process.stdout.write(`${token}\n`);
}

function refuse(message: string): void {
  process.stderr.write(message);
  process.exitCode = 2;
}

main().catch((error: Error) => refuse(`${error.message}\n`));
