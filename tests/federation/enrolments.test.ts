import { coverOf } from '../../subgraphs/insurance/migrations/20261124010000-partition-enrolment-spells.ts';
import { addDays, addMonths, closedMonth, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer, ask } from '../support/ask.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { DB, freshWorker, HERE, minutesAgo, OTHER, reportedClaim, THERE, WHO } from '../support/insurance-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { undisturbed } from '../support/undisturbed.ts';

const SELECTION = 'id scheme owner region { code } household { code } personGroup mode from to endReason channel';
const on = today();
const enrol = (input: Record<string, unknown>, who = WHO) =>
  mutation(who, 'enrol', 'enrolment', SELECTION, { scheme: 'PENSION', region: HERE, mode: 'FLEXIBLE', base: '5000', ...input });
const interrupt = (input: Record<string, unknown>, who = WHO) =>
  mutation(who, 'interruptEnrolment', 'enrolment', SELECTION, { scheme: 'PENSION', ...input });
const spellsOf = (worker: string) =>
  rowsOf<{ scheme: string; from_day: string; to_day: string | null }>(
    DB,
    'select scheme, from_day::text, to_day::text from enrolment_spell where worker = $1 order by from_day, scheme',
    [worker],
  );

test('one may join at the place of work whatever the registration, pause, and join again; the gap stays a gap', async () => {
  const worker = freshWorker();
  const joined = await enrol({ worker, household: '630102', personGroup: 'MIGRANT', from: addDays(on, -300), channel: 'ONLINE' });
  expect(joined).toMatchObject({
    userErrors: [],
    enrolment: {
      ...{ scheme: 'PENSION', owner: 'HUMAN_RESOURCES', region: { code: HERE }, household: { code: '630102' } },
      ...{ personGroup: 'MIGRANT', mode: 'FLEXIBLE', from: addDays(on, -300), to: null, channel: 'ONLINE' },
    },
  });
  expect((await interrupt({ worker, lastDay: addDays(on, -200) })).enrolment).toMatchObject({
    to: addDays(on, -200),
    endReason: 'INTERRUPTED',
  });
  expect((await enrol({ worker, from: addDays(on, -100) })).userErrors).toEqual([]);
  expect(await spellsOf(worker)).toEqual([
    { scheme: 'PENSION', from_day: addDays(on, -300), to_day: addDays(on, -200) },
    { scheme: 'PENSION', from_day: addDays(on, -100), to_day: null },
  ]);
});

