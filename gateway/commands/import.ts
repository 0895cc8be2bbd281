import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import { dataFolder } from '../start/options.ts';
import { programArguments } from '../start/processes.ts';
import { agencyAddress } from './agency-address.ts';
import { registerSettings, relayPersons } from './person-translator.ts';

const OWN = ['--data', '--database-url'];
const HELP = ['--help', '-h', '--fields', '--template'];
const [agency, ...rest] = process.argv.slice(2);
const programOf = (one: Agency) => `subgraphs/${one}/import.js`;
const importers = AGENCIES.filter((one) => fs.existsSync(programArguments(programOf(one)).at(-1) as string));

/** The address of the agency's database: from the option, from the environment, or of the local hub. */
function address(of: Agency, given: Record<string, string | undefined>): { DATABASE_URL?: string; IDENTIFIER_MODE?: string } {
  if (given['--database-url']) return { DATABASE_URL: given['--database-url'] };
  if (process.env.DATABASE_URL && !given['--data']) return {};
  const url = agencyAddress(dataFolder(given['--data']), of);
  return url ? { DATABASE_URL: url, IDENTIFIER_MODE: 'synthetic' } : {};
}

/** Separates the options of this command from those that are passed on. */
function split(args: readonly string[]): { given: Record<string, string | undefined>; passed: string[] } {
  const given: Record<string, string | undefined> = {};
  const passed: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const [name, value] = (args[i] as string).split(/=(.*)/s) as [string, string | undefined];
    if (OWN.includes(name)) given[name] = value ?? args[++i];
    else passed.push(args[i] as string);
  }
  return { given, passed };
}

const one = importers.find((name) => name === agency);
if (!one) {
  const asked = agency === undefined || agency === '--help' || agency === '-h';
  const text = `Imports records of an agency from a file.\n\n  npm run import -- <${importers.join('|')}> <dataset> <file> [options]\n  npm run import -- <${importers.join('|')}> --help       options and datasets\n`;
  (asked ? process.stdout : process.stderr).write(asked ? text : `records of ${agency} cannot be imported\n\n${text}`);
  process.exitCode = agency === '--help' || agency === '-h' ? 0 : 2;
} else {
  const { given, passed } = split(rest);
  const env: NodeJS.ProcessEnv = { ...process.env, ...address(one, given) };
  const help = passed.length === 0 || passed.some((arg) => HELP.includes(arg.split('=')[0] as string));
  if (!env.DATABASE_URL && !help) {
    process.stderr.write('no hub is running here: start one, or give its folder with --data or the database with --database-url\n');
    process.exitCode = 2;
  } else {
    const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] as const;
    // The agency's process has no access to the register of persons; its requests are relayed.
    const { SHARING_DATABASE_URL: _url, PERSON_SECRET_FILE: _keys, ...own } = env;
    const child = spawn(process.execPath, [...programArguments(programOf(one)), ...passed], { stdio: [...stdio], env: own });
    const relay = relayPersons(child, registerSettings(given['--database-url'] ? undefined : dataFolder(given['--data']), process.env));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    child.once('exit', (code, signal) => {
      relay.stop();
      if (signal) process.stderr.write('\nstopped; run the same command again to continue\n');
      process.exitCode = code ?? 130;
    });
  }
}
