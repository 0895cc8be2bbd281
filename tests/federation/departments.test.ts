import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importSigningKey, signHubToken } from '../../subgraphs/shared/identity/hub-token.ts';
import { agree, TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask, hubState, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { patient } from '../support/patience.ts';
import { layUndecided } from '../support/person-records.ts';
import { freshWorker } from '../support/persons.ts';
import { personOf } from '../support/strangers.ts';

const REGISTER =
  'mutation($input: RegisterParticipantInput!) { registerParticipant(input: $input) { participant { department { code scope } } userErrors { field code } } }';
const register = async (input: object) =>
  (await answer('sharing-100000', { query: REGISTER, variables: { input: { name: '（模拟）部门', region: '310000', ...input } } })).data
    .registerParticipant;

beforeAll(async () => {
  expect(await register({ id: 'medical-310000', kind: 'INSURANCE', department: 'HEALTH_SECURITY' })).toEqual({
    participant: { department: { code: 'HEALTH_SECURITY', scope: ['MEDICAL', 'MATERNITY'] } },
    userErrors: [],
  });
  await register({ id: 'tax-310000', kind: 'DEPARTMENT', department: 'TAX' });
});

test('departments are data: each has its kind, which is a column of the one access table, and what it runs', async () => {
  const { participantDepartments } = (await answer('union-310000', '{ participantDepartments { code name kind scope mark } }')).data;
  const names = participantDepartments.map(({ name }: { name: string }) => name).join('、');
  for (const name of [
    '人力资源社会保障',
    '医疗保障',
    '税务',
    '总工会',
    '人民法院',
    '司法行政',
    '交通运输',
    '邮政管理',
    '市场监管',
    '网信',
    '数据管理',
  ])
    expect(names).toContain(name);
  expect(await register({ id: 'post-310000', kind: 'DEPARTMENT' })).toMatchObject({
    userErrors: [{ field: 'input.department', code: 'REQUIRED' }],
  });
  expect(await register({ id: 'post-310000', kind: 'LABOUR', department: 'POSTAL' })).toMatchObject({
    userErrors: [{ field: 'input.department', code: 'DEPARTMENT' }],
  });
});

test('the national authority keeps the departments with their history; one that is withdrawn takes part as nothing', async () => {
  const send = async (who: string, record: object) => {
    const query =
      'mutation($input: ImportSharingRecordsInput!) { importSharingRecords(input: $input) { created changed userErrors { field code } } }';
    const { data, errors } = await ask(who, { query, variables: { input: { dataset: 'DEPARTMENTS', records: [JSON.stringify(record)] } } });
    return errors?.[0]?.extensions.code ?? data.importSharingRecords;
  };
  const id = `TEST_${randomBytes(4).toString('hex').toUpperCase()}`;
  const row = {
    id,
    region: '100000',
    name: '（模拟）医保经办',
    nameEn: 'Test',
    kind: 'INSURANCE',
    scope: ['MEDICAL'],
    source: '（模拟）三定规定',
  };
  expect(await send('sharing-310000', row)).toBe('FORBIDDEN');
  expect(await send('labour-100000', row)).toBe('FORBIDDEN');
  expect(await send('sharing-100000', { ...row, kind: 'PERSON' })).toMatchObject({ userErrors: [{ field: 'input.records.0.kind' }] });
  expect(await send('sharing-100000', { ...row, kind: 'COURT' })).toMatchObject({
    userErrors: [{ field: 'input.records.0.scope', code: 'KIND' }],
  });
  expect(await send('sharing-100000', { ...row, scope: ['medical'] })).toMatchObject({ userErrors: [{ field: 'input.records.0.scope' }] });
  expect(await send('sharing-100000', row)).toEqual({ created: 1, changed: 0, userErrors: [] });
  const body = 'medical-310101';
  expect(await register({ id: body, kind: 'INSURANCE', region: '310101', department: id })).toMatchObject({
    participant: { department: { code: id, scope: ['MEDICAL'] } },
  });
  expect((await answer(body, '{ me { department { scope } } }')).data.me.department).toEqual({ scope: ['MEDICAL'] });
  // Another division of the schemes is a change of the row.
  expect(await send('sharing-100000', { ...row, scope: ['MEDICAL', 'MATERNITY'] })).toEqual({ created: 0, changed: 1, userErrors: [] });
  expect((await answer(body, '{ me { department { scope } } }')).data.me.department.scope).toEqual(['MEDICAL', 'MATERNITY']);
  const withdrawn = await answer('sharing-100000', {
    query: `mutation($input: WithdrawSharingReferenceInput!) { withdrawSharingReference(input: $input) { row { withdrawnOn history { action } } userErrors { code } } }`,
    variables: { input: { register: 'DEPARTMENTS', id, because: '机构改革（测试）' } },
  });
  const { history } = withdrawn.data.withdrawSharingReference.row;
  expect(history.map(({ action }: { action: string }) => action)).toEqual(['MADE', 'CHANGED', 'WITHDRAWN']);
  // Not as all of its kind: who runs a part that nobody runs any more takes no part. The gateway asks the register once a minute.
  const rule = async () => (await ask(body, '{ me { id } }')).errors?.[0]?.extensions.code;
  for (const end = Date.now() + patient(90_000); (await rule()) === undefined && Date.now() < end; )
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(await rule()).toBe('UNAUTHENTICATED');
  expect(await register({ id: 'medical-310104', kind: 'INSURANCE', region: '310104', department: id })).toMatchObject({
    userErrors: [{ field: 'input.department', code: 'DEPARTMENT' }],
  });
}, 150_000);

test('a department without records here asks under agreements, like any other agency, and writes nothing of theirs', async () => {
  const query = '{ employmentReports(first: 1, where: {region: "310000"}) { nodes { headcount } } me { kind department { name } } }';
  const bare = await ask('tax-310000', query);
  expect([bare.status, bare.errors?.[0]?.extensions.code]).toEqual([403, 'AGREEMENT_REQUIRED']);
  const agreement = await agree('tax-310000', 'labour-310000', { coordinates: ['EmploymentReport.*'], regions: ['310000'] });
  const { data } = await answer('tax-310000', { query, headers: { 'x-hub-agreement': agreement } });
  expect(data.me).toEqual({ kind: 'DEPARTMENT', department: { name: '税务' } });
  expect(data.employmentReports.nodes.length).toBeLessThanOrEqual(1);
  const worker = await ask('tax-310000', { query: `{ worker(id: "${freshWorker()}") { id } }`, headers: { 'x-hub-agreement': agreement } });
  expect(worker.errors?.[0]?.extensions.code).toBe('AGREEMENT_REQUIRED');
  const write = await ask(
    'tax-310000',
    `mutation { closeInspection(input: {inspection: "x", closedOn: "2026-01-05", result: NO_VIOLATION}) { userErrors { code } } }`,
  );
  expect([403, 400, 200]).toContain(write.status);
  expect(write.data?.closeInspection?.userErrors ?? null).toBeNull();
});

test('an office of healthcare security sees and keeps medical and maternity cover, and none of pensions, injuries or unemployment', async () => {
  const worker = await personOf('310118');
  await rowsOf(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'MEDICAL', '310118', 'FLEXIBLE', 5000, '2025-03-01')`,
    [worker],
  );
  const cover = async (participant: string, scope?: string[]) => {
    const caller = { participant, kind: 'INSURANCE' as const, region: '310000', actor: 'test', grants: [], scope };
    const token = await signHubToken(await importSigningKey(hubState(theHub()).keys.hub), 'insurance', caller);
    const { insurance } = JSON.parse(readFileSync(`${theHub().folder}/addresses.json`, 'utf8')) as { insurance: string };
    const response = await fetch(`${insurance}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Worker { enrolments { scheme } } } }',
        variables: { r: [{ __typename: 'Worker', id: worker }] },
      }),
    });
    const { data } = (await response.json()) as { data: { _entities: { enrolments: { scheme: string }[] }[] } };
    return data._entities[0]?.enrolments.map(({ scheme }) => scheme).sort();
  };
  expect(await cover('insurance-310000')).toEqual(['MEDICAL', 'PENSION']);
  expect(await cover('medical-310000', ['MEDICAL', 'MATERNITY'])).toEqual(['MEDICAL']);
  expect(await cover('social-310000', ['PENSION', 'WORK_INJURY', 'OCCUPATIONAL_INJURY', 'UNEMPLOYMENT'])).toEqual(['PENSION']);

  // Through the gateway the register says what the office runs, whatever its token says.
  const claims = async (who: string) => (await answer(who, '{ injuryClaims(first: 1) { totalCount } }')).data.injuryClaims.totalCount;
  expect(await claims('medical-310000')).toBe(0);
  expect(await claims('insurance-310000')).toBeGreaterThan(0);
  const refusal = async (mutation: string) => {
    const found = await ask('medical-310000', `mutation { ${mutation} { userErrors { code } } }`);
    return [found.errors?.[0]?.extensions.code, found.errors?.[0]?.extensions.rule];
  };
  const fresh = freshWorker();
  const enrol = (scheme: string) => `enrol(input: {worker: "${fresh}", scheme: ${scheme}, region: "310118", mode: EMPLOYEE, base: "8000"})`;
  expect(await refusal(enrol('PENSION'))).toEqual(['FORBIDDEN', 'NOT_COMPETENT']);
  expect(await refusal(enrol('MEDICAL'))).toEqual([undefined, undefined]);
  expect(await refusal(`interruptEnrolment(input: {worker: "${worker}", scheme: PENSION})`)).toEqual(['FORBIDDEN', 'NOT_COMPETENT']);
  expect(await refusal(`requestTransfer(input: {worker: "${worker}", scheme: PENSION, from: "330106", to: "310118"})`)).toEqual([
    'FORBIDDEN',
    'NOT_COMPETENT',
  ]);
  expect(await refusal('determineInjury(input: {claim: "Z-0", outcome: NOT_RECOGNISED, on: "2026-01-05"})')).not.toEqual([
    undefined,
    undefined,
  ]);

  // What the register takes away or gives holds within a minute, for new tokens of the gateway at once.
  await register({ id: 'medical-330000', kind: 'INSURANCE', region: '330000' });
  await new Promise((resolve) => setTimeout(resolve, TAKES_HOLD));
  expect(await claims('medical-330000')).toBeGreaterThan(0);
});

