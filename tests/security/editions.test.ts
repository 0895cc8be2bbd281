import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { freshWorker } from '../support/persons.ts';

// Whoever records something does not choose when a cell is counted: one who records nothing here asks.
const READER = 'sharing-330000';
// Before any record of the demo, so that a cell holds what is added here.
const AS_OF = '2012-04-30';
const [FROM, TO] = ['2012-03-01', '2012-05-31'];
const COUNTIES: Record<string, [string, string]> = {
  '513200': ['513201', '513221'],
  '513300': ['513301', '513322'],
  '513400': ['513401', '513422'],
};
let made = 0;
const id = (kind: string) => `${kind}-EDITION-${++made}`;

interface Kind {
  database: string;
  figure: string;
  /** as many persons as `persons`, recorded by the first or the second source of the place */
  add(place: string, persons: number, source: 0 | 1): Promise<void>;
}

async function forEach(persons: number, insert: (worker: string) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < persons; i++) await insert(freshWorker());
}

const firm = async (n: number) =>
  (await rowsOf<{ code: string }>('hub_labour', 'select credit_code as code from enterprise order by 1 offset $1 limit 1', [n]))[0]?.code;

const KINDS: Record<string, Kind> = {
  engagements: {
    database: 'hub_labour',
    figure: 'labourFigures.flexibleWorkers',
    async add(place, persons, source) {
      const enterprise = await firm(source);
      await forEach(persons, (worker) =>
        rowsOf(
          'hub_labour',
          `insert into engagement (id, worker, enterprise, region, form, from_day, to_day) values ($1, $2, $3, $4, 'CIVIL', $5, $6)`,
          [id('E'), worker, enterprise, place, FROM, TO],
        ),
      );
    },
  },
  arbitrations: {
    database: 'hub_labour',
    figure: 'labourFigures.openArbitrations',
    async add(place, persons, source) {
      await forEach(persons, (worker) =>
        rowsOf(
          'hub_labour',
          `insert into arbitration_case select (jsonb_populate_record(a, jsonb_build_object('number', $1::text, 'canonical', $1::text, 'worker', $2::text,
             'region', $3::text, 'filed_on', $4::text, 'decided_on', $5::text))).* from arbitration_case a limit 1`,
          [id('A'), worker, COUNTIES[place]?.[source], FROM, TO],
        ),
      );
    },
  },
  'members of unions': {
    database: 'hub_unions',
    figure: 'unionFigures.members',
    // A union states how many members it has.
    async add(place, persons, source) {
      await rowsOf(
        'hub_unions',
        `insert into union_organization as o (id, name, level, region, founded_on, dissolved_on, members)
         values ($1, '（模拟）' || $1, 'ENTERPRISE', $2, $3, $4, $5) on conflict (id) do update set members = o.members + excluded.members`,
        [`U-EDITION-${place}-${source}`, place, FROM, TO, persons],
      );
    },
  },
  mediations: {
    database: 'hub_courts',
    figure: 'courtFigures.mediationCases',
    async add(place, persons, source) {
      const enterprise = await firm(0);
      await forEach(persons, (worker) =>
        rowsOf(
          'hub_courts',
          `insert into mediation_case (id, organization, region, worker, enterprise, dispute, opened_on)
           values ($1, (select id from mediation_organization order by 1 offset $2 limit 1), $3, $4, $5, 'PAY', $6)`,
          [id('M'), source, place, worker, enterprise, FROM],
        ),
      );
    },
  },
  'spells of cover': {
    database: 'hub_insurance',
    figure: 'insuranceFigures.pensionFlexible',
    add: (place, persons, source) =>
      forEach(persons, (worker) =>
        rowsOf(
          'hub_insurance',
          `insert into enrolment_spell (id, worker, scheme, region, mode, from_day, to_day, end_reason)
           values (nextval('enrolment_spell_number'), $1, 'PENSION', $2, 'FLEXIBLE', $3, $4, 'ENDED')`,
          [worker, COUNTIES[place]?.[source], FROM, TO],
        ),
      ),
  },
};

async function figure(kind: Kind, place: string): Promise<{ computed: number | null; edition: string; computedOn: string }> {
  const [group, name] = kind.figure.split('.') as [string, string];
  const { data } = await answer(
    READER,
    `{ region(code: "${place}") { ${group}(asOf: "${AS_OF}") { ${name} { computed edition computedOn } } } }`,
  );
  return data.region[group][name];
}

/** As if a month had ended since: what was counted belongs to the edition of the month before. */
const nextMonth = (kind: Kind, place: string) =>
  rowsOf(kind.database, `update figure_edition set edition = '2012-12' where name = $1 and scope = $2 and as_of = $3`, [
    kind.figure.split('.')[0],
    place.slice(0, 4),
    AS_OF,
  ]);

test.each(Object.entries(KINDS))(
  '%s: a count that comes from one source is withheld, however many persons it is of',
  async (_name, kind) => {
    await kind.add('513200', 12, 0);
    expect((await figure(kind, '513200')).computed).toBeNull();
    await nextMonth(kind, '513200');
    await kind.add('513200', 1, 1);
    expect((await figure(kind, '513200')).computed).toBe(10);
  },
);

