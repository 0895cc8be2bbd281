import { randomBytes } from 'node:crypto';
import { INSURANCE_PERSON_REGISTERS } from '../../subgraphs/insurance/enrolments/person-registers.ts';
import { LABOUR_PERSON_REGISTERS } from '../../subgraphs/labour/workers/person-registers.ts';
import { Database } from '../../subgraphs/shared/database/database.ts';
import { createRequestContext } from '../../subgraphs/shared/identity/request-context.ts';
import { takeChangeEndpoint } from '../../subgraphs/shared/person-records/take-change.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { SLOW } from '../support/imports.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';

const PLACE = '310118';
const FIRM = '91193100MA00000238';
const databaseOf = (name: string) => new Database({ url: databaseUrl(name), pool: 2, entities: [], migrations: [] });
const open = { labour: undefined as unknown as Database, insurance: undefined as unknown as Database };
const hub = createRequestContext({ participant: 'hub', kind: 'SHARING_AUTHORITY', region: '100000', actor: 'test', grants: [] } as never);

// Below the numbers of real changes, rising.
let last = -(2 ** 52) + Math.floor(Math.random() * 2 ** 50);
function taking(agency: 'labour' | 'insurance') {
  const registers = agency === 'labour' ? LABOUR_PERSON_REGISTERS : INSURANCE_PERSON_REGISTERS;
  return (kind: 'MERGE' | 'SPLIT', from: string, into: string, former: string[] = []) => {
    last += 1;
    return takeChangeEndpoint(open[agency], registers)({ seq: last, kind, from, into, former }, hub);
  };
}

/** Lays an engagement of a day; two persons with one of the same day contradict each other. */
async function engaged(worker: string, day = '2026-04-01'): Promise<string> {
  const [made] = await rowsOf<{ id: string }>(
    'hub_labour',
    `insert into engagement (worker, enterprise, region, form, from_day) values ($1, $2, $3, 'CIVIL', $4) returning id`,
    [worker, FIRM, PLACE, day],
  );
  return (made as { id: string }).id;
}

const holder = async (id: string) =>
  (await rowsOf<{ worker: string }>('hub_labour', 'select worker from engagement where id = $1', [id]))[0]?.worker;
const end = (id: string) => rowsOf('hub_labour', 'delete from engagement where id = $1', [id]);
const notedOf = (record: string, database = 'hub_labour') =>
  rowsOf<{ id: string; state: string; from_person: string; into_person: string; was_theirs: boolean }>(
    database,
    'select id, state, from_person, into_person, was_theirs from person_record where record = $1 order by seq',
    [record],
  );
const decide = (id: string, decision: string) =>
  mutation(`labour-${PLACE}`, 'decideLabourPersonRecord', 'record', 'state', { record: id, decision });

beforeAll(async () => {
  [open.labour, open.insurance] = [databaseOf('hub_labour'), databaseOf('hub_insurance')];
  await Promise.all([open.labour.open(), open.insurance.open()]);
}, SLOW);
afterAll(() => Promise.all([open.labour.close(), open.insurance.close()]));

const take = taking('labour');

test('what a merge left to be decided goes to the person into whom the surviving one is merged later', async () => {
  const [a, b, c] = [freshWorker(), freshWorker(), freshWorker()];
  const [ofA, ofB] = [await engaged(a), await engaged(b)];
  expect(await take('MERGE', a, b)).toEqual({ moved: 0, undecided: 1 });
  expect(await take('MERGE', b, c)).toEqual({ moved: 1, undecided: 0 });
  const [left] = await notedOf(ofA);
  expect(left).toMatchObject({ state: 'UNDECIDED', from_person: a, into_person: c });
  expect(brokenRules(await decide(left?.id as string, 'MOVE'))).toEqual(['decision CONTRADICTS']);
  await end(ofB);
  expect((await decide(left?.id as string, 'MOVE')).record).toEqual({ state: 'MOVED' });
  expect(await holder(ofA)).toBe(c);
});

