import { readFileSync } from 'node:fs';
import path from 'node:path';
import { generate, screenOperations } from '../../gateway/commands/console-operations.ts';

const CONSOLE = path.resolve(import.meta.dirname, '../../gateway/console');

test('the types and words of the console are those of the published schema; else run `npm run console`', async () => {
  for (const [file, text] of await generate())
    expect([file, readFileSync(path.join(CONSOLE, file), 'utf8') === text]).toEqual([file, true]);
});

test('every operation of a screen has a name of its own', () => {
  const names = screenOperations().map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});