test.each(Object.entries(KINDS))(
  '%s: nobody lifts a count over the threshold, or moves it, by adding records; the next edition holds them',
  async (_name, kind) => {
    await kind.add('513300', 4, 0);
    await kind.add('513300', 3, 1);
    expect((await figure(kind, '513300')).computed).toBeNull();
    for (let i = 0; i < 3; i++) {
      await kind.add('513300', 1, 1);
      expect((await figure(kind, '513300')).computed).toBeNull();
    }
    await nextMonth(kind, '513300');
    const next = await figure(kind, '513300');
    expect(next.computed).toBe(10);
    await kind.add('513300', 25, 0);
    expect(await figure(kind, '513300')).toEqual(next);
  },
);

test('a union that enrols somebody on a day of a closed month moves no number of joiners', async () => {
  const [whole, ...parts] = ['U-EDITION-J', 'U-EDITION-J1', 'U-EDITION-J2'] as [string, string, string];
  for (const union of [whole, ...parts])
    await rowsOf(
      'hub_unions',
      `insert into union_organization (id, name, level, region, parent, founded_on, members) values ($1, '（模拟）' || $1, 'INDUSTRY', '513300', $2, $3, 0)`,
      [union, union === whole ? 'U-100000' : whole, FROM],
    );
  for (const [i, union] of parts.entries())
    await forEach(i === 0 ? 5 : 4, (worker) =>
      rowsOf(
        'hub_unions',
        `insert into union_membership (id, worker, organization, region, channel, joined_on) values ($1, $2, $3, '513300', 'SITE', '2012-04-05')`,
        [id('UM'), worker, union],
      ),
    );
  const joined = async () => {
    const { data } = await answer(
      READER,
      `{ unionOrganization(id: "${whole}") { enrolment(from: "2012-04", to: "2012-04") { channel joined } } }`,
    );
    return data.unionOrganization.enrolment.find(({ channel }: { channel: string }) => channel === 'SITE').joined;
  };
  expect(await joined()).toBeNull();
  const input = { union: parts[0], worker: freshWorker(), channel: 'SITE', joinedOn: '2012-04-20' };
  expect((await mutation('union-513300', 'enrolMember', 'membership', 'id', input)).userErrors).toEqual([]);
  expect(await joined()).toBeNull();
});

test('a figure says of which edition it is, and on which day that was counted', async () => {
  const { edition, computedOn } = await figure(KINDS.mediations as Kind, '513400');
  const [{ month, day } = { month: '', day: '' }] = await rowsOf<{ month: string; day: string }>(
    'hub_courts',
    `select to_char(case when extract(day from d + 1) = 1 then d else date_trunc('month', d) - interval '1 day' end, 'YYYY-MM') as month, d::text as day
     from (select (now() at time zone 'Asia/Shanghai')::date as d) t`,
  );
  expect([edition, computedOn]).toEqual([month, day]);
});

const CLUES = (from: string) =>
  `{ clueStatistics(region: "513300", from: "${from}", to: "${AS_OF}") { channel received responseRate edition } }`;

async function clues(persons: number, place: string): Promise<void> {
  const enterprise = await firm(0);
  await forEach(persons, (worker) =>
    rowsOf(
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, taken_up_on)
       values ($1, $2, $3, $4, 'WINDOW', 1, 'IN_PROGRESS', '2012-04-12', '2012-04-13')`,
      [id('C'), worker, enterprise, place],
    ),
  );
}

test('a longer window does not count a month anew', async () => {
  await clues(5, '513301');
  await clues(3, '513322');
  const withheld = [expect.objectContaining({ channel: 'WINDOW', received: null, responseRate: null })];
  expect((await answer(READER, CLUES('2012-04-01'))).data.clueStatistics).toEqual(withheld);
  await clues(2, '513322');
  for (const from of ['2012-04-01', '2012-03-01', '2011-12-01'])
    expect((await answer(READER, CLUES(from))).data.clueStatistics).toEqual(withheld);
});

test('clues of ten persons, all recorded by one department, are withheld', async () => {
  await clues(14, '513401');
  const { data } = await answer(READER, CLUES('2012-04-01').replace('513300', '513400'));
  expect(data.clueStatistics).toEqual([expect.objectContaining({ channel: 'WINDOW', received: null })]);
});

test('outcomes side by side stand in the order of what is shown', async () => {
  const { data } = await answer(
    READER,
    '{ adjudicationDivergence(where: {question: CLAIM, by: [REGION, FORUM, YEAR]}) { disputes suppressed } }',
  );
  const shown = data.adjudicationDivergence.map(({ disputes }: { disputes: number | null }) => disputes ?? 0);
  expect(shown).toEqual([...shown].sort((a, b) => b - a));
  expect(data.adjudicationDivergence.some(({ suppressed }: { suppressed: boolean }) => suppressed)).toBe(true);
});
