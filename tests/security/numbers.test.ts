import { databaseName } from '../../gateway/start/databases.ts';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { today } from '../../subgraphs/shared/calendar/today.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { someFirm } from '../support/strangers.ts';

// Between two records of one body others record at most so many while this test runs.
const MANY = 100_000;
const DATABASES = AGENCIES.map(databaseName);

/** Of each agency a record that one body can make again and again; its number. */
const MADE: Record<string, () => Promise<string>> = {
  'a wage clue': async () => {
    const input = { worker: freshWorker(), enterprise: await someFirm(), place: '650102', channel: 'WINDOW', amount: '10.00' };
    return (await mutation('labour-650102', 'fileWageClue', 'clue', 'id', input)).clue.id;
  },
  'a spell of cover': async () => {
    const input = { worker: freshWorker(), scheme: 'PENSION', region: '530102', mode: 'FLEXIBLE', base: '5000.00', from: today() };
    return (await mutation('insurance-530102', 'enrol', 'enrolment', 'id', input)).enrolment.id;
  },
  'a transfer': async () => {
    const input = { worker: freshWorker(), scheme: 'PENSION', from: '110101', to: '530102' };
    return (await mutation('insurance-530102', 'requestTransfer', 'transfer', 'id', input)).transfer.id;
  },
  'a request to share': async () => {
    const input = {
      provider: 'labour-310000',
      coordinates: ['Engagement.form'],
      regions: ['310000'],
      purpose: '为会员维权',
      scene: '会员来访',
      mode: 'SERVICE_INTERFACE',
      legalBasis: '工会法第二十六条',
      authorisation: '工会法第二十六条',
      consent: '分管副主席签批',
      validFrom: '2026-12-01',
      validTo: '2027-11-30',
    };
    return (await mutation('union-630000', 'requestSharing', 'request', 'id', input)).request.id;
  },
};

test.each(Object.entries(MADE))('the number of %s says nothing of how many others there are', async (_what, make) => {
  const numbers: number[] = [];
  for (let i = 0; i < 4; i += 1) numbers.push(Number(/\d+$/.exec(await make())?.[0]));
  const gaps = numbers.slice(1).map((number, i) => Math.abs(number - (numbers[i] as number)));
  expect(gaps.filter((gap) => gap < MANY)).toEqual([]);
});

test.each(DATABASES)('%s: numbers of each length stand once, and in no order', async (database) => {
  const rows = await rowsOf<{ digits: number; distinct: string; least: string; most: string; rising: string }>(
    database,
    `select digits, count(distinct number) as distinct, min(number) as least, max(number) as most,
       count(*) filter (where number > before) as rising
     from (select digits, n, number, lag(number) over (partition by digits order by n) as before
       from (select digits, n, scattered(n, digits) as number from unnest(array[8, 10, 12]) digits, generate_series(0::bigint, 9999) n) made) followed
     group by digits order by digits`,
  );
  expect(rows.map(({ digits, distinct }) => [Number(digits), Number(distinct)])).toEqual([
    [8, 10_000],
    [10, 10_000],
    [12, 10_000],
  ]);
  for (const { digits, least, most, rising } of rows) {
    expect([String(least).length, String(most).length]).toEqual([Number(digits), Number(digits)]);
    expect(String(most)).toMatch(/^[1-8]/);
    expect([Number(rising) > 4_000, Number(rising) < 6_000]).toEqual([true, true]);
  }
});

test('numbers of one database say nothing of those of another', async () => {
  const first = await Promise.all(
    DATABASES.map(async (database) => (await rowsOf<{ n: string }>(database, 'select scattered(1, 12) as n'))[0]?.n),
  );
  expect(new Set(first).size).toBe(DATABASES.length);
});
