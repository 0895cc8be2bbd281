import { readFile, writeFile } from 'node:fs/promises';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { AGENCIES } from '../subgraphs/shared/agencies.ts';
import { catalogueOf } from './catalogue.ts';
import { emitSubgraphs } from './emit.ts';

const HELP = `Emits every subgraph's SDL, composes the supergraph and generates the catalogue.

  npm run compose             writes schema/ and the catalogue
  npm run compose -- --check  writes nothing; fails where a file differs from the code
`;
const CATALOGUE = new URL('./catalogue.json', import.meta.url);

/** Every generated file and what it has to hold. Throws where composition fails or leaves a hint. */
export async function generatedFiles(): Promise<Map<URL, string>> {
  const sdl = await emitSubgraphs();
  const composed = composeServices(AGENCIES.map((name) => ({ name, url: `http://${name}:4000/graphql`, typeDefs: parse(sdl[name]) })));
  if (composed.errors) throw new Error(`composition failed:\n${composed.errors.map(({ message }) => `  ${message}`).join('\n')}`);
  if (composed.hints.length > 0) throw new Error(`composition left hints:\n${composed.hints.map((hint) => `  ${hint}`).join('\n')}`);
  const files = new Map<URL, string>();
  for (const name of AGENCIES) files.set(new URL(`./subgraphs/${name}.graphql`, import.meta.url), `${sdl[name].trim()}\n`);
  files.set(new URL('./supergraph.graphql', import.meta.url), `${composed.supergraphSdl.trim()}\n`);
  files.set(
    CATALOGUE,
    `[\n${catalogueOf(sdl)
      .map((entry) => JSON.stringify(entry))
      .join(',\n')}\n]\n`,
  );
  return files;
}

async function main(args: string[]): Promise<void> {
  if (args.includes('--help')) return void process.stdout.write(HELP);
  const unknown = args.find((one) => one !== '--check');
  if (unknown) throw new Error(`${unknown} is no option\n\n${HELP}`);
  const drifted: string[] = [];
  for (const [file, content] of await generatedFiles()) {
    const held = await readFile(file, 'utf8').catch(() => '');
    if (held === content) continue;
    drifted.push(file.pathname);
    if (!args.includes('--check')) await writeFile(file, content);
  }
  if (drifted.length === 0) return void process.stdout.write('the published contract is up to date\n');
  process.stdout.write(
    `${args.includes('--check') ? 'differs from the code, run npm run compose' : 'written'}:\n${drifted.map((path) => `  ${path}`).join('\n')}\n`,
  );
  if (args.includes('--check')) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === new URL(`file://${process.argv[1]}`).href)
  main(process.argv.slice(2)).catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
