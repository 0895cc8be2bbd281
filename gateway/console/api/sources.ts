import type { Caller } from './caller.ts';
import type { Operation } from './operation.ts';

/** The query whose answer contains an object on the screen. */
export interface Source {
  // biome-ignore lint/suspicious/noExplicitAny: of every type
  operation: Operation<any, any>;
  variables: unknown;
  caller: Caller;
}

const sources = new WeakMap<object, Source>();
/** Maximal depth at which rows of tables contain objects of an answer. */
const MAX_WRAPPED = 2;

/** Remembers for every object of an answer which query returned it. */
export function remember(value: unknown, source: Source): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) sources.set(value, source);
  for (const child of Object.values(value)) remember(child, source);
}

/** The queries whose answers are in these rows, without duplicates. */
export function sourcesOf(rows: readonly unknown[]): Source[] {
  const found = new Set<Source>();
  const look = (value: unknown, depth: number) => {
    if (typeof value !== 'object' || value === null) return;
    const source = sources.get(value);
    if (source) found.add(source);
    else if (depth < MAX_WRAPPED) for (const child of Object.values(value)) look(child, depth + 1);
  };
  for (const row of rows) look(row, 0);
  return [...found];
}
