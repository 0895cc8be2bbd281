import { randomBytes } from 'node:crypto';
import examples from '../data/worked-examples.json' with { type: 'json' };
import { agree, step } from '../support/agreements.ts';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { workingDaysAfter } from '../support/days-off.ts';
import { mutation } from '../support/mutate.ts';

const FINDING = `body region { code } reach basis recordType record day liability { situation offender article item duty mark }
  deadline { rule startedOn dueOn metOn state }`;
const WISH = { coordinates: ['Inspection.subject'], regions: ['540000'] };
const [ASKING, PROVIDER] = ['union-540000', 'labour-540000'];

interface Finding {
  body: string;
  basis: string;
  record: string;
  day: string;
  liability: { situation: string; article: string | null; item: string | null; mark: string };
  deadline: { rule: string; dueOn: string; state: string } | null;
}

/** What the list says of one record, page by page. */
async function findingsOf(who: string, record: string, where = ''): Promise<Finding[]> {
  const found: Finding[] = [];
  for (let after: string | null = null; ; ) {
    const args = `first: 100${after ? `, after: "${after}"` : ''}${where ? `, where: {${where}}` : ''}`;
    const { data } = await answer(who, `{ sharingDutyFindings(${args}) { nodes { ${FINDING} } pageInfo { hasNextPage endCursor } } }`);
    found.push(...data.sharingDutyFindings.nodes);
    if (!data.sharingDutyFindings.pageInfo.hasNextPage) return found.filter((one) => one.record === record);
    after = data.sharingDutyFindings.pageInfo.endCursor;
  }
}
const situations = async (who: string, record: string) =>
  (await findingsOf(who, record)).map(({ liability }) => liability.situation).sort();

/** A request of the union that was decided, with these days in place of today's. */
async function decided(completeOn: string, decidedOn: string | null, extension?: number): Promise<string> {
  const agreement = await agree(ASKING, PROVIDER, { ...WISH, undelivered: true });
  const [row] = await rowsOf<{ request: string }>('hub_sharing', 'select request from sharing_agreement where id = $1', [agreement]);
  const id = row?.request as string;
  await rowsOf('hub_sharing', 'update sharing_request set unconditional = false, complete_on = $2, decided_on = $3 where id = $1', [
    id,
    completeOn,
    decidedOn,
  ]);
  if (extension) {
    await rowsOf('hub_sharing', `update sharing_request set extension_state = 'GRANTED', extension_days = $2 where id = $1`, [
      id,
      extension,
    ]);
  }
  return id;
}

test('a request that was answered after its last day is listed with body, situation, record, day and mark', async () => {
  const last = workingDaysAfter('2026-02-09', 10); // over the Spring Festival and a worked weekend
  const late = await decided('2026-02-09', workingDaysAfter(last, 1));
  const inTime = await decided('2026-02-09', last);
  const extended = await decided('2026-02-09', workingDaysAfter(last, 1), 3);
  expect(await findingsOf('sharing-540000', late)).toEqual([
    {
      body: PROVIDER,
      region: { code: '540000' },
      reach: 'DIRECT',
      basis: 'CLOCK',
      recordType: 'SharingRequest',
      record: late,
      day: last,
      liability: {
        situation: 'NOT_ANSWERED_IN_TIME',
        offender: 'PROVIDER',
        article: null,
        item: null,
        duty: '政务数据共享条例第二十一条',
        mark: expect.stringMatching(/^unconfirmed/),
      },
      deadline: { rule: 'ANSWER_CONDITIONAL', startedOn: '2026-02-09', dueOn: last, metOn: workingDaysAfter(last, 1), state: 'OVERDUE' },
    },
  ]);
  expect(await findingsOf('sharing-540000', inTime)).toEqual([]);
  expect(await findingsOf('sharing-540000', extended)).toEqual([]);
  const muchLater = await decided('2026-02-09', workingDaysAfter(last, 4), 3);
  expect(await findingsOf('sharing-540000', muchLater)).toMatchObject([{ day: workingDaysAfter(last, 3) }]);
});

