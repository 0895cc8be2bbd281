import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(PROJECT, file), 'utf8');

interface Threat {
  threat: string;
  control: string;
  enforcedIn: string;
  test: string;
  name: string;
}

const rows = read('schema/THREATS.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat |'));
const threats = rows.map((line): Threat => {
  const [, threat = '', control = '', where = '', test = ''] = line
    .split(' | ')
    .flatMap((cell, i) => (i === 0 ? ['', cell.slice(2)] : [cell]));
  const [, enforcedIn = ''] = /^`([^`]+)`$/.exec(where) ?? [];
  const [, file = '', name = ''] = /^`([^`]+)`: (.+?) \|$/.exec(test) ?? [];
  return { threat, control, enforcedIn, test: file, name };
});

/** Titles of the tests of a file, as they stand in its source. */
const titlesOf = (file: string): string[] =>
  [...read(file).matchAll(/^\s*(?:test|test\.each\(.*\))\(\s*(['"`])(.*?)\1,/gm)].map(([, , title]) => title as string);

test('each threat has a control, a file that enforces it and a test by its name', () => {
  expect(threats.length).toBeGreaterThan(30);
  for (const { threat, control, enforcedIn, test: file, name } of threats) {
    expect([threat, threat.length > 10, control.length > 10]).toEqual([threat, true, true]);
    expect([threat, enforcedIn, existsSync(path.join(PROJECT, enforcedIn))]).toEqual([
      threat,
      expect.stringMatching(/^(gateway|subgraphs)\//),
      true,
    ]);
    expect([threat, file, existsSync(path.join(PROJECT, file))]).toEqual([threat, expect.stringMatching(/^tests\//), true]);
    expect([threat, read(file).includes(name), name.length > 20]).toEqual([threat, true, true]);
  }
});

test('every test of tests/security stands in the table', () => {
  const listed = new Set(threats.map(({ test: file, name }) => `${file}: ${name}`));
  const files = readdirSync(path.join(PROJECT, 'tests/security')).map((file) => `tests/security/${file}`);
  const there = files.flatMap((file) => titlesOf(file).map((title) => `${file}: ${title}`));
  expect(there.length).toBeGreaterThan(20);
  expect(there.filter((one) => !listed.has(one))).toEqual([]);
});

/** What the first review found: findings of the code, and the rows of its attacks. */
const FINDINGS = [
  ...Array.from({ length: 8 }, (_, i) => `D${i + 1}`),
  ...['a', 'b', 'c'].map((way) => `service.md 1 ${way}`),
  ...Array.from({ length: 12 }, (_, i) => `trust.md ${i + 1}`),
];

test('every finding of the first review has a row that says what was answered then and now, and a test by its name', () => {
  const found = read('tests/first-review/README.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| finding |'))
    .map((line) => line.slice(2, -2).split(' | '));
  const findings = found.flatMap(([finding = '']) => finding.split(', '));
  expect(FINDINGS.filter((one) => !findings.includes(one))).toEqual([]);
  for (const [finding, tried = '', before = '', now = '', test = ''] of found) {
    expect([finding, tried.length > 10, before === now]).toEqual([finding, true, false]);
    const [, file = '', name = ''] = /^`([^`]+)`: (.+)$/.exec(test) ?? [];
    expect([finding, tried, existsSync(path.join(PROJECT, file)) && titlesOf(file).includes(name)]).toEqual([finding, tried, true]);
  }
});
