import { isBrokenCircuitError } from 'cockatiel';
import { Breakers, GivenUp, LateAnswer, LateExpensiveAnswer, MAX_CHEAP_COST } from '../../gateway/fairness/breakers.ts';

const CHEAP = 10;
const EXPENSIVE = MAX_CHEAP_COST + 1;

async function fail(breakers: Breakers, participant: string, cost: number, error: () => Error, times = 20): Promise<void> {
  for (let i = 0; i < times; i++)
    await breakers
      .read(participant, cost)
      .execute(() => Promise.reject(error()))
      .catch(() => {});
}

const isOpenFor = (breakers: Breakers, participant: string, cost: number) =>
  breakers
    .read(participant, cost)
    .execute(async () => 'answered')
    .then(
      () => false,
      (error: Error) => isBrokenCircuitError(error),
    );

test('late answers to expensive operations close the agency to the expensive ones of their participant only', async () => {
  const breakers = new Breakers();
  await fail(breakers, 'greedy', EXPENSIVE, () => new LateExpensiveAnswer());
  expect(await isOpenFor(breakers, 'greedy', EXPENSIVE)).toBe(true);
  expect(await isOpenFor(breakers, 'greedy', CHEAP)).toBe(false);
  expect(await isOpenFor(breakers, 'other', EXPENSIVE)).toBe(false);
  expect(breakers.isOpen).toBe(false);
});

test('late answers to cheap operations, and lost connections, say something of the agency', async () => {
  for (const error of [() => new LateAnswer(), () => Object.assign(new Error('lost'), { code: 'ECONNREFUSED' })]) {
    const breakers = new Breakers();
    await fail(breakers, 'a', CHEAP, error);
    expect(await isOpenFor(breakers, 'b', CHEAP)).toBe(true);
    expect(breakers.isOpen).toBe(true);
  }
});

test('a connection lost under an expensive operation counts for the agency, not for the participant', async () => {
  const breakers = new Breakers();
  await fail(breakers, 'a', EXPENSIVE, () => Object.assign(new Error('lost'), { code: 'ECONNRESET' }), 5);
  expect(breakers.isOpen).toBe(true);
});

test('readers that leave say nothing of an agency, however many they are', async () => {
  const breakers = new Breakers();
  await fail(breakers, 'a', CHEAP, () => new GivenUp());
  await fail(breakers, 'a', EXPENSIVE, () => new GivenUp());
  expect(await isOpenFor(breakers, 'a', CHEAP)).toBe(false);
  expect(await isOpenFor(breakers, 'a', EXPENSIVE)).toBe(false);
});