test('the national authority sees all, that of the region its own, a body what is about itself, others nothing', async () => {
  const late = await decided('2026-03-02', workingDaysAfter('2026-03-02', 15));
  for (const who of ['sharing-100000', 'sharing-540000', PROVIDER]) expect(await findingsOf(who, late)).toHaveLength(1);
  for (const who of ['sharing-440000', ASKING, 'court-540000']) expect(await findingsOf(who, late)).toEqual([]);
  expect(await findingsOf('sharing-100000', late, 'region: "540000", situation: NOT_ANSWERED_IN_TIME, basis: CLOCK')).toHaveLength(1);
  expect(await findingsOf('sharing-100000', late, 'region: "530000"')).toEqual([]);
  expect(await findingsOf('sharing-100000', late, `body: "${ASKING}"`)).toEqual([]);
  expect(await findingsOf('sharing-100000', late, `to: "${workingDaysAfter('2026-03-02', 9)}"`)).toEqual([]);
});

test('what is still open and late is on the overdue board by the same clock', async () => {
  const open = await decided('2026-05-06', null);
  const [finding] = await findingsOf('sharing-100000', open);
  expect(finding).toMatchObject({ day: workingDaysAfter('2026-05-06', 10), basis: 'CLOCK' });
  const board = async (after: string | null): Promise<{ key: string; deadline: { dueOn: string } }[]> => {
    const args = `where: {region: "540000", rule: "ANSWER_CONDITIONAL"}, first: 100${after ? `, after: "${after}"` : ''}`;
    const { sharingOverdue } = (
      await answer('sharing-100000', `{ sharingOverdue(${args}) { nodes { key deadline { dueOn } } pageInfo { hasNextPage endCursor } } }`)
    ).data;
    return [...sharingOverdue.nodes, ...(sharingOverdue.pageInfo.hasNextPage ? await board(sharingOverdue.pageInfo.endCursor) : [])];
  };
  expect((await board(null)).find(({ key }) => key === open)?.deadline.dueOn).toBe(finding?.day);
});

test('what happened before the decree was in force is no conduct that it makes liable for', async () => {
  // a clock that ended on the last day of July 2025, and one that ended on the first day of the decree
  const [before, on] = ['2025-07-17', '2025-07-18'];
  expect([workingDaysAfter(before, 10), workingDaysAfter(on, 10)]).toEqual(['2025-07-31', '2025-08-01']);
  expect(await findingsOf('sharing-100000', await decided(before, '2025-09-01'))).toEqual([]);
  expect(await findingsOf('sharing-100000', await decided(on, '2025-09-01'))).toMatchObject([{ day: '2025-08-01' }]);
});

test('late delivery, an ending by the provider, and data that nobody disposed of', async () => {
  const agreement = await agree(ASKING, PROVIDER, WISH);
  expect(await situations('sharing-100000', agreement)).toEqual([]);
  await rowsOf('hub_sharing', 'update sharing_agreement set granted_on = $2, delivered_on = $3 where id = $1', [
    agreement,
    '2026-03-02',
    workingDaysAfter('2026-03-02', 21),
  ]);
  expect(await situations('sharing-100000', agreement)).toEqual(['NOT_SHARED_IN_TIME']);
  await step(PROVIDER, 'terminateAgreement', agreement, ', reason: "不再提供"');
  expect(await situations('sharing-100000', agreement)).toEqual(['NOT_SHARED_IN_TIME', 'SERVICE_ENDED']);
  await rowsOf('hub_sharing', 'update sharing_agreement set ended_on = ended_on - 3 where id = $1', [agreement]);
  expect(await findingsOf('sharing-100000', agreement, 'situation: NOT_DISPOSED_OF')).toMatchObject([
    { body: ASKING, reach: 'NOT_A_DEPARTMENT', basis: 'TO_EXAMINE', deadline: null },
  ]);
  await step(ASKING, 'recordDisposal', agreement, ', record: "已删除"');
  expect(await situations('sharing-100000', agreement)).toEqual(['NOT_SHARED_IN_TIME', 'SERVICE_ENDED']);
  // One that the recipient ended is no ending by the provider.
  const given = await agree(ASKING, PROVIDER, WISH);
  await step(ASKING, 'terminateAgreement', given, ', reason: "目的已实现"');
  expect(await situations('sharing-100000', given)).toEqual([]);
});

