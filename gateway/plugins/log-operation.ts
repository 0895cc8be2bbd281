import { nameInLog } from '../../subgraphs/shared/identity/caller.ts';
import { withoutLongNumbers } from '../../subgraphs/shared/mask-error.ts';
import type { Metrics } from '../../subgraphs/shared/metrics.ts';
import type { Ending } from './use-endings.ts';

/**
 * Writes one log line for each operation, as the last step: caller, number of requests to each agency, time including the
 * ledger, and error codes of the response. Never logs variables.
 */
export function logOperation(metrics: Metrics): Ending {
  const took = metrics.timer('hub_operation_seconds', 'Time of an operation, by kind and outcome.');
  return ({ operation, operationName, response, contextValue }) => {
    response.http.headers.set('x-request-id', contextValue.caller.traceId);
    const errors = (response.body.kind === 'single' && response.body.singleResult.errors) || [];
    const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.code ?? 'INTERNAL')))];
    const ms = performance.now() - contextValue.began;
    took(ms / 1_000, { kind: operation?.operation ?? 'none', outcome: codes[0] ?? 'ok' });
    contextValue.log.info(
      {
        operation: operationName ? withoutLongNumbers(operationName) : null,
        participant: nameInLog(contextValue.agent ?? contextValue.caller),
        requests: contextValue.requests,
        cost: contextValue.cost,
        ms: Math.round(ms * 10) / 10,
        errors: errors.length,
        ...(codes.length > 0 && { codes }),
      },
      'operation',
    );
  };
}
