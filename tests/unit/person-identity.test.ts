import { createHmac } from 'node:crypto';
import { isLikeIdentity, readIdentity } from '../../subgraphs/shared/identifiers/person-identity.ts';
import { PersonKeys } from '../../subgraphs/shared/identity/person-keys.ts';

// The first is printed in GB 11643-1999, the passport in ICAO Doc 9303 part 4; the others were worked out by hand from the rules.
const VALID: [text: string, mode: 'real' | 'synthetic', value: string, kind: string, birth: string | null][] = [
  ['11010519491231002X', 'real', '11010519491231002X', 'RESIDENT', '1949-12-31'],
  ['110105491231002', 'real', '11010519491231002X', 'RESIDENT', '1949-12-31'],
  ['１１０１０５ １９４９１２３１ ００２ｘ', 'real', '11010519491231002X', 'RESIDENT', '1949-12-31'],
  ['810000199408230021', 'real', '810000199408230021', 'RESIDENCE_PERMIT', '1994-08-23'],
  ['UTO/L898902C3', 'synthetic', 'UTO/L898902C3', 'PASSPORT', null],
  [' uto / l898 902c3 ', 'synthetic', 'UTO/L898902C3', 'PASSPORT', null],
  ['USA310075010101', 'real', 'USA310075010101', 'FOREIGN_CARD', '1975-01-01'],
];

test.each(VALID)('%s is a document (%s)', (text, mode, value, kind, birth) => {
  expect(isLikeIdentity(text)).toBe(true);
  expect(readIdentity(text, mode)).toEqual({ valid: true, value, parsed: { kind, birth } });
});

test.each([
  ['110105194912310020', 'real', 'check_digit'],
  ['110105194902310026', 'real', 'birth_date'],
  ['110105491331002', 'real', 'birth_date'],
  ['990105491231002', 'real', 'region'],
  ['11010519491231002X', 'synthetic', 'region'],
  ['110105491231002', 'synthetic', 'region'],
  ['193101199001010012', 'real', 'region'],
  ['UTO/L898902C3', 'real', 'region'],
  ['USA/L898902C3', 'synthetic', 'region'],
  ['USA310075130101', 'real', 'birth_date'],
] as const)('%s is none in a %s hub: %s', (text, mode, reason) => {
  expect(readIdentity(text, mode)).toEqual({ valid: false, reason });
});

test.each([`w-${'a'.repeat(32)}`, 'C-000001', 'AG-00000001', '91193100MA00000238', '1234567890123456', '', 'x'.repeat(100_000)])(
  '%.40s is not even meant as one',
  (text) => expect(isLikeIdentity(text)).toBe(false),
);

test('a later key is laid over the hashes of the former, so that hashes are renewed without the numbers', () => {
  const [one, two] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const before = new PersonKeys([one]);
  const after = new PersonKeys([one, two]);
  const [old] = before.hashes('11010519491231002X') as [Buffer];
  expect(old.toString('hex')).toBe(createHmac('sha256', one).update('11010519491231002X').digest('hex'));
  const [still, renewed] = after.hashes('11010519491231002X') as [Buffer, Buffer];
  expect(still.equals(old)).toBe(true);
  expect(renewed.toString('hex')).toBe(createHmac('sha256', two).update(old).digest('hex'));
  expect(after.renewed(old, 1).equals(renewed)).toBe(true);
  expect(after.version).toBe(2);
});
