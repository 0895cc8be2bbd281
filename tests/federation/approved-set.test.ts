import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { Inspections } from '../../gateway/console/labour/operations.ts';
import { agree } from '../support/agreements.ts';
import { ask } from '../support/ask.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const WISH = { coordinates: ['Inspection.*'], regions: ['310000'] };
const TAKES_HOLD = 1_200;

const approved = (...desks: string[]) =>
  execFileSync('npm', ['run', '--silent', 'console', '--', 'approved', ...desks], { cwd: PROJECT, encoding: 'utf8' });

test('under an agreement over the exported set of a desk its screens work, and nothing else does', async () => {
  const set = JSON.parse(approved('labour')) as { desk: string; name: string; document: string }[];
  expect(set.length).toBeGreaterThan(5);
  expect(new Set(set.map(({ desk }) => desk))).toEqual(new Set(['labour']));
  expect(set.map(({ name }) => name)).toContain('Inspections');
  expect(set.map(({ name }) => name)).not.toContain('OpenInspection');
  const agreement = await agree('union-310000', 'labour-310000', { ...WISH, operations: set.map(({ document }) => document) });
  await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
  const headers = { 'x-hub-agreement': agreement, 'x-hub-partial': 'allow' };
  const screen = await ask('union-310000', { query: Inspections.text, operationName: 'Inspections', variables: {}, headers });
  expect(screen.data.inspections.totalCount).toBeGreaterThan(0);
  expect(screen.extensions?.agreements).toBeUndefined();
  const other = await ask('union-310000', { query: '{ inspections(first: 1) { nodes { number subject } } }', headers });
  expect(other.data.inspections).toBeNull();
  expect(other.extensions?.agreements).toEqual([expect.objectContaining({ id: agreement, lapsed: 'OPERATION_NOT_APPROVED' })]);
});

test('a desk that does not exist is named', () => {
  expect(() => approved('bakery')).toThrow(/unknown desk bakery/);
});
