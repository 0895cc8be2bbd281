import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../subgraphs/shared/identity/caller.ts';
import { untilLeft } from '../../subgraphs/shared/serving/until-left.ts';
import { answerStatus } from '../http/http-errors.ts';
import type { Budgets } from './budgets.ts';

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
    /** aborted when the client disconnects before its response */
    left?: AbortSignal;
  }
}

export interface Admission {
  callerOf(request: FastifyRequest): Promise<Caller>;
  budgets: Budgets;
  /** limit of concurrent requests of all participants */
  maxRequests: number;
}

/**
 * Hooks of the GraphQL route that run before the body is read: they verify the token and apply the limits of concurrent
 * requests, of all participants (503) and of one (429).
 */
export function admitRequests({ callerOf, budgets, maxRequests }: Admission) {
  let underWay = 0;
  return {
    async onRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      if (underWay >= maxRequests) return answerStatus(reply, 503, 'BUSY');
      underWay += 1;
      const left = untilLeft(request, reply);
      let end = () => {};
      request.left = left;
      reply.raw.once('close', () => {
        underWay -= 1;
        end();
      });
      request.caller = await callerOf(request);
      end = budgets.begin(request.caller.participant);
      // The client may have disconnected while its token was verified.
      if (left.aborted) end();
    },
    async onSend({ caller }: FastifyRequest, reply: FastifyReply): Promise<void> {
      if (caller) reply.headers({ 'ratelimit-policy': budgets.policy, ratelimit: budgets.state(caller.participant) });
    },
  };
}
