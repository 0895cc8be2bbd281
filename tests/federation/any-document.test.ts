import { theHub } from '../support/ask.ts';
import { compareOperations } from '../support/compare-operations.ts';

const OPERATIONS = 300;

test('random operations with conditions, fragments, aliases and variables are answered as graphql-js answers them over the same data', async () => {
  const seeds = Array.from({ length: OPERATIONS }, (_, i) => 20_261_128 + i);
  const { compared, differences } = await compareOperations(theHub(), seeds);
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(0.9 * OPERATIONS);
}, 240_000);
