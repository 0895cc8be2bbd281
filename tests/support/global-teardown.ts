import { placesOfNumbers } from './scan-for-numbers.ts';

/** Whatever the tests sent, no number of a person is left anywhere; then nothing else is left: no process, no folder. */
export default async function teardown(): Promise<void> {
  const hub = globalThis.sharedHub;
  if (!hub) return;
  let places: string[];
  try {
    places = await placesOfNumbers(hub);
  } finally {
    await hub.stop();
  }
  if (places.length > 0) throw new Error(`numbers of persons were kept or written:\n${places.join('\n')}`);
}
