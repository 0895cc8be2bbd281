import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { rowsOf } from '../support/database.ts';
import { SLOW, write } from '../support/imports.ts';
import { brokenRules, mutation } from '../support/mutate.ts';
import { freshResidentNumber, freshWorker } from '../support/persons.ts';

const PLACE = '621102';
const WHO = `labour-${PLACE}`;
const FIRM = '91193100MA00000238';
const TERMS = 'form to occupation region { code }';
const RECORD = `id from ${TERMS} enterprise { creditCode } sources { source ${TERMS} } versions { ${TERMS} } history { action on note }`;

const engagementsOf = async (id: string) =>
  (await answer(WHO, { query: `query($id: ID!) { worker(id: $id) { occupation engagements { ${RECORD} } } }`, variables: { id } })).data
    .worker;
const identify = async (identity: string): Promise<string> =>
  (
    await answer(WHO, {
      query: 'mutation($input: IdentifyWorkerInput!) { identifyWorker(input: $input) { person } }',
      variables: { input: { identity, name: '模拟丁卯某' } },
    })
  ).data.identifyWorker.person;

test(
  'workers and engagements come from the files of offices with documents alone; what two sources say is kept apart, the department prevails, and what was before stays',
  async () => {
    const [one, two] = [freshResidentNumber('19850505'), freshResidentNumber('19860606')];
    const head = '身份证号,用工企业,工作地,用工关系类型,职业,起始日,截止日,报送来源';
    const line = (person: string, form: string, to: string, source: string) =>
      `${person},${FIRM},${PLACE},${form},TAKEAWAY_RIDER,2025-03-01,${to},${source}`;
    const take = (name: string, lines: string[]) =>
      command('import', 'labour', 'engagements', write(name, [head, ...lines].join('\n')), '--data', theHub().folder).output;
    expect(take('platform.csv', [line(one, 'CIVIL', '', 'PLATFORM'), line(two, 'CIVIL', '', 'PLATFORM')])).toMatch(/2 created/);
    const [first, second] = await Promise.all([identify(one), identify(two)]);
    const reported = { form: 'CIVIL', to: null, occupation: 'TAKEAWAY_RIDER', region: { code: PLACE } };
    expect(await engagementsOf(first)).toEqual({
      occupation: 'TAKEAWAY_RIDER',
      engagements: [
        {
          ...reported,
          id: expect.any(String),
          from: '2025-03-01',
          enterprise: { creditCode: FIRM },
          sources: [{ source: 'PLATFORM', ...reported }],
          versions: [],
          history: [],
        },
      ],
    });
    expect(take('department.csv', [line(one, 'LABOUR_RELATION', '', 'DEPARTMENT')])).toMatch(/1 created/);
    const found = { ...reported, form: 'LABOUR_RELATION' };
    // What the platform says later does not undo what the department found.
    expect(take('platform-again.csv', [line(one, 'CIVIL', '2026-01-31', 'PLATFORM')])).toMatch(/1 changed/);
    const [kept] = (await engagementsOf(first)).engagements;
    expect(kept).toMatchObject(found);
    expect(kept.sources).toEqual([
      { source: 'DEPARTMENT', ...found },
      { source: 'PLATFORM', ...reported, to: '2026-01-31' },
    ]);
    expect(kept.versions).toEqual([reported]);
    expect((await engagementsOf(second)).engagements).toMatchObject([reported]);
  },
  SLOW,
);

test('the department of the place records, changes and ends an engagement, of a person by document too; others do not', async () => {
  const number = freshResidentNumber('19770707');
  const terms = { enterprise: FIRM, region: PLACE, form: 'INCOMPLETE', occupation: 'COURIER', from: '2025-05-05' };
  const made = await mutation(WHO, 'recordEngagement', 'engagement', RECORD, { worker: number, ...terms });
  expect(made.userErrors).toEqual([]);
  expect(made.engagement).toMatchObject({ form: 'INCOMPLETE', history: [{ action: 'RECORDED', on: '2025-05-05' }] });
  const worker = await identify(number);
  const changed = await mutation(WHO, 'recordEngagement', 'engagement', RECORD, { worker, ...terms, form: 'LABOUR_RELATION' });
  expect(changed.engagement).toMatchObject({ id: made.engagement.id, form: 'LABOUR_RELATION', versions: [{ form: 'INCOMPLETE' }] });
  const end = { engagement: made.engagement.id, on: '2026-02-28', reason: '合同期满' };
  expect((await ask('labour-310118', endOf(end))).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const ended = await mutation(WHO, 'endEngagement', 'engagement', RECORD, end);
  expect(ended.engagement).toMatchObject({ to: '2026-02-28', versions: [{ form: 'INCOMPLETE' }, { form: 'LABOUR_RELATION', to: null }] });
  expect(ended.engagement.history.at(-1)).toEqual({ action: 'ENDED', on: '2026-02-28', note: '合同期满' });
  expect(brokenRules(await mutation(WHO, 'endEngagement', 'engagement', 'id', end))).toContain('engagement STATE');
  const [row] = await rowsOf<{ recorded_by: string }>('hub_labour', 'select recorded_by from engagement where id = $1', [
    made.engagement.id,
  ]);
  expect(row?.recorded_by).toBe(WHO);
});

const endOf = (input: object) => ({
  query: 'mutation($input: EndEngagementInput!) { endEngagement(input: $input) { userErrors { code } } }',
  variables: { input },
});

test('rules of an engagement are told by field, and a department of another place is not competent', async () => {
  const terms = { worker: freshWorker(), enterprise: FIRM, region: PLACE, form: 'CIVIL', from: '2025-05-05' };
  const broken = async (more: object) => brokenRules(await mutation(WHO, 'recordEngagement', 'engagement', 'id', { ...terms, ...more }));
  expect(await broken({ to: '2025-05-04' })).toEqual(['to ORDER']);
  expect(await broken({ from: '2099-01-01' })).toEqual(['from RANGE']);
  const query = 'mutation($input: RecordEngagementInput!) { recordEngagement(input: $input) { userErrors { code } } }';
  for (const who of ['labour-310118', 'union-621100', 'court-621100'])
    expect([who, (await ask(who, { query, variables: { input: terms } })).errors?.[0]?.extensions.code]).toEqual([who, 'FORBIDDEN']);
});
