import { differencesInOwnViews } from './compare-own-views.ts';
import { placesOfNumbers } from './scan-for-numbers.ts';

/**
 * Whatever the tests sent, no number of a person is left anywhere, and persons see every look that the tests made at them, and
 * no other; then nothing else is left: no process, no folder.
 */
export default async function teardown(): Promise<void> {
  const hub = globalThis.sharedHub;
  if (!hub) return;
  let places: string[];
  let differences: string[];
  try {
    differences = await differencesInOwnViews(hub);
    places = await placesOfNumbers(hub);
  } finally {
    await hub.stop();
  }
  const found = [
    ...(places.length > 0 ? [`numbers of persons were kept or written:\n${places.join('\n')}`] : []),
    ...(differences.length > 0 ? [`views of persons differ from the ledger:\n${differences.join('\n')}`] : []),
  ];
  if (found.length > 0) throw new Error(found.join('\n'));
}
