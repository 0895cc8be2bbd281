import type { Caller } from '../subgraphs/shared/identity/caller.ts';
import type { Logger } from '../subgraphs/shared/logger.ts';

/** What one operation carries through the gateway. */
export interface GatewayContext {
  caller: Caller;
  log: Logger;
  /** cost of the operation, for its extensions */
  cost?: number;
  /** requests sent to each agency */
  requests: Record<string, number>;
}
