import { FairQueue, type Leave, QueueFull } from '../../subgraphs/shared/fair-queue.ts';

const queue = (options: Partial<ConstructorParameters<typeof FairQueue>[0]> = {}) =>
  new FairQueue({ slots: 4, share: 3, maxWaiting: 100, ...options });
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Enters, and notes under `name` when it was let in. */
function enter(into: FairQueue, who: string, work: number, order: string[], name = who): Promise<Leave> {
  return Promise.resolve(into.enter(who, work)).then((leave) => {
    order.push(name);
    return leave;
  });
}

test('whoever asks without end holds its share only, and a newcomer enters at once', async () => {
  const one = queue();
  const order: string[] = [];
  for (let i = 0; i < 50; i++) void enter(one, 'looper', 100, order);
  await settled();
  expect(order).toEqual(['looper', 'looper', 'looper']);
  expect(one.waiting).toBe(47);
  await enter(one, 'other', 1, order);
  expect(order.at(-1)).toBe('other');
});

test('while others ask, a party has less of the queue, and all of its share again soon after; a job of the agency is nobody else', async () => {
  const one = queue({ slots: 4, share: 3, shareBeside: 1, lately: 200 });
  const order: string[] = [];
  (await enter(one, '', 1, order))();
  const inside = [await enter(one, 'looper', 1, order), await enter(one, 'looper', 1, order)];
  (await enter(one, 'other', 1, order))();
  void enter(one, 'looper', 1, order, 'third');
  inside[0]?.();
  await settled();
  expect(order).toEqual(['', 'looper', 'looper', 'other']);
  inside[1]?.();
  await settled();
  expect(order.at(-1)).toBe('third');
  await new Promise((resolve) => setTimeout(resolve, 300));
  for (const name of ['fourth', 'fifth', 'sixth']) void enter(one, 'looper', 1, order, name);
  await settled();
  expect([order.slice(-2), one.waiting]).toEqual([['fourth', 'fifth'], 1]);
});

test('of those that wait, who had least work done enters next, however many requests the other has waiting', async () => {
  const one = queue({ slots: 1, share: 1 });
  const order: string[] = [];
  const leaves: Promise<Leave>[] = [];
  for (let i = 0; i < 6; i++) leaves.push(enter(one, 'greedy', 1_000, order));
  for (let i = 0; i < 4; i++) leaves.push(enter(one, 'modest', 10, order));
  for (let done = 0; done < leaves.length; done++) {
    await settled();
    // whoever is inside leaves
    const inside = order.length - 1;
    const next = order.slice(0, inside + 1).filter((who) => who === order[inside]).length - 1;
    const place = order[inside] === 'greedy' ? next : 6 + next;
    (await (leaves[place] as Promise<Leave>))();
  }
  // The first was there before anybody; then all that the modest one asked comes before the second of the other.
  expect(order).toEqual(['greedy', 'modest', 'modest', 'modest', 'modest', 'greedy', 'greedy', 'greedy', 'greedy', 'greedy']);
});

test('work beyond the estimate counts, too: a party whose work turned out long waits for the other', async () => {
  const one = queue({ slots: 1, share: 1 });
  const order: string[] = [];
  const first = await enter(one, 'long', 1, order);
  void enter(one, 'long', 1, order);
  const other = enter(one, 'short', 1, order);
  first(5_000);
  await settled();
  expect(order).toEqual(['long', 'short']);
  (await other)();
  await settled();
  expect(order).toEqual(['long', 'short', 'long']);
});

test('work that was done while nobody else asked is not held against its party later', async () => {
  const one = queue({ slots: 1, share: 1 });
  const order: string[] = [];
  for (let i = 0; i < 50; i++) ((await one.enter('early', 1_000)) as Leave)();
  const inside = await one.enter('early', 1);
  const waiting = { early: enter(one, 'early', 1_000, order), late: enter(one, 'late', 1_000, order) };
  const second = { early: enter(one, 'early', 1_000, order), late: enter(one, 'late', 1_000, order) };
  inside();
  for (let done = 0; done < 4; done++) {
    await settled();
    const who = order.at(-1) as 'early' | 'late';
    (await (order.filter((name) => name === who).length === 1 ? waiting : second)[who])();
  }
  expect(order.slice(0, 2).sort()).toEqual(['early', 'late']);
  expect(order).toHaveLength(4);
});

test('what waits has an end: one more is refused, and who leaves makes room', async () => {
  const one = queue({ slots: 1, share: 1, maxWaiting: 2 });
  const left = new AbortController();
  const inside = await one.enter('a', 1);
  const first = one.enter('a', 1, left.signal);
  const second = one.enter('b', 1);
  expect(() => one.enter('c', 1)).toThrow(QueueFull);
  left.abort(new Error('left'));
  await expect(first).rejects.toThrow('left');
  expect(one.waiting).toBe(1);
  const third = one.enter('c', 1);
  inside();
  (await second)();
  (await third)();
  expect(one.waiting).toBe(0);
  expect(typeof one.enter('d', 1)).toBe('function');
});

test('a slot is given back once, however often its holder says so', async () => {
  const one = queue({ slots: 2, share: 2 });
  const leave = (await one.enter('a', 1)) as Leave;
  leave();
  leave();
  await one.enter('a', 1);
  await one.enter('a', 1);
  const third = one.enter('b', 1);
  expect(third).toBeInstanceOf(Promise);
});
