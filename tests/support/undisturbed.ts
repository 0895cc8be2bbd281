import { isDeepStrictEqual } from 'node:util';

const MAX_ATTEMPTS = 30;

/**
 * Asks between two readings of the rows behind the answer until both are the same: no record that another test writes meanwhile
 * stands between the rows and the answer.
 */
export async function undisturbed<Rows, Found>(rows: () => Promise<Rows>, ask: () => Promise<Found>): Promise<[Rows, Found]> {
  for (let attempt = 1; ; attempt++) {
    const before = await rows();
    const found = await ask();
    if (isDeepStrictEqual(await rows(), before) || attempt === MAX_ATTEMPTS) return [before, found];
  }
}
