import type { Caller } from './caller.ts';

/** The fields that an operation selects, by type name. */
export type SelectedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** Context of one request in a subgraph. */
export interface RequestContext {
  caller: Caller;
  /** statements sent to the database so far, for the request's log line */
  statements: number;
  /** loaders of this request, created by `loaderFor` */
  loaders: Map<unknown, unknown>;
  /** cached decisions of the access table */
  verdicts: Map<string, unknown>;
  /** persons whose data this request has read, for the ledger */
  subjects: Set<string>;
  /** the selected fields; undefined outside an operation */
  selected?: SelectedFields;
  /** aborted when the client disconnects */
  signal?: AbortSignal;
}

export function createRequestContext(caller: Caller): RequestContext {
  return { caller, statements: 0, loaders: new Map(), verdicts: new Map(), subjects: new Set() };
}