test('of what the other office runs, an office finds no file without a confirmed matter, and knows nobody by it', async () => {
  const worker = await personOf('310118');
  const held = async (scope: string[] | undefined, confirmed: string[]) => {
    const matter = { reference: 'injury-claim/IC-T', subjects: [worker], confirmed };
    const caller = {
      participant: 'medical-310000',
      kind: 'INSURANCE' as const,
      region: '310000',
      actor: 'test',
      grants: [],
      scope,
      matter,
    };
    const token = await signHubToken(await importSigningKey(hubState(theHub()).keys.hub), 'insurance', caller);
    const { insurance } = JSON.parse(readFileSync(`${theHub().folder}/addresses.json`, 'utf8')) as { insurance: string };
    const post = async (path: string, body: object) =>
      (
        await fetch(`${insurance}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        })
      ).json();
    const files = (await post('/graphql', {
      query: 'query($r: [_Any!]!) { _entities(representations: $r) { ... on PersonFiles { insurance { kind } } } }',
      variables: { r: [{ __typename: 'PersonFiles', id: worker }] },
    })) as { data: { _entities: { insurance: { kind: string }[] }[] } };
    const { known } = (await post('/knows', { person: worker })) as { known: boolean };
    return [files.data._entities[0]?.insurance.map(({ kind }) => kind), known];
  };
  const MEDICAL = ['MEDICAL', 'MATERNITY'];
  expect(await held(MEDICAL, [])).toEqual([[], false]);
  expect(await held(MEDICAL, [worker])).toEqual([['ENROLMENT'], false]);
  expect(await held(['PENSION'], [])).toEqual([['ENROLMENT'], true]);
  expect(await held(undefined, [])).toEqual([['ENROLMENT'], true]);
});

test('what is late in the schemes of the other office is that office’s, and so are records of persons who were split', async () => {
  const worker = await personOf('310118');
  const spells = await rowsOf<{ id: string; scheme: string }>(
    'hub_insurance',
    `insert into enrolment_spell (id, worker, scheme, region, mode, base, from_day)
     values (nextval('enrolment_spell_number'), $1, 'MEDICAL', '310118', 'FLEXIBLE', 5000, '2025-03-01')
     returning id::text, scheme`,
    [worker],
  );
  spells.push(
    ...(await rowsOf<{ id: string; scheme: string }>(
      'hub_insurance',
      `select id::text, scheme from enrolment_spell where worker = $1 and scheme = 'PENSION'`,
      [worker],
    )),
  );
  const before = await layUndecided('hub_insurance', '310118');
  const undecided = new Map<string, string>();
  for (const { id, scheme } of spells)
    undecided.set(
      scheme,
      await layUndecided('hub_insurance', '310118', { persons: [worker, freshWorker()], register: 'enrolment_spell', record: id }),
    );
  const transfers = new Map<string, string>();
  for (const scheme of ['MEDICAL', 'PENSION']) {
    const id = `TR-LATE-${scheme}-${worker.slice(2, 8)}`;
    transfers.set(scheme, id);
    await rowsOf(
      'hub_insurance',
      `insert into transfer_request (id, worker, scheme, from_region, to_region, state, applied_on)
       values ($1, $2, $3, '330106', '310118', 'REQUESTED', '2026-05-04')`,
      [id, worker, scheme],
    );
  }
  const seen = async (who: string) => {
    const late = (
      await answer(who, '{ insuranceOverdue(where: {region: "310118", rule: "TRANSFER_ACCEPT"}, first: 100) { nodes { key } } }')
    ).data.insuranceOverdue.nodes as { key: string }[];
    const open = (await answer(who, `{ insurancePersonRecords(after: "${before}", undecided: true, first: 100) { id } }`)).data
      .insurancePersonRecords as {
      id: string;
    }[];
    const of = (ids: Map<string, string>, found: string[]) =>
      [...ids].flatMap(([scheme, id]) => (found.includes(id) ? [scheme] : [])).sort();
    return [
      of(
        transfers,
        late.map(({ key }) => key),
      ),
      of(
        undecided,
        open.map(({ id }) => id),
      ),
    ];
  };
  expect(await seen('insurance-310118')).toEqual([
    ['MEDICAL', 'PENSION'],
    ['MEDICAL', 'PENSION'],
  ]);
  expect(await seen('medical-310000')).toEqual([['MEDICAL'], ['MEDICAL']]);
  const claims = (await answer('medical-310000', '{ insuranceOverdue(first: 100) { nodes { type } } }')).data.insuranceOverdue.nodes;
  expect(claims.filter(({ type }: { type: string }) => type === 'InjuryClaim')).toEqual([]);
  const decide = (scheme: string) =>
    ask(
      'medical-310000',
      `mutation { decideInsurancePersonRecord(input: {record: "${undecided.get(scheme)}", decision: KEEP}) { record { state } userErrors { code } } }`,
    );
  expect((await decide('PENSION')).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  expect((await decide('MEDICAL')).data.decideInsurancePersonRecord).toEqual({ record: { state: 'KEPT' }, userErrors: [] });
});
