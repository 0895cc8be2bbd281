import { labourDatabase } from '../../subgraphs/labour/database.ts';
import { LabourFiguresRepository } from '../../subgraphs/labour/figures/labour-figures.repository.ts';
import { addDays, closedMonth, today } from '../../subgraphs/shared/calendar/today.ts';
import type { Database } from '../../subgraphs/shared/database/database.ts';
import { EditionSweep, everyRegion, type SweptFigure } from '../../subgraphs/shared/figures/edition-sweep.ts';
import { createLogger } from '../../subgraphs/shared/logger.ts';
import { answer } from '../support/ask.ts';
import { databaseUrl, rowsOf } from '../support/database.ts';
import { askUnder, mandateFor } from '../support/mandates.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';
import { someFirm } from '../support/strangers.ts';

// Counties of Tibet of which no other test asks figures.
const COUNTIES = everyRegion().filter((code) => /^5425(?!00)/.test(code));
const log = createLogger('test', 'silent');
let db: Database;
beforeAll(async () => {
  db = labourDatabase(databaseUrl('hub_labour'), 4);
  await db.open();
});
afterAll(() => db.close());

/** The figures of labour, of these regions only, marked as counted under a name of its own. */
const figureOf = (name: string, scopes: readonly string[]): SweptFigure => ({
  ...new LabourFiguresRepository(db).swept(),
  name: `${name} ${Date.now()}`,
  scopes: () => scopes,
});
async function run(sweep: EditionSweep): Promise<void> {
  for (let i = 0; i < 100; i += 1) if (await sweep.slice(log)) return;
  throw new Error('the sweep does not end');
}
const inspect = (region: string, number: string) =>
  rowsOf(
    'hub_labour',
    `insert into inspection (number, enterprise, region, subject, opened_on)
     select $1, credit_code, $2, '测试', $3 from enterprise order by credit_code limit 1`,
    [number, region, addDays(closedMonth(today()), -3)],
  );
const openIn = async (region: string) =>
  (
    await answer(
      'union-310000',
      `{ region(code: "${region}") { labourFigures(asOf: "${closedMonth(today())}") { openInspections { computed edition } } } }`,
    )
  ).data.region.labourFigures.openInspections;

test('a closed month is counted before anybody asks: a record that comes before the first question does not count in it', async () => {
  const [region = ''] = COUNTIES;
  await inspect(region, 'I-SWEEP-1');
  await run(new EditionSweep(db, [figureOf('first', [region])]));
  await inspect(region, 'I-SWEEP-2');
  expect(await openIn(region)).toEqual({ computed: 1, edition: closedMonth(today()).slice(0, 7) });
});

test('one process counts at a time, the next one goes on, and what is counted is not counted again', async () => {
  const counted: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const figure: SweptFigure = {
    ...figureOf('second', COUNTIES.slice(1, 3)),
    count: async (scopes) => {
      counted.push(...scopes);
      await held;
    },
  };
  const [one, other] = [new EditionSweep(db, [figure]), new EditionSweep(db, [figure])];
  const first = one.slice(log);
  while (counted.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await other.slice(log)).toBe(false);
  release();
  expect(await first).toBe(true);
  await run(other);
  expect(counted).toEqual(COUNTIES.slice(1, 3));
});

test('cells that fail keep no others from being counted, and are counted at the next start', async () => {
  const many = Array.from({ length: 45 }, (_, i) => `cell ${i}`);
  const counted: string[] = [];
  let fails = true;
  const figure: SweptFigure = {
    ...figureOf('third', many),
    count: async (scopes) => {
      if (fails && scopes.includes('cell 0')) throw new Error('a statement took too long');
      counted.push(...scopes);
    },
  };
  await run(new EditionSweep(db, [figure]));
  expect(counted).toEqual(many.slice(20));
  fails = false;
  await run(new EditionSweep(db, [figure]));
  expect(counted).toEqual([...many.slice(20), ...many]);
});

test('every region of today is counted, the whole country first', () => {
  const regions = everyRegion();
  expect(regions[0]).toBe('100000');
  expect(regions.slice(1, 35).filter((code) => !code.endsWith('0000'))).toEqual([]);
  expect(regions).toEqual([...new Set(regions)]);
  expect(regions.length).toBeGreaterThan(3_000);
});

