import fs from 'node:fs';
import path from 'node:path';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { ask, type HubAddress, type Question } from '../support/ask.ts';

export interface Asked {
  agency: Agency;
  participant: string;
  question(i: number): Question;
  questions: number;
  /** warm-up queries, which are not counted */
  warmUp: number;
}

/**
 * The duration of each operation in ms from the log of the agency's subgraph; an operation that exceeded the deadline
 * counts with its real duration.
 */
export async function servedTimes(hub: HubAddress, { agency, participant, question, questions, warmUp }: Asked): Promise<number[]> {
  const traces: string[] = [];
  for (let i = 0; i < questions + warmUp; i++) {
    const { errors = [], traceId } = await ask(participant, question(i), hub);
    const other = errors.find(({ extensions }) => extensions.reason !== 'deadline');
    if (other) throw new Error(other.message);
    traces.push(traceId);
  }
  const log = fs.readFileSync(path.join(hub.folder, 'logs', `${agency}.log`), 'utf8').split('\n');
  const times = new Map(
    log.flatMap((line) => {
      if (!line.includes('"operation"')) return [];
      const { trace, ms } = JSON.parse(line) as { trace: string; ms: number };
      return [[trace, ms] as const];
    }),
  );
  return traces.slice(warmUp).flatMap((trace) => times.get(trace) ?? []);
}

/** The quantile of the times. */
export function timeAt(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
