import { createCipheriv, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { derivedKey } from '../../subgraphs/shared/database/person-address.ts';
import { PersonForm } from '../../subgraphs/shared/database/person-form.ts';
import { WholeLines } from '../../subgraphs/shared/database/whole-lines.ts';

const key = Buffer.from('000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 'hex');
const form = new PersonForm(key);
// The example of FIPS 197, appendix C.3.
const [PLAIN, STORED] = ['w-00112233445566778899aabbccddeeff', 'w-8ea2b7ca516745bfeafc49904b496089'];

test('a person is stored as one AES block, and every text about persons comes back as it was', () => {
  expect(form.toStored(PLAIN)).toBe(STORED);
  expect(form.fromStored(STORED)).toBe(PLAIN);
  for (const [text, stored] of [
    [`["${PLAIN}","x"]`, `["${STORED}","x"]`],
    [`{${PLAIN},NULL,${PLAIN}}`, `{${STORED},NULL,${STORED}}`],
    [`transfer ${PLAIN} PENSION`, `transfer ${STORED} PENSION`],
    [`${PLAIN}w-${PLAIN}`, `${STORED}w-${STORED}`],
    [`（${PLAIN}）雨`, `（${STORED}）雨`],
  ] as const) {
    expect(form.toStored(text)).toBe(stored);
    expect(form.fromStored(stored)).toBe(text);
    expect(form.store(Buffer.from(text)).toString()).toBe(stored);
  }
});

test.each([
  '',
  'w-',
  PLAIN.slice(0, -1),
  `${PLAIN}0`,
  PLAIN.toUpperCase(),
  `w-${PLAIN.slice(2).toUpperCase()}`,
  `w-${'g'.repeat(32)}`,
  `w-${'0'.repeat(31)}雨`,
  `${'y-'.repeat(17)}`,
])('%j names nobody and stays as it is', (text) => {
  expect([form.toStored(text), form.fromStored(text), form.store(Buffer.from(text)).toString()]).toEqual([text, text, text]);
});

test('each database has a key of its own, and the same register makes the same again', () => {
  const first = randomBytes(32);
  const keys = ['hub_labour', 'hub_courts', 'hub_ledger'].map((name) => derivedKey(first, name).toString('hex'));
  expect(new Set(keys).size).toBe(3);
  expect(derivedKey(first, 'hub_labour').toString('hex')).toBe(keys[0]);
  expect(new Set(keys.map((one) => new PersonForm(Buffer.from(one, 'hex')).check)).size).toBe(3);
});

test('rows are stored whole, wherever the pieces of a file end', async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `w-${randomBytes(16).toString('hex')}\tPENSION\t31${i}\t雨\n`);
  const cipher = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const expected = rows.map((row) => `w-${cipher.update(row.slice(2, 34), 'hex', 'hex')}${row.slice(34)}`).join('');
  const bytes = Buffer.from(rows.join('').slice(0, -1));
  for (const size of [1, 7, 33, 34, 4_096, bytes.length]) {
    const pieces: Buffer[] = [];
    for (let i = 0; i < bytes.length; i += size) pieces.push(Buffer.from(bytes.subarray(i, i + size)));
    const stored: Buffer[] = [];
    const into = new Writable({ write: (piece, _encoding, done) => done(void stored.push(piece)) });
    await pipeline(pieces, new WholeLines((lines) => form.store(lines)), into);
    if (!into.closed) await once(into, 'close');
    expect(Buffer.concat(stored).toString()).toBe(expected.slice(0, -1));
  }
});
