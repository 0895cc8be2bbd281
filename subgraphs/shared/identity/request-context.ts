import type { Logger } from '../logger.ts';
import type { Caller } from './caller.ts';

/** What one request carries through a subgraph. */
export interface RequestContext {
  caller: Caller;
  log: Logger;
  /** statements sent to the database so far, for the request's log line */
  statements: number;
  /** loaders of this request, made on first use by `loaderFor` */
  loaders: Map<unknown, unknown>;
  /** verdicts of the access table in this request */
  verdicts: Map<string, unknown>;
  /** persons whose data this request has read, for the ledger */
  subjects: Set<string>;
}

export function createRequestContext(caller: Caller, log: Logger): RequestContext {
  return { caller, log, statements: 0, loaders: new Map(), verdicts: new Map(), subjects: new Set() };
}