test('misuse that an authority found, and a complaint that it did not decide', async () => {
  const [signal] = await rowsOf<{ id: string }>(
    'hub_sharing',
    `insert into access_signal (id, kind, participant, region, day, detail, due_by)
      values ('AS-' || lpad(nextval('access_signal_number')::text, 8, '0'), 'REFUSED_OFTEN', $1, '540000', '2026-04-07', 'test', '2026-12-31') returning id`,
    [ASKING],
  );
  const id = signal?.id as string;
  expect(await findingsOf('sharing-540000', id)).toEqual([]);
  const settled = await mutation('sharing-540000', 'settleAccessSignal', 'signal', 'state', {
    signal: id,
    outcome: 'MISUSE',
    note: '超范围使用',
  });
  expect(settled.signal).toEqual({ state: 'MISUSE' });
  expect(await findingsOf('sharing-540000', id)).toMatchObject([
    { body: ASKING, basis: 'DECISION', day: '2026-04-07', liability: { situation: 'USED_OTHERWISE' } },
  ]);
});

/** A record of the clock of a situation, with the days of a worked example. */
async function recordOf({ situation, startedOn, metOn, unconditional, extension }: Example): Promise<string> {
  if (situation === 'NOT_ANSWERED_IN_TIME') {
    const request = await decided(startedOn, metOn, extension);
    if (unconditional) await rowsOf('hub_sharing', 'update sharing_request set unconditional = true where id = $1', [request]);
    return request;
  }
  if (situation === 'NOT_SHARED_IN_TIME') {
    const agreement = await agree(ASKING, PROVIDER, WISH);
    const days = [agreement, startedOn, metOn];
    await rowsOf('hub_sharing', 'update sharing_agreement set granted_on = $2, delivered_on = $3 where id = $1', days);
    return agreement;
  }
  const id = `CR-T-${randomBytes(5).toString('hex')}`;
  await rowsOf(
    'hub_sharing',
    `insert into correction (id, requester, provider, region, coordinate, record, wrong, right_value, evidence, requested_on, state, answered_on)
     values ($1, $2, $3, '540000', 'Inspection.subject', 'x', '1', '2', 'x', $4, 'REFUSED', $5)`,
    [id, ASKING, PROVIDER, startedOn, metOn],
  );
  return id;
}
interface Example {
  situation: string;
  startedOn: string;
  metOn: string;
  lastDay: string;
  found: boolean;
  unconditional?: boolean;
  extension?: number;
}

test('worked examples: a duty that was met after its last day is listed with that day, and no other', async () => {
  const duties = examples.sharingDuties as Example[];
  expect(new Set(duties.map(({ situation }) => situation)).size).toBe(3);
  for (const example of duties) {
    const found = await findingsOf('sharing-540000', await recordOf(example), `situation: ${example.situation}, basis: CLOCK`);
    const expected = example.found ? [{ day: example.lastDay, deadline: { dueOn: example.lastDay, metOn: example.metOn } }] : [];
    expect([example, found]).toMatchObject([example, expected]);
    expect(found).toHaveLength(expected.length);
  }
}, 120_000);

test('every situation is listed, with its mark, and with what the hub records of it', async () => {
  const { liabilitySituations } = (
    await answer('labour-310000', '{ liabilitySituations { situation offender article item duty mark inForceFrom evidence } }')
  ).data;
  expect(liabilitySituations).toHaveLength(13);
  for (const one of liabilitySituations) {
    expect(one).toMatchObject({ article: null, item: null, inForceFrom: '2025-08-01' });
    expect(one.mark).toMatch(/^unconfirmed: /);
    expect(one.duty).toMatch(/第.+条/);
  }
  const unrecorded = liabilitySituations.filter((one: { evidence: string[] }) => one.evidence.length === 0);
  expect(unrecorded.map((one: { situation: string }) => one.situation)).toEqual(
    expect.arrayContaining(['COLLECTED_AGAIN', 'CATALOGUE_NOT_UPDATED', 'NOT_RETURNED']),
  );
});
