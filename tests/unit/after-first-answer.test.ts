import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterFirstAnswer } from '../../subgraphs/shared/figures/after-first-answer.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';

test('no figure is counted before the gateway has answered once, and counting goes on when it is away later', async () => {
  let status = 503;
  const gateway = createServer((_, response) => response.writeHead(status).end('{}'));
  await new Promise<void>((listening) => gateway.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/.well-known/jwks.json`;
  let slices = 0;
  const log = createLogger('labour', 'silent');
  const work = afterFirstAnswer(url, {
    slice: async () => {
      slices += 1;
      return false;
    },
  });
  try {
    await work(log);
    expect(slices).toBe(0);
    status = 200;
    await work(log);
    expect(slices).toBe(1);
  } finally {
    gateway.closeAllConnections();
    await new Promise((closed) => gateway.close(closed));
  }
  await work(log);
  expect(slices).toBe(2);
});
