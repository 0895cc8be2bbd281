import { randomUUID } from 'node:crypto';
import { answer } from '../support/ask.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { freshResidentNumber } from '../support/persons.ts';
import { someFirm } from '../support/strangers.ts';

const AUTHORITY = 'sharing-100000';
const LABOUR = 'labour-310118';

const identify = async (identity: string): Promise<string> => {
  const query = 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }';
  return (await answer(LABOUR, { query, variables: { input: { identity, name: '模拟辛酉某' } } })).data.identifyWorker.person;
};

/** Waits until the labour departments have acted on a change. */
async function taken(seq: number): Promise<void> {
  for (const end = Date.now() + patient(40_000); ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const [change] = (await answer(AUTHORITY, `{ personChanges(after: ${seq - 1}, first: 1) { agencies { agency } } }`)).data.personChanges;
    if (change.agencies.some(({ agency }: { agency: string }) => agency === 'labour')) return;
    if (Date.now() > end) throw new Error('the labour departments did not act');
  }
}

test('a keyed mutation is answered as the first time after its person was merged, by either pseudonym and by the document', async () => {
  const number = freshResidentNumber();
  const [kept, gone] = [await identify(freshResidentNumber()), await identify(number)];
  const key = randomUUID();
  const clue = { enterprise: await someFirm(), place: '310118', channel: 'WINDOW', amount: '31.00', idempotencyKey: `clue-${key}` };
  const file = (worker: string) => mutation(LABOUR, 'fileWageClue', 'clue', 'id amount', { ...clue, worker });
  const request = { kind: 'COPY', to: 'labour-310118', content: '请提供副本', idempotencyKey: `request-${key}` };
  const ask = (person: string) => mutation(person, 'filePersonRequest', 'request', 'id', request);
  const [first, asked] = [await file(gone), await ask(gone)];
  expect([first.userErrors, asked.userErrors]).toEqual([[], []]);
  expect(brokenRules(await file(kept))).toEqual(['idempotencyKey KEY_REUSED']);
  // A key of the survivor's own stays the survivor's.
  const own = await mutation(kept, 'filePersonRequest', 'request', 'id', { ...request, idempotencyKey: `own-${key}` });

  const merged = await mutation(AUTHORITY, 'mergePersons', 'change', 'seq', { person: kept, duplicate: gone, reason: '签发机关证实' });
  await taken(merged.change.seq);
  for (const worker of [gone, kept, number]) expect(await file(worker)).toEqual(first);
  for (const person of [gone, kept]) expect(await ask(person)).toEqual(asked);
  expect(await mutation(kept, 'filePersonRequest', 'request', 'id', { ...request, idempotencyKey: `own-${key}` })).toEqual(own);
  // Another input under the key, or another person, is refused as before.
  expect(brokenRules(await mutation(LABOUR, 'fileWageClue', 'clue', 'id', { ...clue, worker: gone, amount: '32.00' }))).toEqual([
    'idempotencyKey KEY_REUSED',
  ]);
  expect(brokenRules(await file(await identify(freshResidentNumber())))).toEqual(['idempotencyKey KEY_REUSED']);
});
