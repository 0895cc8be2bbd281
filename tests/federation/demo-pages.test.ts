import http from 'node:http';
import { theHub, tokenOf } from '../support/ask.ts';

const hub = theHub();

/** A request with headers that `fetch` does not let a program set. */
function get(url: string, headers: Record<string, string>): Promise<{ status: number; text: string; allowed?: string }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode as number, text, allowed: response.headers['access-control-allow-origin'] }),
      );
    });
    request.on('error', reject);
  });
}

/** Where the explorer takes its tokens from, as its page says. */
async function tokensUrl(): Promise<string> {
  const page = await (await fetch(`${hub.url}/explorer`)).text();
  return /data-tokens="([^"]+)"/.exec(page)?.[1] as string;
}

test('the demo issuer hands tokens to the page of this hub', async () => {
  for (const origin of [hub.url, hub.url.replace('127.0.0.1', 'localhost')]) {
    const found = await get(await tokensUrl(), { origin });
    expect([found.status, found.allowed]).toEqual([200, origin]);
    expect(JSON.parse(found.text)[0].token).toMatch(/^eyJ/);
  }
});

test.each([
  ['a page of elsewhere', { origin: 'http://evil.example' }],
  ['a page of this machine on another port', { origin: 'http://127.0.0.1:9' }],
  ['a page without an origin', { origin: 'null' }],
  ['a page whose name leads to this machine', { host: 'evil.example' }],
  ['the same, with the origin of the explorer', { host: 'evil.example', origin: hub.url }],
  ['nobody', {}],
])('and to no other: %s', async (_who, headers) => {
  const found = await get(await tokensUrl(), headers);
  expect([found.status, found.allowed]).toEqual([404, undefined]);
  expect(found.text).not.toContain('eyJ');
});

test('codes of persons are for programs of this machine, and for no page of elsewhere', async () => {
  const url = new URL(`/person-code?person=w-${'a'.repeat(32)}&participant=court-330000`, await tokensUrl()).href;
  expect((await get(url, {})).text).toContain('eyJ');
  const elsewhere = await get(url, { origin: 'http://evil.example' });
  expect([elsewhere.status, elsewhere.allowed, elsewhere.text.includes('eyJ')]).toEqual([404, undefined, false]);
});

test.each(['evil.example', '127.0.0.1.evil.example', 'hub.internal:80'])('the demo hub answers nothing under the name %s', async (host) => {
  const authorization = `Bearer ${await tokenOf(hub, 'union-310000')}`;
  const asked = await get(`${hub.url}/graphql?query=${encodeURIComponent('{ me { id } }')}`, { host, authorization });
  expect([asked.status, asked.text.includes('union-310000')]).toEqual([421, false]);
  expect((await get(hub.url, { host })).status).toBe(421);
});
