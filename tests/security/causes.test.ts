import { demoPersonCode } from '../../gateway/start/demo-issuer.ts';
import { canonicalArbitrationNumber } from '../../subgraphs/shared/identifiers/arbitration-number.ts';
import { agree, TAKES_HOLD } from '../support/agreements.ts';
import { answer, ask, hubState, theHub } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { caseInput, ledgerEntry, personOf, someFirm, underMatter } from '../support/strangers.ts';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const LABOUR = 'query($w: ID!) { worker(id: $w) { id occupation engagements { form region { code } } } }';
const COVER = 'query($w: ID!) { worker(id: $w) { enrolments { scheme region { code } } } }';
const BASE = 'query($n: ID!) { injuryClaim(number: $n) { worker { enrolments { base } } } }';

const look = (who: string, query: string, w: string, headers: Record<string, string> = {}) =>
  ask(who, { query, variables: { w }, headers });
const ruleOf = async (who: string, query: string, w: string, headers: Record<string, string>) => {
  const { errors } = await look(who, query, w, headers);
  return errors?.[0]?.extensions.rule;
};

async function clueAbout(who: string, worker: string, place: string): Promise<string> {
  const { clue, userErrors } = await mutation(who, 'fileWageClue', 'clue', 'id', {
    worker,
    enterprise: await someFirm(),
    place,
    channel: 'WINDOW',
    amount: '1.00',
  });
  expect(userErrors).toEqual([]);
  return clue.id;
}

async function membershipOf(who: string, union: string, worker: string, joinedOn = '2026-11-01'): Promise<string> {
  const made = await mutation(who, 'enrolMember', 'membership', 'id', { union, worker, channel: 'ENTERPRISE', joinedOn });
  expect(made.userErrors).toEqual([]);
  return made.membership.id;
}

const unionOf = async (region: string) =>
  (
    await rowsOf<{ id: string }>(
      'hub_unions',
      'select id from union_organization where region = $1 and dissolved_on is null order by id limit 1',
      [region],
    )
  )[0]?.id as string;

