import { answer, ask } from '../support/ask.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { SLOW } from '../support/imports.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { patient } from '../support/patience.ts';
import { freshResidentNumber } from '../support/persons.ts';

const AUTHORITY = 'sharing-100000';
const PLACE = '310118';
const FIRM = '91193100MA00000238';
const LABOUR = `labour-${PLACE}`;
const INSURANCE = `insurance-${PLACE}`;
const REASON = '签发机关证实两份证件为同一人所有';
const [first, second] = [freshResidentNumber(), freshResidentNumber('19910411')] as const;

interface Listed {
  id: string;
  register: string;
  record: string;
  from: string;
  into: string;
  state: string;
  wasTheirs: boolean;
}

const identify = async (identity: string): Promise<string> =>
  (
    await answer(LABOUR, {
      query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }',
      variables: { input: { identity, name: '模拟辛酉某' } },
    })
  ).data.identifyWorker.person;

/** All that is listed for a body of persons of this test, page by page. */
async function listed(who: string, name: string, person: string): Promise<Listed[]> {
  const found: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query($after: ID) { page: ${name}(after: $after, first: 100) { id register record from into state wasTheirs } }`;
    const { page } = (await answer(who, { query, variables: { after } })).data as { page: Listed[] };
    found.push(...page.filter(({ from, into }) => from === person || into === person));
    if (page.length < 100) return found;
    after = (page.at(-1) as Listed).id;
  }
}

/** Waits until every agency has acted on a change since `since`. */
async function taken(seq: number, since = 0): Promise<Record<string, { moved: number; undecided: number }>> {
  for (const end = Date.now() + patient(40_000); ; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const query = `{ personChanges(after: ${seq - 1}, first: 1) { seq agencies { agency takenAt moved undecided } } }`;
    const [change] = (await answer(AUTHORITY, query)).data.personChanges;
    const done = change.agencies.filter(({ takenAt }: { takenAt: string }) => Date.parse(takenAt) >= since);
    if (done.length === 4)
      return Object.fromEntries(
        done.map(({ agency, moved, undecided }: { agency: string; moved: number; undecided: number }) => [agency, { moved, undecided }]),
      );
    if (Date.now() > end) throw new Error(`agencies that acted: ${JSON.stringify(change.agencies)}`);
  }
}

const workersOf = async (database: string, table: string, key: string, value: string) =>
  (await rowsOf<{ worker: string }>(database, `select worker from ${table} where ${key} = $1`, [value])).map(({ worker }) => worker);

let kept: string;
let gone: string;
let clue: string;
let merge: number;
let correction: string;

async function record(person: string, name: string, field: string, who: string, more: object): Promise<string> {
  const made = await mutation(who, name, field, 'id', { worker: person, ...more });
  expect([name, made.userErrors]).toEqual([name, []]);
  return made[field].id;
}

beforeAll(async () => {
  [kept, gone] = [await identify(first), await identify(second)];
  // The records of insurance come first: they tie the person to the place of the clue.
  const cover = { region: PLACE, mode: 'FLEXIBLE', base: '5000' };
  await record(kept, 'enrol', 'enrolment', INSURANCE, { ...cover, scheme: 'PENSION' });
  await record(gone, 'enrol', 'enrolment', INSURANCE, { ...cover, scheme: 'PENSION' });
  await record(gone, 'enrol', 'enrolment', INSURANCE, { ...cover, scheme: 'MEDICAL' });
  const work = { enterprise: FIRM, region: PLACE, form: 'CIVIL', occupation: 'COURIER', from: '2026-03-02' };
  await record(kept, 'recordEngagement', 'engagement', LABOUR, work);
  await record(gone, 'recordEngagement', 'engagement', LABOUR, work);
  await record(gone, 'recordEngagement', 'engagement', LABOUR, { ...work, from: '2025-02-03' });
  const [own] = await rowsOf<{ id: string }>('hub_labour', 'select id from engagement where worker = $1 and from_day = $2', [
    gone,
    '2025-02-03',
  ]);
  const asked = { provider: LABOUR, coordinate: 'Engagement.from', record: own?.id, subject: gone, evidence: '劳动合同' };
  const days = { wrong: '2025-02-03', right: '2025-02-02' };
  correction = (await mutation(gone, 'requestCorrection', 'correction', 'id', { ...asked, ...days })).correction.id;
  clue = await record(gone, 'fileWageClue', 'clue', LABOUR, { enterprise: FIRM, place: PLACE, channel: 'WINDOW', amount: '77.00' });
  await answer(LABOUR, { query: 'query($w: ID!) { worker(id: $w) { occupation } }', variables: { w: gone } });
}, SLOW);

test('only the national authority merges persons; what it names has to stand on the register', async () => {
  const query = 'mutation($input: MergePersonsInput!) { mergePersons(input: $input) { userErrors { code } } }';
  for (const who of ['sharing-310000', LABOUR]) {
    const { errors } = await ask(who, { query, variables: { input: { person: kept, duplicate: gone, reason: REASON } } });
    expect([who, errors?.[0]?.extensions.code]).toEqual([who, 'FORBIDDEN']);
  }
  const merging = (input: object) => mutation(AUTHORITY, 'mergePersons', 'change', 'seq', { person: kept, reason: REASON, ...input });
  expect(brokenRules(await merging({ duplicate: kept }))).toEqual(['duplicate SAME_PERSON']);
  expect(brokenRules(await merging({ duplicate: gone, reason: ' ' }))).toEqual(['reason EMPTY']);
  expect(await workersOf('hub_labour', 'wage_clue', 'id', clue)).toEqual([gone]);
});

test(
  'a merge reaches every agency: records are moved, what contradicts is left to its holder, and both pseudonyms find the person',
  async () => {
    // By the documents that lie before the authority; sent again under its key it is done once.
    const input = { person: first, duplicate: second, reason: REASON, idempotencyKey: `merge-${gone}` };
    const { change } = await mutation(AUTHORITY, 'mergePersons', 'change', 'seq kind from into decidedBy', input);
    expect(change).toEqual({ seq: expect.any(Number), kind: 'MERGE', from: gone, into: kept, decidedBy: AUTHORITY });
    expect((await mutation(AUTHORITY, 'mergePersons', 'change', 'seq', input)).change.seq).toBe(change.seq);
    merge = change.seq;
    const done = await taken(merge);
    // Labour: the worker, one engagement with its source, the clue; the other engagement and its source are said of both.
    expect(done.labour).toEqual({ moved: 4, undecided: 2 });
    // Maternity cover goes with medical cover.
    expect(done.insurance).toEqual({ moved: 2, undecided: 1 });
    expect(done.unions).toEqual({ moved: 0, undecided: 0 });

    expect(await workersOf('hub_labour', 'wage_clue', 'id', clue)).toEqual([kept]);
    expect(await identify(second)).toBe(kept);
    // By variable and in the document, in a read, in the locator of files, and as the person.
    const asked = { query: 'query($w: ID!) { worker(id: $w) { id engagements { from } } }', variables: { w: gone } };
    const engagements = [{ from: '2025-02-03' }, { from: '2026-03-02' }];
    expect((await answer(LABOUR, asked)).data.worker).toEqual({ id: kept, engagements });
    const written = await answer(LABOUR, `{ worker(id: "${gone}") { id engagements { from } } }`);
    expect(written.data.worker).toEqual({ id: kept, engagements });
    const headers = { 'X-Hub-Matter': `wage-clue/${clue}` };
    const { whoHolds } = (await answer(LABOUR, { query: `{ whoHolds(person: "${gone}") { id labour { kind } } }`, headers })).data;
    expect(whoHolds.id).toBe(kept);
    expect(whoHolds.labour).toContainEqual({ kind: 'WAGE_CLUE' });
    expect((await answer(gone, '{ myself { id engagements { from } } }')).data.myself).toEqual({ id: kept, engagements });
    // The ledger has what was asked for, and whom that meant.
    const [entry] = await rowsOf<{ asked: string[]; subjects: string[] }>(
      'hub_ledger',
      'select asked, subjects from entry where trace_id = $1',
      [written.traceId],
    );
    expect(entry?.asked).toEqual([gone, kept].sort());
    expect(entry?.subjects).toEqual([kept]);
    // A look before the merge stays on record as it was, and the person sees it.
    const looks = '{ looksAtMe(first: 50) { nodes { at answered } } }';
    const before = await rowsOf(
      'hub_ledger',
      'select from entry where subjects @> array[$1] and participant = $2 and operation_name is null',
      [gone, LABOUR],
    );
    expect(before.length).toBeGreaterThan(0);
    expect((await answer(kept, looks)).data.looksAtMe.nodes.length).toBeGreaterThanOrEqual(before.length);
    // What was asked for under the former pseudonym stays the person's own.
    const requests = (await answer(kept, '{ corrections(first: 20) { nodes { id } } }')).data.corrections.nodes;
    expect(requests).toEqual([{ id: correction }]);
    expect(await rowsOf('hub_sharing', 'select requester from correction where id = $1', [correction])).toEqual([{ requester: kept }]);
  },
  SLOW,
);

test('each body sees its own records that a merge concerns, and decides what contradicts; nothing is lost', async () => {
  const labour = await listed(LABOUR, 'labourPersonRecords', gone);
  expect(labour.map(({ register, state }) => `${register} ${state}`).sort()).toEqual([
    'engagement MOVED',
    'engagement UNDECIDED',
    'engagement_source MOVED',
    'engagement_source UNDECIDED',
    'wage_clue MOVED',
    'worker DUPLICATE',
  ]);
  expect(await listed('labour-330106', 'labourPersonRecords', gone)).toEqual([]);
  for (const who of ['union-310000', AUTHORITY, gone]) {
    const { data, errors } = await ask(who, '{ labourPersonRecords(first: 1) { id } }');
    expect([who, data?.labourPersonRecords ?? null, errors?.length]).toEqual([who, null, 1]);
  }

  const [open] = (await listed(INSURANCE, 'insurancePersonRecords', gone)).filter(({ state }) => state === 'UNDECIDED') as [Listed];
  expect(open.register).toBe('enrolment_spell');
  const decide = (input: object, who = INSURANCE) =>
    mutation(who, 'decideInsurancePersonRecord', 'record', 'id state', { record: open.id, ...input });
  expect(brokenRules(await decide({ decision: 'MOVE' }))).toEqual(['decision CONTRADICTS']);
  expect(brokenRules(await decide({ decision: 'KEEP' }))).toEqual(['decision DECISION']);
  const query = 'mutation($input: DecideInsurancePersonRecordInput!) { decideInsurancePersonRecord(input: $input) { record { id } } }';
  const elsewhere = await ask('insurance-330106', { query, variables: { input: { record: open.id, decision: 'DUPLICATE' } } });
  expect(elsewhere.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await decide({ decision: 'DUPLICATE' })).record).toEqual({ id: open.id, state: 'DUPLICATE' });
  expect(brokenRules(await decide({ decision: 'DUPLICATE' }))).toEqual(['record DECIDED']);
  expect(await rowsOf('hub_insurance', 'select from enrolment_spell where worker = $1', [gone])).toEqual([]);
  const [{ content }] = (await rowsOf('hub_insurance', 'select content from person_record where id = $1', [open.id])) as [
    { content: { scheme: string; worker: string } },
  ];
  expect(content).toMatchObject({ scheme: 'PENSION', worker: gone });
});

test(
  'what was written under the former pseudonym meanwhile is moved when an agency gets the change again',
  async () => {
    const late = `C-LATE-${gone.slice(2, 12)}`;
    await asAdministrator('hub_labour', (client) =>
      client.query(
        `insert into wage_clue select (jsonb_populate_record(c, jsonb_build_object('id', $1::text, 'worker', $2::text))).* from wage_clue c where id = $3`,
        [late, gone, clue],
      ),
    );
    const since = Date.now();
    await asAdministrator('hub_sharing', (client) => client.query('delete from person_change_taken where change = $1', [merge]));
    expect((await taken(merge, since)).labour).toEqual({ moved: 5, undecided: 2 });
    expect(await workersOf('hub_labour', 'wage_clue', 'id', late)).toEqual([kept]);
    await asAdministrator('hub_labour', (client) => client.query('delete from wage_clue where id = $1', [late]));
  },
  SLOW,
);

test(
  'a split gives a document to a person of its own; every body decides whose its records are',
  async () => {
    const query = 'query($p: ID!) { personIdentities(person: $p) { id kind cameFrom } }';
    const { personIdentities } = (await answer(AUTHORITY, { query, variables: { p: kept } })).data;
    expect(personIdentities.map(({ cameFrom }: { cameFrom: string | null }) => cameFrom)).toEqual([null, gone]);
    expect(JSON.stringify(personIdentities)).not.toContain(second);
    const ids = personIdentities.map(({ id }: { id: string }) => id);
    const splitting = (identities: string[]) =>
      mutation(AUTHORITY, 'splitPerson', 'change', 'seq kind from into', { person: kept, identities, reason: '合并有误' });
    expect(brokenRules(await splitting(ids))).toEqual(['identities NONE_LEFT']);
    expect(brokenRules(await splitting(['PI-9999999999']))).toEqual(['identities UNKNOWN_IDENTITY']);
    const { change } = await splitting([ids[1]]);
    expect(change).toMatchObject({ kind: 'SPLIT', from: kept });
    const other: string = change.into;
    expect([kept, gone]).not.toContain(other);
    await taken(change.seq);
    expect([await identify(first), await identify(second)]).toEqual([kept, other]);

    // Nothing was moved by guess; what had stood under the pseudonym of the other is marked.
    expect(await workersOf('hub_labour', 'wage_clue', 'id', clue)).toEqual([kept]);
    const open = (await listed(LABOUR, 'labourPersonRecords', other)).filter(({ state }) => state === 'UNDECIDED');
    const ofClue = open.find(({ register }) => register === 'wage_clue') as Listed;
    expect(ofClue).toMatchObject({ record: clue, from: kept, into: other, wasTheirs: true });
    const own = open.filter(({ register, wasTheirs }) => register === 'engagement' && !wasTheirs) as [Listed];
    expect(own).toHaveLength(1);
    const decide = (one: Listed, decision: string) =>
      mutation(LABOUR, 'decideLabourPersonRecord', 'record', 'state', { record: one.id, decision, idempotencyKey: one.id });
    expect((await decide(ofClue, 'MOVE')).record).toEqual({ state: 'MOVED' });
    expect((await decide(own[0], 'KEEP')).record).toEqual({ state: 'KEPT' });
    expect(await workersOf('hub_labour', 'wage_clue', 'id', clue)).toEqual([other]);
    // The pseudonym that was merged by mistake stands for the other person again.
    expect((await answer(gone, '{ myself { id } }')).data.myself).toEqual({ id: other });
  },
  SLOW,
);

test('every column of an agency that holds a pseudonym is one that a merge moves', async () => {
  const registers = await Promise.all([
    import('../../subgraphs/labour/workers/person-registers.ts').then((one) => ['hub_labour', one.LABOUR_PERSON_REGISTERS] as const),
    import('../../subgraphs/unions/memberships/person-registers.ts').then((one) => ['hub_unions', one.UNION_PERSON_REGISTERS] as const),
    import('../../subgraphs/courts/court-cases/person-registers.ts').then((one) => ['hub_courts', one.COURT_PERSON_REGISTERS] as const),
    import('../../subgraphs/insurance/enrolments/person-registers.ts').then(
      (one) => ['hub_insurance', one.INSURANCE_PERSON_REGISTERS] as const,
    ),
  ]);
  for (const [database, known] of registers) {
    const columns = await rowsOf<{ name: string }>(
      database,
      `select c.table_name || '.' || c.column_name as name from information_schema.columns c
          join pg_class k on k.relname = c.table_name and k.relkind in ('r', 'p') and not k.relispartition
        where c.table_schema = 'public' and (c.column_name = 'worker' or c.table_name = 'worker' and c.column_name = 'id') order by 1`,
    );
    expect([database, known.map(({ table, column }) => `${table}.${column}`).sort()]).toEqual([database, columns.map(({ name }) => name)]);
  }
});
