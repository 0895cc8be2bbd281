import net from 'node:net';
import { theHub, tokenOf } from '../support/ask.ts';
import { patient } from '../support/patience.ts';

/** Sends headers and a part of the body, and no more; answers what came back and after how many milliseconds. */
async function halfSent(authorization: string): Promise<{ read: string; first: number; ended: number }> {
  const { hostname, port } = new URL(theHub().url);
  const began = Date.now();
  return new Promise((resolve, reject) => {
    let read = '';
    let first = Number.POSITIVE_INFINITY;
    const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}:${port}\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n${authorization}\r\n`;
    const socket = net.connect(Number(port), hostname, () => socket.write(`${head}{"query":`));
    socket.on('data', (data) => {
      first = Math.min(first, Date.now() - began);
      read += data;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ read, first, ended: Date.now() - began }));
  });
}

// A request has 30 seconds to be whole; the server looks every five. Without that limit it would be five minutes.
const LONGEST = patient(120_000);
const BEFORE_THAT = 28_000;

test('a body that does not arrive whole is given up, with an answer in both languages; without a token nobody gets as far as the body', async () => {
  const [withToken, without] = await Promise.all([
    halfSent(`authorization: Bearer ${await tokenOf(theHub(), 'union-310000')}\r\n`),
    halfSent(''),
  ]);
  expect(withToken.read).toContain('HTTP/1.1 408 ');
  expect(withToken.read).toMatch(/"messageZh":"[^"]*时限/);
  expect(withToken.ended).toBeLessThan(LONGEST);

  expect(without.read).toContain('HTTP/1.1 401 ');
  expect(without.first).toBeLessThan(BEFORE_THAT);
  expect(without.ended).toBeLessThan(LONGEST);
}, 240_000);