describe('who recorded something since the month ended does not choose the instant at which an earlier month is counted', () => {
  // Before any record of the demo.
  const AS_OF = '2011-06-30';
  const [PROVINCE, COUNTIES_OF_IT] = ['630000', ['632521', '632522']] as const;
  const WRITER = 'labour-632521';
  let firm = '';
  beforeAll(async () => {
    firm = await someFirm();
  });

  const engaged = async (place: string, persons: number) => {
    for (let i = 0; i < persons; i += 1)
      await rowsOf(
        'hub_labour',
        `insert into engagement (id, worker, enterprise, region, form, from_day, to_day)
         select 'E-' || $1, $1, credit_code, $2, 'CIVIL', '2011-05-01', '2011-07-31' from enterprise order by credit_code offset $3 limit 1`,
        [freshWorker(), place, i % 2],
      );
  };
  const workers = async (who: string, region: string, asOf = AS_OF) =>
    (await answer(who, `{ region(code: "${region}") { labourFigures(asOf: "${asOf}") { flexibleWorkers { computed absence } } } }`)).data
      .region.labourFigures.flexibleWorkers;

  test('it reads no figure of persons of a wider region until somebody else has asked, and then what that one reads', async () => {
    for (const place of COUNTIES_OF_IT) await engaged(place, 10);
    const recorded = await mutation(WRITER, 'recordEngagement', 'engagement', 'id', {
      ...{ worker: freshWorker(), enterprise: firm, region: '632521', form: 'CIVIL', from: '2011-05-01', to: '2011-07-31' },
    });
    expect(recorded.userErrors).toEqual([]);
    const withheld = { computed: null, absence: 'WITHHELD' };
    expect(await workers(WRITER, PROVINCE)).toEqual(withheld);
    await engaged('632522', 12);
    expect(await workers(WRITER, PROVINCE)).toEqual(withheld);
    expect((await workers('court-330000', PROVINCE)).computed).toBe(30);
    await engaged('632522', 12);
    expect((await workers(WRITER, PROVINCE)).computed).toBe(30);
    // Of its own region it has every record, and needs no figure to find one.
    expect((await workers(WRITER, '632521')).computed).toBe(10);
  });

  test('of clues it reads which channels there are, and no count; nothing is left out in silence', async () => {
    const clues = async (who: string) =>
      (await answer(who, '{ clueStatistics(region: "630000", from: "2011-05-01", to: "2011-05-31") { channel received responseRate } }'))
        .data.clueStatistics;
    const channels = ['HOTLINE_12328', 'HOTLINE_12333', 'HOTLINE_12345', 'MINI_PROGRAM', 'WINDOW'];
    expect(await clues(WRITER)).toEqual(channels.map((channel) => ({ channel, received: null, responseRate: null })));
    // Somebody who changed nothing is told that there were none.
    expect(await clues('court-330000')).toEqual([]);
    expect(await clues(WRITER)).toEqual([]);
  });

  test('nor does it as the agent of a person', async () => {
    const who = 'union-632521';
    const put = { id: who, name: '（模拟）县总工会', kind: 'UNION', region: '632521', replace: true };
    expect((await mutation('sharing-100000', 'registerParticipant', 'participant', 'id', put)).userErrors).toEqual([]);
    const mandate = await mandateFor(freshWorker(), who, ['CONFIRM']);
    const asOf = '2011-07-31';
    const query = `{ region(code: "630000") { labourFigures(asOf: "${asOf}") { flexibleWorkers { computed absence } } } }`;
    const asked = async () => (await askUnder(who, mandate, query)).data.region.labourFigures.flexibleWorkers;
    await engaged('632522', 10);
    await engaged('632521', 10);
    await rowsOf('hub_labour', 'insert into change_of_day (participant, day) values ($1, $2) on conflict do nothing', [who, today()]);
    expect(await asked()).toEqual({ computed: null, absence: 'WITHHELD' });
    expect((await workers('court-330000', PROVINCE, asOf)).computed).not.toBeNull();
    expect((await asked()).computed).not.toBeNull();
  });

  test('a change that was refused changes nothing', async () => {
    const who = 'labour-632525';
    const refused = await mutation(who, 'recordEngagement', 'engagement', 'id', {
      ...{ worker: freshWorker(), enterprise: firm, region: '632525', form: 'CIVIL', from: '2011-05-01', to: '2011-04-30' },
    });
    expect(refused.userErrors).not.toEqual([]);
    await engaged('632522', 1);
    expect((await workers(who, PROVINCE, '2011-05-31')).computed).not.toBeNull();
  });
});
