import fs from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { type HubState, readState, tableKeyFiles } from '../start/data-folder.ts';
import { databaseUrl, ledgerUrls } from '../start/databases.ts';

/** The address of an agency's database in the local hub of a folder; undefined if no hub is running there. */
export function agencyAddress(folder: string, agency: Agency): string | undefined {
  const server = serverOf(folder);
  return server && databaseUrl(server.url, agency, server.state.passwords[agency], tableKeyFiles(folder)[agency]);
}

/** The address of its ledger for the role that writes it; undefined if no hub is running there. */
export function ledgerAddress(folder: string): string | undefined {
  const server = serverOf(folder);
  return server && ledgerUrls(server.url, server.state.passwords, tableKeyFiles(folder)).writer;
}

function serverOf(folder: string): { state: HubState; url: string } | undefined {
  const [state, port] = [readState(folder), path.join(folder, 'postgres', 'port')];
  if (!state || !fs.existsSync(port)) return undefined;
  return { state, url: `postgres://127.0.0.1:${fs.readFileSync(port, 'utf8').trim()}/` };
}
