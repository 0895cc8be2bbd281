import type { FastifyReply, FastifyRequest } from 'fastify';

/** A signal that is aborted when the client disconnects before the response is sent. */
export function untilLeft(request: FastifyRequest, { raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  const leave = () => {
    if (!raw.writableFinished) left.abort();
  };
  if (request.raw.socket.destroyed) leave();
  else raw.once('close', leave);
  return left.signal;
}
