import { theHub } from '../support/ask.ts';
import { fuzzMutations } from '../support/mutation-fuzz.ts';

test('inputs drawn from the schema: no INTERNAL, no status 500, no value that comes back as another', async () => {
  const { asked, accepted, faults } = await fuzzMutations(theHub(), 20_261_128, 460);
  expect(faults).toEqual([]);
  expect(asked).toBe(460);
  expect(accepted.size).toBeGreaterThan(3);
}, 240_000);
