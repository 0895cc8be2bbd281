import type { FastifyReply, FastifyRequest } from 'fastify';

/** A signal that ends when the other side leaves before its answer. */
export function untilLeft(request: FastifyRequest, { raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  const leave = () => {
    if (!raw.writableFinished) left.abort();
  };
  if (request.raw.socket.destroyed) leave();
  else raw.once('close', leave);
  return left.signal;
}
