import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';

const COURT = 'court-330000';
const CASE = '(2026)浙0127民初9000034号';
const headers = { 'X-Hub-Matter': `court-case/${encodeURIComponent(CASE)}` };
const FILES = '{ kind region from to }';
const query = `query($person: ID!) { whoHolds(person: $person) { id labour ${FILES} unions ${FILES} courts ${FILES} insurance ${FILES} } }`;

let party: string;
beforeAll(async () => {
  const [row] = await rowsOf<{ worker: string }>(
    'hub_courts',
    'select worker from case_party where case_number = $1 and worker is not null',
    [CASE],
  );
  party = row?.worker as string;
});

test('in a matter one question says which agency holds a file on its person, where and of which days, without any agreement', async () => {
  const { data, traceId } = await answer(COURT, { query, variables: { person: party }, headers });
  const engagements = await rowsOf<object>(
    'hub_labour',
    `select 'ENGAGEMENT' as kind, region, from_day::text as "from", to_day::text as "to" from engagement where worker = $1 order by from_day, region`,
    [party],
  );
  const spells = await rowsOf<object>(
    'hub_insurance',
    `select 'ENROLMENT' as kind, region, from_day::text as "from", to_day::text as "to" from enrolment_spell where worker = $1 order by from_day, region`,
    [party],
  );
  const { labour, insurance, courts, unions } = data.whoHolds;
  expect(engagements.length).toBeGreaterThan(0);
  expect(labour.filter(({ kind }: { kind: string }) => kind === 'ENGAGEMENT')).toEqual(engagements);
  expect(labour.filter(({ kind }: { kind: string }) => kind === 'WORKER_REGISTER')).toEqual([
    { kind: 'WORKER_REGISTER', region: expect.any(String), from: null, to: null },
  ]);
  expect(spells.length).toBeGreaterThan(0);
  expect(insurance.filter(({ kind }: { kind: string }) => kind === 'ENROLMENT')).toEqual(spells);
  expect(courts).toContainEqual(expect.objectContaining({ kind: 'COURT_CASE', region: '330127' }));
  const members = await rowsOf('hub_unions', 'select from union_membership where worker = $1', [party]);
  expect(unions.filter(({ kind }: { kind: string }) => kind === 'UNION_MEMBERSHIP')).toHaveLength(members.length);
  const [entry] = await rowsOf<{ subjects: string[] }>('hub_ledger', 'select subjects from entry where trace_id = $1', [traceId]);
  expect(entry?.subjects).toContain(party);
});

test('without a matter nobody is told, and in one nothing of anybody else', async () => {
  for (const who of [COURT, 'labour-310000', 'union-310000', 'insurance-310000']) {
    const { errors } = await ask(who, { query, variables: { person: party } });
    expect([who, errors?.[0]?.extensions.code]).toEqual([who, 'MATTER_REQUIRED']);
  }
  const [other] = await rowsOf<{ id: string }>('hub_labour', 'select id from worker where id <> $1 limit 1', [party]);
  const { data, errors } = await ask(COURT, { query, variables: { person: other?.id }, headers });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MATTER_REQUIRED', rule: 'OTHER_PERSON' });
  expect(data?.whoHolds?.labour ?? null).toBeNull();
});
