import type { GraphQLRequestContext } from '@apollo/server';
import type { GatewayContext } from '../gateway-context.ts';
import type { Receipt, Told } from '../receipts/receipt.ts';
import { withheldOnce } from './record-outcome.ts';
import type { Ending } from './use-endings.ts';

type SignAnswer = (request: GraphQLRequestContext<GatewayContext>, data: unknown, told: Told) => Promise<Receipt>;

/**
 * Signs an answer that is recorded and about to leave, where the request asks for that. What was done is done: an answer
 * that cannot be signed leaves unsigned, its receipt null.
 */
export function signAnswer(sign: SignAnswer): Ending {
  return async (sending) => {
    const { response, contextValue: context } = sending;
    if (!context.asked.receipt || response.body.kind !== 'single' || !response.body.singleResult.data) return;
    const { singleResult } = response.body;
    const told = { errors: singleResult.errors, ...withheldOnce(context) };
    const receipt = await sign(sending, singleResult.data, told).catch((error: Error) => {
      context.log.error({ error: error.name }, 'an answer could not be signed');
      return null;
    });
    singleResult.extensions = { ...singleResult.extensions, receipt };
  };
}