test('nobody is covered twice in one scheme, wherever and however fast it is asked for', async () => {
  const worker = freshWorker();
  const both = await Promise.all([enrol({ worker, region: HERE }), enrol({ worker, region: THERE }, OTHER)]);
  expect(both.map(({ enrolment }) => enrolment === null).sort()).toEqual([false, true]);
  expect(both.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(['ELSEWHERE']);
  expect(await spellsOf(worker)).toHaveLength(1);
  await expect(
    rowsOf(
      DB,
      `insert into enrolment_spell (id, worker, scheme, region, mode, from_day) values (0, $1, 'PENSION', '630102', 'EMPLOYEE', '2020-01-01')`,
      [worker],
    ),
  ).rejects.toThrow(/overlap/);
});

test('medical insurance brings maternity insurance with it, unless told otherwise; each has its owner', async () => {
  const [one, other] = [freshWorker(), freshWorker()];
  expect((await enrol({ worker: one, scheme: 'MEDICAL' })).enrolment.owner).toBe('MEDICAL_SECURITY');
  await enrol({ worker: other, scheme: 'MEDICAL', withMaternity: false });
  expect((await spellsOf(one)).map(({ scheme }) => scheme)).toEqual(['MATERNITY', 'MEDICAL']);
  expect((await spellsOf(other)).map(({ scheme }) => scheme)).toEqual(['MEDICAL']);
});

test('every rule is told by field, and a foreign agency learns nothing', async () => {
  const worker = freshWorker();
  const broken = async (more: object) => brokenRules(await enrol({ worker, ...more }));
  expect(await broken({ worker: 'x' })).toEqual(['worker FORMAT']);
  expect(await broken({ scheme: 'OCCUPATIONAL_INJURY' })).toEqual(expect.arrayContaining(['scheme PER_ORDER']));
  expect(await broken({ mode: 'PER_ORDER' })).toEqual(['mode VALUE']);
  expect(await broken({ scheme: 'UNEMPLOYMENT' })).toEqual(['mode NOT_OPEN']);
  expect(await broken({ base: '0' })).toEqual(['base RANGE']);
  expect(await broken({ base: '1000000.01' })).toEqual(['base RANGE']);
  expect(await broken({ from: addDays(on, 60) })).toEqual(['from RANGE']);
  expect(await broken({ withMaternity: true })).toEqual(['withMaternity TOGETHER']);
  expect(await spellsOf(worker)).toEqual([]);
  await enrol({ worker });
  expect(brokenRules(await interrupt({ worker, reason: 'TRANSFERRED' }))).toEqual(['reason VALUE']);
  expect(brokenRules(await interrupt({ worker, lastDay: addDays(on, -1) }))).toEqual(['lastDay RANGE']);
  const foreign = await ask(OTHER, `mutation { interruptEnrolment(input: {worker: "${worker}", scheme: PENSION}) { enrolment { id } } }`);
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

test('at an instant every scheme is in force or not, with its reason', async () => {
  const worker = freshWorker();
  await enrol({ worker, from: addDays(on, -300) });
  await interrupt({ worker, lastDay: addDays(on, -100) });
  await enrol({ worker, scheme: 'MEDICAL', from: addDays(on, 10), withMaternity: false });
  const claim = await reportedClaim(worker);
  const ask_ = async (at: string) =>
    (
      await answer(
        WHO,
        `{ injuryClaim(number: "${claim}") { worker { insuredAt(at: "${at}") { insured reason scheme receipt schemes { scheme insured reason region { code } from to } } } } }`,
      )
    ).data.injuryClaim.worker.insuredAt;
  const then = await ask_(`${addDays(on, -200)}T08:00:00+08:00`);
  expect(then).toMatchObject({ insured: true, reason: 'INSURED', scheme: 'PENSION' });
  const now = await ask_(minutesAgo(1));
  expect(now).toMatchObject({ insured: false, reason: 'NO_RECORD', receipt: expect.stringMatching(/^ey/) });
  const reasons = Object.fromEntries(now.schemes.map(({ scheme, reason }: { scheme: string; reason: string }) => [scheme, reason]));
  expect(reasons).toEqual({
    ...{ PENSION: 'INTERRUPTED', MEDICAL: 'NOT_YET', MATERNITY: 'NO_RECORD', WORK_INJURY: 'NO_RECORD' },
    ...{ OCCUPATIONAL_INJURY: 'NO_RECORD', UNEMPLOYMENT: 'NO_RECORD' },
  });
});

const MONTH_END = closedMonth(addMonths(on, -2));
const REGIONS = ['100000', '110000', '320000', '320500', HERE, THERE, '500117'];
const figures = async () =>
  Promise.all(
    REGIONS.map(
      async (code) =>
        (
          await answer(
            'union-310000',
            `{ region(code: "${code}") { insuranceFigures(asOf: "${MONTH_END}") { injuryInsured { computed } pensionFlexible { computed } medicalFlexible { computed } maternityFlexible { computed } } } }`,
          )
        ).data.region.insuranceFigures,
    ),
  );
const told = (persons: number, places: number) => ({ computed: persons < 10 || places < 2 ? null : Math.round(persons / 10) * 10 });

/** The roll-up against the spells counted one by one at the same instant, whoever has written them. */
async function expectInStep() {
  const columns = 'scheme, mode, region, month::text, begun, ended, new0, new1, new2, new3';
  await asAdministrator(DB, async (client) => {
    await client.query('begin isolation level repeatable read');
    const of = async (rows: string) =>
      (await client.query(`select ${columns} from (${rows}) r where (begun, ended) <> (0, 0) order by 1, 2, 3, 4`)).rows;
    const kept = await of('select * from cover_rollup');
    expect(kept).toEqual(await of(coverOf('enrolment_spell')));
    expect(kept.length).toBeGreaterThan(1_000);
    await client.query('rollback');
  });
}

test('the roll-up is what the records give, after every kind of change, and figures are counted from it to the person', async () => {
  const workers = Array.from({ length: 30 }, freshWorker);
  await asAdministrator(DB, async (client) => {
    const insert = (worker: string, scheme: string, region: string, from: string, to: string | null) =>
      client.query(
        `insert into enrolment_spell (id, worker, scheme, region, mode, from_day, to_day, end_reason) values (nextval('enrolment_spell_number'), $1, $2, $3, $4, $5, $6, case when $6::date is not null then 'ENDED' end)`,
        [worker, scheme, region, scheme === 'OCCUPATIONAL_INJURY' ? 'PER_ORDER' : 'FLEXIBLE', from, to],
      );
    for (const [i, worker] of workers.entries()) {
      await insert(worker, 'OCCUPATIONAL_INJURY', HERE, '2024-05-10', i % 2 ? '2024-06-30' : null);
      await insert(worker, 'OCCUPATIONAL_INJURY', THERE, '2024-03-10', null); // earlier, elsewhere
      await insert(worker, 'PENSION', HERE, '2024-05-10', i % 3 ? null : '2025-01-31');
    }
  });
  await expectInStep();
  await rowsOf(
    DB,
    `update enrolment_spell set to_day = '2025-02-28', end_reason = 'ENDED' where worker = any($1) and scheme = 'PENSION' and to_day is null`,
    [workers.slice(0, 9)],
  );
  await rowsOf(DB, `delete from enrolment_spell where worker = any($1) and region = $2`, [workers.slice(20), THERE]);
  await rowsOf(DB, `update enrolment_spell set region = '500117' where worker = any($1) and scheme = 'PENSION'`, [workers.slice(10, 15)]);
  await expectInStep();

  const countAll = () =>
    Promise.all(
      REGIONS.map(async (code) => {
        const prefix = code === '100000' ? '' : code.replace(/(00)+$/, '');
        const covered = (scheme: string) =>
          `select array[count(distinct worker), count(distinct region)] from enrolment_spell where scheme = '${scheme}' and mode = 'FLEXIBLE' and starts_with(region, $1) and from_day <= $2 and (to_day is null or to_day >= $2)`;
        const [row] = await rowsOf<Record<string, number[]>>(
          DB,
          `select (select array[count(*), count(distinct region)] from (select distinct on (worker) worker, region from enrolment_spell
             where scheme = 'OCCUPATIONAL_INJURY' and starts_with(region, $1) and from_day <= $2 order by worker, from_day, id) first) as injury,
          (${covered('PENSION')}) as pension, (${covered('MEDICAL')}) as medical, (${covered('MATERNITY')}) as maternity`,
          [prefix, MONTH_END],
        );
        return Object.fromEntries(
          Object.entries(row ?? {}).map(([name, [persons, places]]) => [name, told(Number(persons), Number(places))]),
        );
      }),
    );
  const [counts, found] = await undisturbed(countAll, async () => {
    // Counted for this edition before, perhaps, by whoever asked.
    await rowsOf(DB, 'delete from figure_edition where as_of = $1', [MONTH_END]);
    return figures();
  });
  const expected = counts.map(({ injury, pension, medical, maternity }) => ({
    ...{ injuryInsured: injury, pensionFlexible: pension, medicalFlexible: medical, maternityFlexible: maternity },
  }));
  expect(found).toEqual(expected);
  expect(counts[0]?.injury?.computed).toBeGreaterThan(500);
});

test('how far a plan has come, and what a share of the platform would mean', async () => {
  const { data } = await answer(
    'court-330000',
    `{ enrolmentPlans(where: {region: "440000", scheme: PENSION, year: 2026}) { nodes { target covered source } }
       contributionScenario(region: "440000", scheme: PENSION, base: "5000.00", platformShare: 50) { due platform worker working by { workerRate source mark } }
       none: contributionScenario(region: "440000", scheme: UNEMPLOYMENT, base: "5000.00", platformShare: 50) { due } }`,
  );
  expect(data.enrolmentPlans.nodes).toHaveLength(1);
  expect(data.contributionScenario).toMatchObject({ due: '1000.00', platform: '500.00', worker: '500.00', by: { workerRate: '20.00' } });
  expect(data.none).toBeNull();
  const wrong = await ask(
    'court-330000',
    '{ contributionScenario(region: "440000", scheme: PENSION, base: "5000.00", platformShare: 101) { due } }',
  );
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'platformShare', rule: 'range' });
});
