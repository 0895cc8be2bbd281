import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AGENCIES, type Agency } from '../../subgraphs/shared/agencies.ts';
import type { HubAddress } from './ask.ts';

export interface Work {
  /** requests the gateway sent to the agency for one operation */
  requests: number;
  /** statements the agency sent to its database for them */
  statements: number;
}

/** What one operation cost in each agency, from the agencies' own logs. */
export async function workFor({ folder }: HubAddress, traceId: string): Promise<Record<Agency, Work>> {
  await sleep(150); // the last line may still be on its way to the file
  return Object.fromEntries(AGENCIES.map((agency) => [agency, workOf(path.join(folder, 'logs', `${agency}.log`), traceId)])) as Record<
    Agency,
    Work
  >;
}

function workOf(file: string, traceId: string): Work {
  const lines = fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes(traceId))
    .map((line) => JSON.parse(line) as { msg: string; statements?: number })
    .filter(({ msg }) => msg === 'operation');
  return { requests: lines.length, statements: lines.reduce((sum, { statements = 0 }) => sum + statements, 0) };
}
