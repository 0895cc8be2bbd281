import { randomBytes } from 'node:crypto';
import { numbersInBytes } from '../support/numbers-in-bytes.ts';

// Worked out by hand by GB 11643-1999: the weighted sum of the first seventeen digits decides the last.
const NUMBER = '193101199003071239';
const check = '10X98765432';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const first17 = NUMBER.slice(0, 17);
const valid = first17 + check[[...first17].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i] as number), 0) % 11];
const wrong = first17 + check[([...first17].reduce((sum, digit, i) => sum + Number(digit) * (WEIGHTS[i] as number), 0) + 1) % 11];
const wide = [...valid].map((digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');

test.each([
  ['text', Buffer.from(`a\t${valid}\tb`)],
  ['text', Buffer.from(`{"worker":"${valid}"}`)],
  ['text', Buffer.from('a passport\tUTO/X1234567\tb')],
  ['text', Buffer.from('{"document":"uto310075010101"}')],
  ['full width', Buffer.from(`号码${wide}。`)],
  ['UTF-16', Buffer.from(`x ${valid} y`, 'utf16le')],
  ['hexadecimal', Buffer.from(`\\\\x00${Buffer.from(valid).toString('hex')}00`)],
  ['base64', Buffer.from(Buffer.from(`${valid} `).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`.${valid} `).toString('base64'))],
  ['base64', Buffer.from(Buffer.from(`: ${valid}"`).toString('base64'))],
])('a number is found as %s', (form, bytes) => {
  expect(numbersInBytes(bytes)).toContain(form);
});

test('what is no number of a person is passed over: a wrong check digit, a longer row, a decimal, a digest, a day that is none', () => {
  const others = [
    wrong,
    `7${valid}`,
    `${valid}0`,
    `0.${valid}`,
    `f${valid}a`,
    `19310119901307${valid.slice(14)}`,
    '91193100MA00000238',
    'AUTO/12345678',
    'UTO/1234',
    'UTOPIA',
  ];
  for (const text of others) expect([text, numbersInBytes(Buffer.from(`,${text},`))]).toEqual([text, []]);
  expect(numbersInBytes(Buffer.from(randomBytes(200_000).toString('base64')))).toEqual([]);
});