test('what a merge left under a former pseudonym goes with it at a split, and is nobody else’s', async () => {
  const [a, b, c] = [freshWorker(), freshWorker(), freshWorker()];
  const [ofA, ofB, moved] = [await engaged(a), await engaged(b), await engaged(a, '2025-04-01')];
  expect(await take('MERGE', a, b)).toEqual({ moved: 1, undecided: 1 });
  expect(await take('SPLIT', b, c, [a])).toEqual({ moved: 0, undecided: 2 });
  expect([await holder(ofA), await holder(ofB), await holder(moved)]).toEqual([c, b, b]);
  expect(await notedOf(ofA)).toMatchObject([{ state: 'MOVED', from_person: a, into_person: c }]);
  expect(await notedOf(ofB)).toMatchObject([{ state: 'UNDECIDED', from_person: b, into_person: c, was_theirs: false }]);
  expect((await notedOf(moved)).at(-1)).toMatchObject({ state: 'UNDECIDED', from_person: b, into_person: c, was_theirs: true });
});

test('what a split asks is asked of the persons into whom the two are merged later', async () => {
  const [b, c, x, y] = [freshWorker(), freshWorker(), freshWorker(), freshWorker()];
  const [one, other] = [await engaged(b), await engaged(b, '2025-05-01')];
  expect(await take('SPLIT', b, c)).toEqual({ moved: 0, undecided: 2 });
  expect(await take('MERGE', b, x)).toEqual({ moved: 2, undecided: 0 });
  expect(await take('MERGE', c, y)).toEqual({ moved: 0, undecided: 0 });
  const [asked] = await notedOf(one);
  expect(asked).toMatchObject({ state: 'UNDECIDED', from_person: x, into_person: y });
  expect((await decide(asked?.id as string, 'MOVE')).record).toEqual({ state: 'MOVED' });
  expect([await holder(one), await holder(other)]).toEqual([y, x]);
  // Where the two are one person again, there is nothing to decide.
  expect(await take('MERGE', y, x)).toEqual({ moved: 1, undecided: 0 });
  expect((await notedOf(other))[0]).toMatchObject({ state: 'KEPT' });
});

test('what a split asks about a record that a merge left is asked once it has moved', async () => {
  const [b, c, x] = [freshWorker(), freshWorker(), freshWorker()];
  const [ofB, ofX] = [await engaged(b), await engaged(x)];
  await take('SPLIT', b, c);
  expect(await take('MERGE', b, x)).toEqual({ moved: 0, undecided: 1 });
  await end(ofX);
  const [asked, left] = await notedOf(ofB);
  expect((await decide(left?.id as string, 'MOVE')).record).toEqual({ state: 'MOVED' });
  expect((await notedOf(ofB))[0]).toMatchObject({ state: 'UNDECIDED', from_person: x, into_person: c });
  expect((await decide(asked?.id as string, 'MOVE')).record).toEqual({ state: 'MOVED' });
  expect(await holder(ofB)).toBe(c);
});

test('a merge leaves one person neither two claims that stand on one order nor two spells of a scheme that run', async () => {
  const [a, b] = [freshWorker(), freshWorker()];
  const run = randomBytes(5).toString('hex');
  const claim = (worker: string, number: string, order: string, state: string) =>
    rowsOf(
      'hub_insurance',
      `insert into injury_claim (number, worker, platform, order_number, injured_at, place_of_order, place_of_injury, state, reported_on)
        values ($1, $2, $3, $4, now(), $5, $5, $6, current_date)`,
      [`IC-T${run}-${number}`, worker, FIRM, `T-${run}-${order}`, PLACE, state],
    );
  await claim(b, '1', 'same', 'ACCEPTED');
  await claim(a, '2', 'same', 'REPORTED');
  await claim(a, '3', 'same', 'REFUSED');
  await claim(a, '4', 'other', 'REPORTED');
  const spell = async (worker: string, region: string, contest: string | null) =>
    (
      await rowsOf<{ id: string }>(
        'hub_insurance',
        `insert into enrolment_spell (id, worker, scheme, region, mode, from_day, contest_state)
          values (nextval('enrolment_spell_number'), $1, 'MEDICAL', $2, 'FLEXIBLE', '2026-05-01', $3) returning id::text as id`,
        [worker, region, contest],
      )
    )[0]?.id as string;
  await spell(b, PLACE, 'OPEN');
  const second = await spell(a, '330106', null);
  await taking('insurance')('MERGE', a, b);
  const became = async (record: string) => (await notedOf(record, 'hub_insurance')).map(({ state }) => state);
  expect(await became(`IC-T${run}-2`)).toEqual(['UNDECIDED']);
  expect(await became(`IC-T${run}-3`)).toEqual(['MOVED']);
  expect(await became(`IC-T${run}-4`)).toEqual(['MOVED']);
  expect(await became(second)).toEqual(['UNDECIDED']);
});
