import type { GraphQLRequestContext } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.ts';
import type { Receipt, SignedExtras } from '../receipts/receipt.ts';
import { withheldOnce } from './record-outcome.ts';
import type { Ending } from './use-endings.ts';

type SignAnswer = (request: GraphQLRequestContext<GatewayContext>, data: unknown, extras: SignedExtras) => Promise<Receipt>;

/** A leaf takes ten microseconds of the gateway's only thread, so the number of leaves is limited. */
const MAX_LEAVES = 20_000;
const TOO_MANY_LEAVES = {
  rule: 'leaves',
  limit: MAX_LEAVES,
  message: `an answer of more than ${MAX_LEAVES} values is not signed; request smaller pages`,
  messageZh: `应答超过 ${MAX_LEAVES} 个值，不予签署回执；请减少每页条数`,
};

/** Stops counting at the limit. */
function hasFewLeaves(data: unknown): boolean {
  let leaves = 0;
  const count = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null) return ++leaves <= MAX_LEAVES;
    return Object.values(value).every(count);
  };
  return count(data);
}

/**
 * Signs a recorded answer if the request asks for a receipt. An operation cannot be undone, so an answer that cannot be
 * signed is sent with a null receipt.
 */
export function signAnswer(sign: SignAnswer): Ending {
  return async (sending) => {
    const { response, contextValue: context } = sending;
    if (!context.options.receipt || response.body.kind !== 'single' || !response.body.singleResult.data) return;
    const { singleResult } = response.body;
    if (!hasFewLeaves(singleResult.data)) {
      singleResult.extensions = { ...singleResult.extensions, receipt: null, receiptRefused: TOO_MANY_LEAVES };
      return;
    }
    const extras = { errors: singleResult.errors, ...withheldOnce(context) };
    const receipt = await sign(sending, singleResult.data, extras).catch((error: Error) => {
      context.log.error({ error: error.name }, 'an answer could not be signed');
      return null;
    });
    singleResult.extensions = { ...singleResult.extensions, receipt };
  };
}
