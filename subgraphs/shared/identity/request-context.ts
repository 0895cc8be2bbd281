import type { Caller } from './caller.ts';

/** The fields that an operation selects, by the names of their types. */
export type SelectedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** What one request carries through a subgraph. */
export interface RequestContext {
  caller: Caller;
  /** statements sent to the database so far, for the request's log line */
  statements: number;
  /** loaders of this request, made on first use by `loaderFor` */
  loaders: Map<unknown, unknown>;
  /** verdicts of the access table in this request */
  verdicts: Map<string, unknown>;
  /** persons whose data this request has read, for the ledger */
  subjects: Set<string>;
  /** what the operation selects; unknown outside an operation */
  selected?: SelectedFields;
  /** ends when nobody waits for the answer any more */
  signal?: AbortSignal;
}

export function createRequestContext(caller: Caller): RequestContext {
  return { caller, statements: 0, loaders: new Map(), verdicts: new Map(), subjects: new Set() };
}