describe('a matter made by oneself opens nothing beyond the own region', () => {
  test('labour: a clue about a stranger, by a county and by a province; resolved as unfounded it is none', async () => {
    for (const [who, place] of [
      ['labour-310118', '310118'],
      ['labour-330000', '330106'],
    ] as const) {
      const stranger = await personOf('440305');
      const clue = await clueAbout(who, stranger, place);
      const matter = underMatter('wage-clue', clue);
      const seen = await look(who, LABOUR, stranger, matter);
      expect([seen.status, seen.data]).toEqual([200, { worker: null }]);
      await mutation(who, 'resolveWageClue', 'clue', 'id', { clue, outcome: 'UNFOUNDED' });
      await sleep(TAKES_HOLD);
      expect(await ruleOf(who, LABOUR, stranger, matter)).toBe('MATTER_NOT_VOUCHED');
    }
  });

  test('labour: an arbitration about a stranger; one that was not accepted is none', async () => {
    const stranger = await personOf('510104');
    const number = '沪青浦劳人仲案字〔2026〕第9088001号';
    const made = await mutation('labour-310118', 'fileArbitrationCase', 'arbitrationCase', 'number', {
      number,
      region: '310118',
      commission: '（模拟）仲裁委',
      worker: stranger,
      respondent: await someFirm(),
      items: [{ claim: 'PAY', amount: '10.00' }],
    });
    expect(made.userErrors).toEqual([]);
    const matter = underMatter('arbitration-case', number);
    expect((await look('labour-310118', LABOUR, stranger, matter)).data).toEqual({ worker: null });
    await mutation('labour-310118', 'closeArbitrationCase', 'arbitrationCase', 'number', { number, outcome: 'NOT_ACCEPTED' });
    await sleep(TAKES_HOLD);
    expect(await ruleOf('labour-310118', LABOUR, stranger, matter)).toBe('MATTER_NOT_VOUCHED');
  });

  test.each([
    [
      'a clue resolved as unfounded',
      async (stranger: string) => {
        const clue = await clueAbout('labour-330106', stranger, '330106');
        await mutation('labour-330106', 'resolveWageClue', 'clue', 'id', { clue, outcome: 'UNFOUNDED', note: '查无欠薪' });
      },
    ],
    [
      'an arbitration that was not accepted',
      async (stranger: string) => {
        const number = '浙西湖劳人仲案字〔2026〕第9088777号';
        const made = await mutation('labour-330106', 'fileArbitrationCase', 'arbitrationCase', 'number', {
          ...{ number, region: '330106', commission: '（模拟）仲裁委', worker: stranger, respondent: await someFirm() },
          items: [{ claim: 'PAY', amount: '10.00' }],
        });
        expect(made.userErrors).toEqual([]);
        await mutation('labour-330106', 'closeArbitrationCase', 'arbitrationCase', 'number', { number, outcome: 'NOT_ACCEPTED' });
      },
    ],
    [
      'a membership ended at once',
      async (stranger: string) => {
        const membership = await membershipOf('union-330000', await unionOf('330000'), stranger);
        await mutation('union-330000', 'endMembership', 'membership', 'id', { membership, leftOn: '2026-11-20' });
      },
    ],
  ])('%s confirms no case of a court either', async (_what, leaveBehind) => {
    const stranger = await personOf('440305');
    await leaveBehind(stranger);
    const number = `(2026)浙0106民初${9_088_100 + Math.floor(Math.random() * 900)}号`;
    const made = await mutation('court-330000', 'registerCourtCase', 'courtCase', 'number', caseInput(number, [stranger]));
    expect(made.userErrors).toEqual([]);
    const agreement = await agree('court-330000', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
    const refused = await look('court-330000', LABOUR, stranger, { 'x-hub-agreement': agreement, ...underMatter('court-case', number) });
    expect(refused.errors?.[0]?.extensions.rule ?? refused.data).toBe('MATTER_UNCONFIRMED');
  });

  test('labour: a court case that was withdrawn at once confirms no clue', async () => {
    const stranger = await personOf('440305');
    const number = `(2026)浙0106民初${9_089_100 + Math.floor(Math.random() * 900)}号`;
    await mutation('court-330000', 'registerCourtCase', 'courtCase', 'number', caseInput(number, [stranger]));
    const text = [{ section: 'REASONING', text: '准许撤诉。' }];
    const ended = await mutation('court-330000', 'recordJudgment', 'courtCase', 'number', {
      ...{ number, outcome: 'WITHDRAWN', paragraphs: text, publish: false },
    });
    expect(ended.userErrors).toEqual([]);
    const clue = await clueAbout('labour-330106', stranger, '330106');
    expect((await look('labour-330106', LABOUR, stranger, underMatter('wage-clue', clue))).data).toEqual({ worker: null });
  });

  test('unions: a membership of a stranger, and after its end, however far back it is dated', async () => {
    const stranger = await personOf('440305');
    const membership = await membershipOf('union-310000', await unionOf('310000'), stranger, '2025-01-01');
    const agreement = await agree('union-310000', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
    const headers = { 'x-hub-agreement': agreement, ...underMatter('union-membership', membership) };
    const refused = await look('union-310000', LABOUR, stranger, headers);
    expect(refused.errors?.[0]?.extensions).toMatchObject({
      code: 'MATTER_REQUIRED',
      rule: 'MATTER_UNCONFIRMED',
      needs: ['CONFIRMATION'],
      messageZh: expect.stringContaining('requestConfirmation'),
    });
    await mutation('union-310000', 'endMembership', 'membership', 'id', { membership, leftOn: '2026-11-20' });
    await sleep(TAKES_HOLD);
    expect(await ruleOf('union-310000', LABOUR, stranger, headers)).toBe('MATTER_NOT_VOUCHED');
  });

  test('courts: of the parties of one new case only those open whom something else ties to the place', async () => {
    const strangers = await Promise.all([personOf('440305'), personOf('510104')]);
    const tied = await personOf('330106');
    const number = '(2026)浙0106民初9088001号';
    const made = await mutation('court-330000', 'registerCourtCase', 'courtCase', 'number', caseInput(number, [...strangers, tied]));
    expect(made.userErrors).toEqual([]);
    const agreement = await agree('court-330000', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
    const headers = { 'x-hub-agreement': agreement, ...underMatter('court-case', number) };
    for (const stranger of strangers) expect((await look('court-330000', LABOUR, stranger, headers)).data).toEqual({ worker: null });
    const seen = await look('court-330000', LABOUR, tied, headers);
    expect(seen.data.worker).toMatchObject({ id: tied, occupation: 'COURIER' });
    expect(await ledgerEntry(seen.traceId)).toMatchObject({ subjects: [tied], asked: [tied], matter_bases: ['RECORD_OF_ANOTHER:labour'] });
  });

  test('insurance: a claim without an insured order, before and after its agency notes evidence of its own', async () => {
    const stranger = await personOf('440305');
    const [platform] = await rowsOf<{ code: string }>(
      'hub_insurance',
      'select enterprise as code from pilot_platform where batch = 1 order by 1 limit 1',
    );
    const made = await mutation('insurance-320583', 'reportInjury', 'injuryClaim', 'number', {
      worker: stranger,
      platform: platform?.code,
      orderNumber: 'NO-SUCH-ORDER-9',
      injuredAt: '2026-11-20T03:00:00Z',
      placeOfOrder: '320583',
      placeOfInjury: '320583',
    });
    expect(made.userErrors).toEqual([]);
    const { number } = made.injuryClaim;
    // By the claim itself, which asks no other agency for the person.
    const bases = () => ask('insurance-320583', { query: BASE, variables: { n: number }, headers: underMatter('injury-claim', number) });
    expect((await bases()).errors?.[0]?.extensions.rule).toBe('MATTER_NOT_VOUCHED');
    const determined = await mutation('insurance-320583', 'determineInjury', 'injuryClaim', 'number', {
      claim: number,
      determination: 'RECOGNISED',
      grounds: '测试',
      orderEvidence: '测试',
    });
    expect(determined.userErrors).toEqual([]);
    await sleep(TAKES_HOLD);
    expect((await bases()).errors?.[0]?.extensions.rule).toBe('MATTER_NOT_VOUCHED');
  });

  test('a record that somebody else makes after the matter does not confirm it', async () => {
    const worker = await personOf('440305');
    const membership = await membershipOf('union-310000', await unionOf('310000'), worker);
    const headers = { 'x-hub-agreement': 'AG-90000003', ...underMatter('union-membership', membership) };
    const enrolled = await mutation('insurance-310000', 'enrol', 'enrolment', 'from', {
      worker,
      scheme: 'MEDICAL',
      region: '310118',
      mode: 'FLEXIBLE',
      base: '5000.00',
      from: '2026-10-01',
    });
    expect(enrolled.userErrors).toEqual([]);
    await sleep(TAKES_HOLD);
    expect(await ruleOf('union-310000', LABOUR, worker, headers)).toBe('MATTER_UNCONFIRMED');
  });
});

describe('a matter is confirmed', () => {
  test('by an earlier record of another body, which the ledger and explainAccess name', async () => {
    const worker = await personOf('310118');
    const membership = await membershipOf('union-310000', await unionOf('310000'), worker);
    const headers = { 'x-hub-agreement': 'AG-90000003', ...underMatter('union-membership', membership) };
    const seen = await look('union-310000', LABOUR, worker, headers);
    expect(seen.data.worker.occupation).toBe('COURIER');
    expect((await ledgerEntry(seen.traceId))?.matter_bases).toEqual(['RECORD_OF_ANOTHER:labour']);
    const { data } = await answer('union-310000', {
      query:
        'query($m: String) { explainAccess(operation: "{ worker(id: \\"x\\") { occupation } }", agreement: "AG-90000003", matter: $m) { allowed matter { persons confirmed bases missing } } }',
      variables: { m: `union-membership/${membership}` },
    });
    expect(data.explainAccess).toEqual({
      allowed: true,
      matter: { persons: 1, confirmed: 1, bases: ['RECORD_OF_ANOTHER'], missing: null },
    });
  });

  test('by the arbitration that a case follows, wherever it was, and only for its claimant', async () => {
    const [claimant, stranger] = [await personOf('330106'), await personOf('330106')];
    const arbitration = '浙测劳人仲案字〔2026〕第9088100号';
    await rowsOf(
      'hub_labour',
      `insert into arbitration_case (number, canonical, commission, region, worker, respondent, claim, amount, filed_on) values ($1, $2, '测试', '330106', $3, $4, 'PAY', 1, '2026-01-02')`,
      [arbitration, canonicalArbitrationNumber(arbitration), claimant, await someFirm()],
    );
    const number = '(2026)粤0305民初9088100号';
    const made = await mutation('court-440305', 'registerCourtCase', 'courtCase', 'number', {
      number,
      title: '测试案',
      cause: '186',
      causeName: '劳动争议',
      court: '（模拟）法院',
      region: '440305',
      procedure: 'FIRST_INSTANCE',
      mode: 'ORDINARY',
      parties: [claimant, stranger].map((worker) => ({ role: 'PLAINTIFF', worker, maskedName: '测某' })),
      arbitration: { number: arbitration, region: '330106', startedOn: '2026-01-02' },
    });
    expect(made.userErrors).toEqual([]);
    const agreement = await agree('court-440305', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
    const headers = { 'x-hub-agreement': agreement, ...underMatter('court-case', number) };
    const seen = await look('court-440305', LABOUR, claimant, headers);
    expect(seen.data.worker.id).toBe(claimant);
    expect((await ledgerEntry(seen.traceId))?.matter_bases).toEqual(['RECORD_OF_ANOTHER:labour']);
    expect((await look('court-440305', LABOUR, stranger, headers)).data).toEqual({ worker: null });
  });

  test('by the person’s own code, which is for one participant, once, and of the issuer', async () => {
    const worker = await personOf('440305');
    const membership = await membershipOf('union-310000', await unionOf('310000'), worker);
    const matter = `union-membership/${membership}`;
    const agreement = await agree('union-310000', 'labour-100000', { coordinates: ['Worker.*', 'Engagement.*'], regions: ['100000'] });
    const headers = { 'x-hub-agreement': agreement, ...underMatter('union-membership', membership) };
    const { issuer, hub } = hubState(theHub()).keys;
    const confirm = async (who: string, code: string) => {
      const { confirmation, userErrors } = await mutation(who, 'confirmByPerson', 'confirmation', 'id basis state', { matter, code });
      return confirmation ?? userErrors[0].code;
    };
    const code = await demoPersonCode(issuer, worker, 'union-310000');
    expect(await confirm('union-330000', code)).toBe('CODE');
    expect(await confirm('union-310000', await demoPersonCode(hub, worker, 'union-310000'))).toBe('CODE');
    expect(await confirm('union-310000', `${code}x`)).toBe('CODE');
    expect(await ruleOf('union-310000', LABOUR, worker, headers)).toBe('MATTER_UNCONFIRMED');
    const made = await confirm('union-310000', code);
    expect(made).toMatchObject({ basis: 'PERSON', state: 'CONFIRMED' });
    const other = await personOf('440305');
    const again = await mutation('union-310000', 'confirmByPerson', 'confirmation', 'id', { matter: 'union-membership/UM-X', code });
    expect(again.userErrors[0].code).toBe('USED');
    await sleep(TAKES_HOLD);
    const seen = await look('union-310000', LABOUR, worker, headers);
    expect(seen.data.worker.id).toBe(worker);
    expect((await ledgerEntry(seen.traceId))?.matter_bases).toEqual([`PERSON:${made.id}`]);
    expect((await look('union-310000', LABOUR, other, headers)).data).toEqual({ worker: null });
  });

  test('by a second body, which its maker cannot choose at will, and which can take it back', async () => {
    const worker = await personOf('440305');
    const clue = await clueAbout('labour-310118', worker, '310118');
    const matter = `wage-clue/${clue}`;
    const request = (second: string) =>
      mutation('labour-310118', 'requestConfirmation', 'confirmation', 'id state', {
        matter,
        person: worker,
        of: second,
        reason: '测试理由',
      });
    const platform = `platform-${(await someFirm()).toLowerCase()}`;
    await rowsOf(
      'hub_sharing',
      `insert into participant (id, name, kind, region, legal_basis) values ($1, '（模拟）平台', 'PLATFORM', '310000', '测试') on conflict do nothing`,
      [platform],
    );
    for (const second of ['labour-310118', 'labour-330000', 'labour-310101', 'sharing-310000', platform, 'nobody'])
      expect((await request(second)).userErrors.map(({ code }: { code: string }) => code)).toContain('SECOND_BODY');
    const { confirmation } = await request('labour-310000');
    expect(confirmation.state).toBe('REQUESTED');
    const decide = (who: string, confirmed: boolean) =>
      ask(who, {
        query: 'mutation($i: DecideConfirmationInput!) { decideConfirmation(input: $i) { confirmation { state } userErrors { code } } }',
        variables: { i: { confirmation: confirmation.id, confirmed, note: '已核实' } },
      });
    expect((await decide('labour-310118', true)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await decide('labour-330000', true)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect((await look('labour-310118', LABOUR, worker, underMatter('wage-clue', clue))).data.worker).toBeNull();
    expect((await decide('labour-310000', true)).data.decideConfirmation.confirmation.state).toBe('CONFIRMED');
    await sleep(TAKES_HOLD);
    expect((await look('labour-310118', LABOUR, worker, underMatter('wage-clue', clue))).data.worker).toMatchObject({ id: worker });
    expect((await decide('labour-310000', false)).data.decideConfirmation.confirmation.state).toBe('REFUSED');
    await sleep(TAKES_HOLD);
    expect((await look('labour-310118', LABOUR, worker, underMatter('wage-clue', clue))).data.worker).toBeNull();
  });

  test('for an emergency at once; all see it, it ends, and without a review it counts as misuse', async () => {
    const who = 'labour-330106';
    const worker = await personOf('440305');
    const clue = await clueAbout(who, worker, '330106');
    const matter = `wage-clue/${clue}`;
    const open = (reason: string, persons = [worker]) =>
      mutation(who, 'openEmergencyAccess', 'access', 'id state until deadlines { rule state }', { matter, persons, reason });
    expect((await open('急')).userErrors[0].code).toBe('LENGTH');
    const { access } = await open('劳动者昏迷住院，须立即核实其用人单位以便垫付医疗费用');
    expect(access).toMatchObject({ state: 'OPEN', deadlines: [{ rule: 'EMERGENCY_REVIEW', state: 'RUNNING' }] });
    await sleep(TAKES_HOLD);
    const seen = await look(who, LABOUR, worker, underMatter('wage-clue', clue));
    expect(seen.data.worker.id).toBe(worker);
    expect((await ledgerEntry(seen.traceId))?.matter_bases).toEqual([`EMERGENCY:${access.id}`]);
    const listed = async (reader: string) =>
      (await answer(reader, '{ emergencyAccesses(first: 20) { nodes { id personIds reason } } }')).data.emergencyAccesses.nodes.find(
        ({ id }: { id: string }) => id === access.id,
      );
    expect(await listed('sharing-330000')).toMatchObject({ personIds: [worker] });
    expect(await listed('sharing-440000')).toBeUndefined();
    expect(await listed('labour-330000')).toBeUndefined();
    // data of its own agency in other regions were opened without an agreement: the national body is told, without persons
    expect(await listed('labour-100000')).toEqual({ id: access.id, personIds: null, reason: null });
    await rowsOf('hub_sharing', `update emergency_access set until_at = now() where id = $1`, [access.id]);
    await sleep(TAKES_HOLD);
    expect((await look(who, LABOUR, worker, underMatter('wage-clue', clue))).data.worker).toBeNull();
    await rowsOf('hub_sharing', `update emergency_access set review_by = '2026-01-01' where id = $1`, [access.id]);
    expect((await open('劳动者昏迷住院，须立即核实其用人单位以便垫付医疗费用')).userErrors[0].code).toBe('MISUSE');
    const reviewed = await mutation('sharing-330000', 'reviewEmergencyAccess', 'access', 'state', {
      access: access.id,
      justified: true,
      note: '情况属实',
    });
    expect(reviewed.access.state).toBe('JUSTIFIED');
  });
});

test('who has opened as many new persons today as it may opens no more until tomorrow, and reads why', async () => {
  const who = 'labour-330102';
  const worker = await personOf('330102');
  const clue = await clueAbout(who, worker, '330102');
  await rowsOf(
    'hub_sharing',
    `insert into opened_person (participant, matter, person) select $1, 'wage-clue/C-T' || (i % 7), 'w-test-' || i from generate_series(1, 200) i`,
    [who],
  );
  const refused = await look(who, LABOUR, worker, underMatter('wage-clue', clue));
  expect(refused.errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    rule: 'NEW_PERSONS_PER_DAY',
    most: 200,
    messageZh: expect.stringContaining('NEW_PERSONS_PER_DAY'),
  });
  await rowsOf('hub_sharing', `update opened_person set opened_at = now() - interval '2 days' where participant = $1`, [who]);
  await sleep(TAKES_HOLD);
  expect((await look(who, LABOUR, worker, underMatter('wage-clue', clue))).data.worker.id).toBe(worker);
});

test('insurance: cover is read under a claim with an insured order', async () => {
  const [claim] = await rowsOf<{ number: string; worker: string; region: string }>(
    'hub_insurance',
    `select number, worker, place_of_injury as region from injury_claim where order_check = 'INSURED' and state = 'APPRAISED' and number like 'Z-%' order by 1 limit 1`,
  );
  const who = `insurance-${claim?.region.slice(0, 2)}0000`;
  const agreement = await agree(who, 'labour-100000', { coordinates: ['Worker.*'], regions: ['100000'] });
  const headers = { 'x-hub-agreement': agreement, ...underMatter('injury-claim', claim?.number as string) };
  const seen = await look(who, COVER, claim?.worker as string, headers);
  expect([who, claim?.number, seen.errors]).toEqual([who, claim?.number, undefined]);
  expect(seen.data.worker.enrolments.length).toBeGreaterThan(0);
  expect((await ledgerEntry(seen.traceId))?.matter_bases).toEqual(['RECORD_OF_ANOTHER:insurance']);
});
