import { randomBytes } from 'node:crypto';
import type { Agency } from '../../subgraphs/shared/agencies.ts';
import { Database, type RunStatement } from '../../subgraphs/shared/database/database.ts';
import { createRequestContext } from '../../subgraphs/shared/identity/request-context.ts';
import { newPseudonym } from '../../subgraphs/sharing/persons/person.service.ts';
import { changeOf, PersonChangeRepository } from '../../subgraphs/sharing/persons/person-change.repository.ts';
import { asAdministrator, databaseUrl, rowsOf } from '../support/database.ts';
import { SLOW } from '../support/imports.ts';
import { freshWorker } from '../support/persons.ts';

const hub = createRequestContext({ participant: 'hub', kind: 'SHARING_AUTHORITY', region: '100000', actor: 'test', grants: [] } as never);
// No gateway carries anything there: what it has taken is what this test says.
const NOWHERE = `nowhere-${randomBytes(4).toString('hex')}` as Agency;
let database: Database;
let changes: PersonChangeRepository;

beforeAll(async () => {
  database = new Database({ url: databaseUrl('hub_sharing'), pool: 3, entities: [], migrations: [] });
  await database.open();
  changes = new PersonChangeRepository(database);
}, SLOW);
afterAll(async () => {
  await rowsOf('hub_sharing', 'delete from person_change_taken where agency = $1', [NOWHERE]);
  await database.close();
});

const change = (kind: string, from: string, into: string, former: string[] = []) => ({
  kind,
  from_person: from,
  into_person: into,
  former,
  reason: '测试',
  decided_by: 'sharing-100000',
});
const insert = (one: ReturnType<typeof change>) => database.transaction(hub, (rows) => changes.insert(rows, one));

/** Does `work` in a transaction of which nothing is kept. */
async function withoutTrace<T>(work: (rows: RunStatement) => Promise<T>): Promise<T> {
  let answer: T | undefined;
  const undone = new Error('undone');
  await database
    .transaction(hub, async (rows) => {
      answer = await work(rows);
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return answer as T;
}

test('an agency gets a change once it has taken the earlier ones of the same persons', async () => {
  const [a, b, c, d, e] = [freshWorker(), freshWorker(), freshWorker(), freshWorker(), freshWorker()];
  const merge = await insert(change('MERGE', a, b));
  const split = await insert(change('SPLIT', b, c, [a]));
  const other = await insert(change('MERGE', d, e));
  const mine = [merge, split, other];
  const due = async () => (await changes.due(hub, [NOWHERE])).map(changeOf).filter(({ seq }) => mine.includes(seq));
  const take = (seq: number) => changes.noteTaken(hub, [{ seq, agency: NOWHERE, moved: 0, undecided: 0 }]);
  expect((await due()).map(({ seq }) => seq)).toEqual([merge, other]);
  await take(merge);
  expect((await due()).map(({ seq }) => seq)).toEqual([split, other]);
  await take(split);
  await take(other);
  expect(await due()).toEqual([]);

  // The second time a merge goes to the person for whom the pseudonym stands since.
  await asAdministrator('hub_sharing', async (client) => {
    await client.query(`update person_change set decided_at = now() - interval '10 minutes' where seq = $1`, [merge]);
    await client.query(`update person_change_taken set taken_at = now() - interval '9 minutes' where change = $1 and agency = $2`, [
      merge,
      NOWHERE,
    ]);
  });
  expect(await due()).toEqual([{ seq: merge, kind: 'MERGE', from: a, into: c, former: [] }]);
});

test('a number of a change is given out when all smaller ones are kept or gone', async () => {
  const persons = [freshWorker(), freshWorker(), freshWorker(), freshWorker()] as const;
  const second = () =>
    withoutTrace(async (rows) => {
      await rows({ text: `set local lock_timeout = '300ms'`, values: [] } as never);
      return changes.insert(rows, change('MERGE', persons[2], persons[3]));
    });
  await withoutTrace(async (rows) => {
    await changes.insert(rows, change('MERGE', persons[0], persons[1]));
    await expect(second()).rejects.toThrow();
  });
  expect(await second()).toEqual(expect.any(Number));
});

test('a pseudonym that was given out by a split goes with its documents at the next one', async () => {
  const [a, b, c, d] = [freshWorker(), freshWorker(), newPseudonym(), newPseudonym()];
  const formers = await withoutTrace(async (rows) => {
    const document = async (person: string) => {
      const [made] = (await rows({
        text: `insert into person_identity (hash, version, person, kind) values ($1, 1, $2, 'resident') returning number`,
        values: [randomBytes(32), person],
      } as never)) as { number: number }[];
      return Number(made?.number);
    };
    await document(b);
    const own = await document(a);
    await changes.merge(rows, a, b);
    const first = await changes.split(rows, b, c, [own]);
    await changes.merge(rows, c, b);
    return [first, (await changes.split(rows, b, d, [own])).sort()];
  });
  expect(formers).toEqual([[a], [a, c].sort()]);
});
