import path from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '../../subgraphs/shared/start-error.ts';
import { DEFAULT_FOLDER } from './data-folder.ts';
import { PROJECT } from './processes.ts';

export const PROFILES = ['demo', 'empty', 'load'] as const;
export type Profile = (typeof PROFILES)[number];

export interface StartOptions {
  /** port of the gateway; undefined: 4000, or the next free one */
  port?: number;
  folder: string;
  profile: Profile;
  databaseUrl?: string;
  /** sets new passwords for existing roles of the hub on the server of `databaseUrl` */
  resetPasswords: boolean;
}

export const HELP = `Starts the whole Worker Rights Data Hub on this machine.

  npm start -- [options]

  --port N            port of the gateway (4000, or the next free one; 0: any free port)
  --data DIR          folder for the database, keys and logs (${DEFAULT_FOLDER} in the project)
  --profile NAME      demo: about 60,000 synthetic records; load: the same with 150,000 contracts and their clauses, 180,000
                      service sites and a million judgments, about twenty minutes at the first start; empty: registers
                      without records (demo)
  --database-url URL  use this PostgreSQL (17 or later) instead of the embedded one. The address is that of an
                      administrator; each agency gets its own database and role (also: HUB_DATABASE_URL in the
                      environment). Existing records are kept: demo data are loaded into empty databases only
  --reset-passwords   with --database-url: set new passwords for roles of the hub that already exist on this server
                      with other passwords; clients that use the old passwords lose access
  --help              this text

Environment
  HUB_DATABASE_URL    as --database-url
  HUB_PG_BIN          bin folder of another PostgreSQL for the embedded server
  HUB_START_SECONDS   seconds without progress after which the start of a process is given up (180)
  HUB_WEBHOOK_ORIGINS origins to which contract alerts may be sent, separated by commas (none)
  WORKING_DAYS_FILE   file with a newer calendar of working days for all agencies (the one in the project)
  LOG_LEVEL           debug, info, warn, error or silent (info); logs are in DIR/logs

Tokens for scripts, while the hub runs or later:
  npm run --silent token -- <labour|union|court|insurance|sharing> [region] [--data DIR]

Ctrl-C stops everything; a second Ctrl-C stops it immediately. Delete DIR to start again from the beginning.
`;

/** Throws StartError naming the option and its rule. */
export function parseOptions(args: string[], env: NodeJS.ProcessEnv): StartOptions | 'help' {
  const { values } = parse(args);
  if (values.help) return 'help';
  const profile = PROFILES.find((name) => name === (values.profile ?? 'demo'));
  if (!profile) throw new StartError(`--profile ${values.profile} is not known`, `choose one of: ${PROFILES.join(', ')}.`);
  const databaseUrl = values['database-url'] ?? (env.HUB_DATABASE_URL || undefined);
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl))
    throw new StartError('--database-url must be a postgres:// address', 'such as postgres://postgres:secret@127.0.0.1:5432/postgres');
  if (values['reset-passwords'] && databaseUrl === undefined)
    throw new StartError('--reset-passwords requires --database-url', 'the embedded server always has the passwords of its folder.');
  return {
    port: parsePort(values.port),
    folder: dataFolder(values.data),
    profile,
    databaseUrl,
    resetPasswords: values['reset-passwords'] ?? false,
  };
}

export const dataFolder = (given?: string) => (given ? path.resolve(given) : path.join(PROJECT, DEFAULT_FOLDER));

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        profile: { type: 'string' },
        'database-url': { type: 'string' },
        'reset-passwords': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new StartError((error as Error).message, 'npm start -- --help lists the options.');
  }
}

function parsePort(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const port = Number(given);
  if (!/^\d{1,5}$/.test(given) || port > 65_535) throw new StartError(`--port ${given} is not a port`, 'use a number from 0 to 65535.');
  return port;
}
