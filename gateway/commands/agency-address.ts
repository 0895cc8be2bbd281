import fs from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { readState, tableKeyFiles } from '../start/data-folder.ts';
import { databaseUrl } from '../start/databases.ts';

/** Address of an agency's database in the local hub of a folder; undefined where no hub runs there. */
export function agencyAddress(folder: string, agency: Agency): string | undefined {
  const [state, port] = [readState(folder), path.join(folder, 'postgres', 'port')];
  if (!state || !fs.existsSync(port)) return undefined;
  const adminUrl = `postgres://127.0.0.1:${fs.readFileSync(port, 'utf8').trim()}/`;
  return databaseUrl(adminUrl, agency, state.passwords[agency], tableKeyFiles(folder)[agency]);
}
