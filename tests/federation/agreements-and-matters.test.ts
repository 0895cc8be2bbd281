import { agree, expire, step, TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask, type Question } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { runningCase, tie } from '../support/strangers.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const PARTIAL = { 'x-hub-partial': 'allow' };
const under = (agreement: string | undefined, matter?: string, more: Record<string, string> = {}) => ({
  ...(agreement && { 'x-hub-agreement': agreement }),
  ...(matter && { 'x-hub-matter': matterHeader(matter) }),
  ...more,
});
/** kind/number with the number percent-encoded, as a header can carry it */
const matterHeader = (matter: string) => matter.replace(/\/(.*)$/, (_all, number) => `/${encodeURIComponent(number)}`);
const refusal = async (who: string, question: Question) => {
  const { status, data, errors } = await ask(who, question);
  expect([status, data ?? null]).toEqual([403, null]);
  const refused = errors?.[0]?.extensions;
  return `${refused?.code} ${refused?.rule}`;
};

const caseOfZhejiang = () => runningCase('33');

const OF_WORKER = 'query($id: ID!) { worker(id: $id) { id occupation engagements { id form } } }';
const FIELDS = { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] };

describe('a worker of another agency', () => {
  test('wants an agreement, then a matter; with both, the persons of the matter are there and nobody else is', async () => {
    const { number, worker, stranger } = await caseOfZhejiang();
    const agreement = await agree('court-330000', 'labour-100000', FIELDS);
    const question = (id: string, headers: Record<string, string>) => ({ query: OF_WORKER, variables: { id }, headers });
    expect(await refusal('court-330000', question(worker, {}))).toBe('AGREEMENT_REQUIRED NO_AGREEMENT');
    const told = await ask('court-330000', question(worker, {}));
    expect(told.errors?.[0]?.extensions.needs).toEqual(['AGREEMENT', 'MATTER']); // both at once
    expect([told.errors?.[0]?.message, told.errors?.[0]?.extensions.messageZh]).toEqual([
      expect.stringContaining('X-Hub-Agreement'),
      expect.stringContaining('X-Hub-Agreement'),
    ]);
    expect(await refusal('court-330000', question(worker, under(agreement)))).toBe('MATTER_REQUIRED NO_MATTER');
    expect(await refusal('court-330000', question(worker, under(undefined, `court-case/${number}`)))).toBe(
      'AGREEMENT_REQUIRED NO_AGREEMENT',
    );
    const both = under(agreement, `court-case/${number}`);
    expect((await answer('court-330000', question(worker, both))).data.worker).toMatchObject({
      id: worker,
      engagements: expect.arrayContaining([expect.anything()]),
    });
    const other = await answer('court-330000', question(stranger, both));
    const invented = await answer('court-330000', question(`w-${'0'.repeat(32)}`, both));
    expect([other.data, other.errors]).toEqual([invented.data, invented.errors]);
    expect(other.data.worker).toBeNull();
  });

  test('an agreement gives what it names: the provider, the fields, the regions, and a sensitive field only by its own name', async () => {
    const { data } = await answer(
      'insurance-320000',
      '{ injuryClaims(where: {state: APPRAISED}, first: 1) { nodes { number worker { id } placeOfInjury { code } } } }',
    );
    const { worker } = data.injuryClaims.nodes[0];
    const [clue] = await rowsOf<{ id: string }>(
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on)
      select 'C-T-' || left(md5($1), 8), $1, enterprise, '320000', 'WINDOW', 1, 'RECEIVED', now()::date from wage_clue limit 1 on conflict (id) do update set status = 'RECEIVED' returning id`,
      [worker.id],
    );
    const matter = `wage-clue/${clue?.id}`;
    const ask1 = (agreement: string, fields: string) => ({
      query: `query($id: ID!) { worker(id: $id) { injuryClaims { ${fields} } enrolments { scheme } } }`,
      variables: { id: worker.id },
      headers: under(agreement, matter, PARTIAL),
    });
    const whole = await agree('labour-320000', 'insurance-320000', {
      coordinates: ['Worker.injuryClaims', 'InjuryClaim.*'],
      regions: ['320000'],
    });
    const named = await agree('labour-320000', 'insurance-320000', {
      coordinates: ['Worker.injuryClaims', 'InjuryClaim.*', 'InjuryClaim.capacityGrade'],
      regions: ['320000'],
    });
    const elsewhere = await agree('labour-320000', 'insurance-100000', {
      coordinates: ['Worker.injuryClaims', 'InjuryClaim.*', 'InjuryClaim.capacityGrade'],
      regions: ['440000'],
    });

    const star = await answer('labour-320000', ask1(whole, 'number capacityGrade'));
    expect(star.data.worker).toEqual({
      injuryClaims: [expect.objectContaining({ number: expect.any(String), capacityGrade: null })],
      enrolments: null,
    });
    expect(star.extensions?.withheld).toEqual([
      expect.objectContaining({ coordinate: 'EnrolmentSpell.scheme', rule: 'NO_AGREEMENT' }),
      expect.objectContaining({ coordinate: 'InjuryClaim.capacityGrade', rule: 'NO_AGREEMENT' }),
      expect.objectContaining({ coordinate: 'Worker.enrolments', rule: 'NO_AGREEMENT' }),
    ]);
    expect((await answer('labour-320000', ask1(named, 'capacityGrade'))).data.worker.injuryClaims[0].capacityGrade).toBeGreaterThan(0);
    expect((await answer('labour-320000', ask1(elsewhere, 'capacityGrade'))).data.worker.injuryClaims).toEqual([]);
  });

  test('a suspended, ended, expired, undelivered or foreign agreement gives nothing, and the refusal says why', async () => {
    const { number, worker } = await caseOfZhejiang();
    const question = (agreement: string) => ({
      query: OF_WORKER,
      variables: { id: worker },
      headers: under(agreement, `court-case/${number}`),
    });
    const agreement = await agree('court-330000', 'labour-100000', FIELDS);
    await answer('court-330000', question(agreement));
    await step('labour-100000', 'suspendAgreement', agreement, ', reason: "x"');
    await sleep(TAKES_HOLD);
    expect(await refusal('court-330000', question(agreement))).toBe('AGREEMENT_REQUIRED AGREEMENT_SUSPENDED');
    await step('labour-100000', 'resumeAgreement', agreement, ', reason: "x"');
    await sleep(TAKES_HOLD);
    await answer('court-330000', question(agreement));
    await expire(agreement);
    await sleep(TAKES_HOLD);
    expect(await refusal('court-330000', question(agreement))).toBe('AGREEMENT_REQUIRED AGREEMENT_EXPIRED');
    const undelivered = await agree('court-330000', 'labour-100000', { ...FIELDS, undelivered: true });
    expect(await refusal('court-330000', question(undelivered))).toBe('AGREEMENT_REQUIRED AGREEMENT_NOT_DELIVERED');
    const foreign = await agree('court-440000', 'labour-100000', FIELDS);
    expect(await refusal('court-330000', question(foreign))).toBe('AGREEMENT_REQUIRED AGREEMENT_UNKNOWN');
    expect(await refusal('court-330000', question('AG-99999999'))).toBe('AGREEMENT_REQUIRED AGREEMENT_UNKNOWN');
    const ended = await agree('court-330000', 'labour-100000', FIELDS);
    await step('court-330000', 'terminateAgreement', ended, ', reason: "x"');
    expect(await refusal('court-330000', question(ended))).toBe('AGREEMENT_REQUIRED AGREEMENT_TERMINATED');
  });

  test('under an agreement with approved operations only those documents run, however they are spaced', async () => {
    const { number, worker } = await caseOfZhejiang();
    const agreement = await agree('court-330000', 'labour-100000', { ...FIELDS, operations: [OF_WORKER] });
    const headers = under(agreement, `court-case/${number}`);
    const run = (query: string) => ({ query, variables: { id: worker }, headers });
    await answer('court-330000', run(OF_WORKER));
    await answer('court-330000', run(OF_WORKER.replaceAll(' ', '\n  ')));
    expect(await refusal('court-330000', run(OF_WORKER.replace('form', 'form region { code }')))).toBe(
      'AGREEMENT_REQUIRED AGREEMENT_OPERATION_NOT_APPROVED',
    );
  });
});

describe('a matter', () => {
  test.each([
    ['of another region', 'court-440000'],
    ['of another agency', 'labour-330000'],
    ['of a union', 'union-330000'],
  ])('is the caller’s own: a running case of Zhejiang named by a participant %s', async (_what, who) => {
    const { number } = await caseOfZhejiang();
    const asked = (matter: string) => ({ query: '{ me { id } }', headers: under(undefined, matter) });
    expect(await refusal(who, asked(`court-case/${number}`))).toBe('MATTER_REQUIRED MATTER_NOT_VOUCHED');
    const [real, invented] = [await ask(who, asked(`court-case/${number}`)), await ask(who, asked('court-case/(2026)浙0783民初9999999号'))];
    expect(real.errors).toEqual(invented.errors);
  });

  test('that ended long ago gives no cause; one that ended lately does', async () => {
    const [old] = await rowsOf<{ number: string }>(
      'hub_labour',
      `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on, accepted_on, decided_on, outcome)
      select '沪测劳人仲案字〔2020〕第9099999号', '沪测劳人仲案字(2020)第9099999号', commission, '310000', worker, respondent, claim, amount, '2020-01-02', '2020-01-03', '2020-02-03', 'DISMISSED'
      from arbitration_case limit 1 on conflict do nothing returning number`,
    );
    expect(
      await refusal('labour-310000', {
        query: '{ me { id } }',
        headers: under(undefined, `arbitration-case/${old?.number ?? '沪测劳人仲案字〔2020〕第9099999号'}`),
      }),
    ).toBe('MATTER_REQUIRED MATTER_NOT_VOUCHED');
    const [late] = await rowsOf<{ number: string; region: string }>(
      'hub_labour',
      `select number, region from arbitration_case where decided_on > now() - interval '700 days' order by decided_on, number limit 1`,
    );
    const { data } = await answer(`labour-${late?.region.slice(0, 2)}0000`, {
      query: '{ me { id } }',
      headers: under(undefined, `arbitration-case/${late?.number}`),
    });
    expect(data.me.id).toContain('labour-');
  });

  test('narrows what is seen at home, too: whoever names one looks at its persons only', async () => {
    // One that was unfounded is no matter any more.
    const { data } = await answer(
      'labour-330000',
      '{ wageClues(where: { status: PAID }, first: 2) { totalCount nodes { id worker { id } } } }',
    );
    const { totalCount, nodes } = data.wageClues;
    expect(totalCount).toBeGreaterThan(1);
    const named = await answer('labour-330000', {
      query: '{ wageClues(first: 100) { totalCount nodes { worker { id } } } }',
      headers: under(undefined, `wage-clue/${nodes[0].id}`),
    });
    expect(new Set(named.data.wageClues.nodes.map(({ worker }: { worker: { id: string } }) => worker.id))).toEqual(
      new Set([nodes[0].worker.id]),
    );
    expect(named.data.wageClues.totalCount).toBe(named.data.wageClues.nodes.length);
  });

  test('opens the own agency’s records in other regions, of its persons', async () => {
    const [found] = await rowsOf<{ number: string; region: string; worker: string; other: string }>(
      'hub_labour',
      `select a.number, a.region, a.worker, w.region as other
      from arbitration_case a join worker w on w.id = a.worker where left(a.region, 2) <> left(w.region, 2) and a.decided_on is null order by a.filed_on, a.number limit 1`,
    );
    const { number, region, worker } = found as { number: string; region: string; worker: string };
    await tie(worker, region);
    const who = `labour-${region.slice(0, 2)}0000`;
    const question = { query: OF_WORKER, variables: { id: worker } };
    expect((await answer(who, question)).data.worker).toBeNull();
    const named = await answer(who, { ...question, headers: under(undefined, `arbitration-case/${number}`) });
    expect(named.data.worker).toMatchObject({ id: worker, engagements: expect.arrayContaining([expect.anything()]) });
  });

  test('a member’s union sees that member’s records under its agreements, and who else looked', async () => {
    const [member] = await rowsOf<{ id: string; worker: string }>(
      'hub_unions',
      `select id, worker from union_membership where region = '310000' and left_on is null and recorded_by is null order by id limit 1`,
    );
    const { data } = await answer('union-310000', {
      query: `query($id: ID!) { unionMembership(id: $id) { joinedOn organization { name } worker { id engagements { form } accessLedger(first: 5) { totalCount nodes { participant outcome subjects } } } } }`,
      variables: { id: member?.id },
      headers: under('AG-90000003,AG-90000004', `union-membership/${member?.id}`),
    });
    const { worker } = data.unionMembership;
    expect(worker.id).toBe(member?.worker);
    for (const { subjects } of worker.accessLedger.nodes) expect(subjects).toEqual([member?.worker]);
  });
});

test.each([
  ['x-hub-agreement', 'AG 1; drop'],
  ['x-hub-agreement', Array.from({ length: 11 }, (_, i) => `AG-${i}`).join(',')],
  ['x-hub-partial', 'true'],
  ['x-hub-receipt', 'yes'],
  ['x-hub-agreements', 'AG-90000001'],
  ['x-hub-matter', 'C-000001'],
  ['x-hub-matter', 'dispute/C-000001'],
  ['x-hub-matter', 'wage-clue/%E0%A4%A'],
])('a header that cannot be read is refused by its name: %s: %s', async (name, value) => {
  const { status, errors } = await ask('labour-310000', { query: '{ me { id } }', headers: { [name]: value } });
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: expect.stringMatching(/^(format|count|value|unknown)$/) });
  expect(String(errors?.[0]?.extensions.field).toLowerCase()).toBe(name);
});

test('explainAccess tells field by field what would be allowed, by which rule, article and fact, and runs nothing', async () => {
  const { number } = await caseOfZhejiang();
  const explain = async (who: string, operation: string, agreement?: string, matter?: string) => {
    const { data } = await answer(who, {
      query: `query($o: String!, $a: ID, $m: String) { why: explainAccess(operation: $o, agreement: $a, matter: $m) { allowed matterVouched operationHash policyVersion
        agreements { id inForce lapsed } fields { coordinate provider classification allowed rule article fact factZh } } }`,
      variables: { o: operation, a: agreement, m: matter },
    });
    return data.why;
  };
  const OPERATION = '{ courtCase(number: "x") { title parties { worker { enrolments { scheme base } } } } }';
  const bare = await explain('court-330000', OPERATION.replace('"x"', '"(2026)浙0127民初9000034号"'));
  expect(bare.allowed).toBe(false);
  const rules = (found: { fields: { coordinate: string; rule: string }[] }) =>
    Object.fromEntries(found.fields.map(({ coordinate, rule }) => [coordinate, rule]));
  expect(rules(bare)).toMatchObject({
    'CourtCase.title': 'OPEN',
    'CaseParty.worker': 'AT_HOME',
    'EnrolmentSpell.scheme': 'NO_AGREEMENT',
    'EnrolmentSpell.base': 'NO_AGREEMENT',
  });
  const valid = OPERATION.replace('"x"', '"(2026)浙0127民初9000034号"');
  const full = await explain('court-330000', valid, 'AG-90000002', `court-case/${number}`);
  expect(full).toMatchObject({ allowed: false, matterVouched: true, agreements: [{ id: 'AG-90000002', inForce: true, lapsed: null }] });
  expect(rules(full)).toMatchObject({ 'EnrolmentSpell.scheme': 'UNDER_AGREEMENT', 'EnrolmentSpell.base': 'NO_AGREEMENT' });
  const lapsed = await explain('union-310000', '{ worker(id: "x") { enrolments { scheme } } }', 'AG-90000008', 'union-membership/none');
  expect(lapsed).toMatchObject({ matterVouched: false, agreements: [{ lapsed: 'SUSPENDED' }] });
  for (const { fact, factZh } of full.fields)
    expect([fact, factZh]).toEqual([expect.stringMatching(/[a-z]/), expect.stringMatching(/[\u4e00-\u9fff]/)]);
  const wrong = await ask('court-330000', '{ explainAccess(operation: "{ nothing }") { allowed } }');
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'operation', rule: 'validity' });
});
