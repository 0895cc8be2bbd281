import { randomBytes } from 'node:crypto';
import { answer, ask } from '../support/ask.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const ROWS = 'id region { code } from to values { name value } source mark withdrawnOn history { action }';

async function send(who: string, agency: 'Court' | 'Labour' | 'Union' | 'Insurance', dataset: string, record: object) {
  const { data, errors } = await ask(who, {
    query: `mutation($input: Import${agency}RecordsInput!) { import${agency}Records(input: $input) { created changed unchanged userErrors { field code message messageZh } } }`,
    variables: { input: { dataset, records: [JSON.stringify(record)] } },
  });
  return errors?.[0]?.extensions ?? data[`import${agency}Records`];
}
const withdraw = (who: string, agency: string, register: string, id: string) =>
  mutation(who, `withdraw${agency}Reference`, 'row', ROWS, { register, id, because: '来源有误（测试）' });

describe('guiding, reference and typical cases', () => {
  const id = `T-${randomBytes(4).toString('hex')}`;
  const one = {
    ...{ id, region: '100000', from: '2026-11-01', number: `测${id}`, title: '（模拟）某确认劳动关系纠纷案', authority: 'GUIDING' },
    ...{ issuer: '最高人民法院', document: '（模拟）指导性案例', occupation: 'COURIER', group: '揽投员', relation: 'LABOUR_RELATION' },
    ...{
      factors: ['CONTRACT_LABEL'],
      keyPoints: ['合同名称不影响认定；应当审查用工事实，作出认定。'],
      source: '测试',
      court: '（模拟）某人民法院',
    },
  };
  const reported = async () => {
    const { data } = await answer(
      'court-330000',
      `{ similarCaseReport(input: {subject: "测试 ${id}", factors: [{factor: CONTRACT_LABEL, value: 2}], first: 1}) { id html guiding { case { number keyPoints court } use } } }`,
    );
    return data.similarCaseReport;
  };
  const isIn = ({ guiding }: { guiding: { case: { number: string } }[] }) => guiding.find((each) => each.case.number === one.number);

  test('the Supreme People’s Court adds one, and a report begins with it at once; who does not set it is refused', async () => {
    expect(await send('court-330106', 'Court', 'TYPICAL_CASES', one)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await send('court-100000', 'Court', 'TYPICAL_CASES', { ...one, authority: 'ORDINARY' })).toMatchObject({
      userErrors: [expect.objectContaining({ field: 'input.records.0.authority' })],
    });
    expect(await send('court-100000', 'Court', 'TYPICAL_CASES', one)).toEqual({ created: 1, changed: 0, unchanged: 0, userErrors: [] });
    expect(isIn(await reported())).toMatchObject({ case: { keyPoints: one.keyPoints, court: one.court }, use: 'FOLLOW' });
  });

  test('once withdrawn it is in no new report, and stays in those that were made', async () => {
    const before = await reported();
    expect(isIn(before)).toBeDefined();
    const { row, userErrors } = await withdraw('court-100000', 'Court', 'TYPICAL_CASES', id);
    expect(userErrors).toEqual([]);
    expect(row.history.map(({ action }: { action: string }) => action)).toEqual(['MADE', 'WITHDRAWN']);
    expect(isIn(await reported())).toBeUndefined();
    const again = await answer('court-330000', `{ similarCaseReport(input: {id: "${before.id}"}) { html guiding { case { number } } } }`);
    expect(again.data.similarCaseReport.html).toBe(before.html);
    expect(isIn(again.data.similarCaseReport)).toBeDefined();
  });
});

// Each agency has published figures; a province that no other test asks for.
test.each([
  [
    'Labour',
    'labour',
    'gigMarkets',
    'region(code: "540000") { figures: labourFigures(asOf: "2026-10-31") { value: gigMarkets { reported qualifier source } } }',
  ],
  [
    'Union',
    'union',
    'members',
    'region(code: "540000") { figures: unionFigures(asOf: "2026-10-31") { value: members { reported qualifier source } } }',
  ],
  [
    'Court',
    'court',
    'mediationCases',
    'region(code: "540000") { figures: courtFigures(asOf: "2026-10-31") { value: mediationCases { reported qualifier source } } }',
  ],
  [
    'Insurance',
    'insurance',
    'pilotPlatforms',
    'region(code: "540000") { figures: insuranceFigures(asOf: "2026-10-31") { value: pilotPlatforms { reported qualifier source } } }',
  ],
] as const)(
  '%s: a published figure is taken in, stands beside the computed one, and falls when it is withdrawn',
  async (agency, kind, indicator, asked) => {
    const who = `${kind}-540000`;
    const figure = { indicator, region: '540000', from: '2026-10-01', value: '4321', qualifier: 'NEARLY', source: '（模拟）统计公报' };
    const read = async () => (await answer(who, `{ ${asked} }`)).data.region.figures.value;
    expect(await send(who, agency, 'PUBLISHED_FIGURES', { ...figure, indicator: 'nothingLikeIt' })).toMatchObject({
      userErrors: [expect.objectContaining({ field: 'input.records.0.indicator' })],
    });
    expect(await send(who, agency, 'PUBLISHED_FIGURES', figure)).toMatchObject({ userErrors: [] });
    expect(await read()).toEqual({ reported: 4321, qualifier: 'NEARLY', source: '（模拟）统计公报 (2026-10-01)' });
    const { userErrors } = await withdraw(who, agency, 'PUBLISHED_FIGURES', `${indicator}/540000/2026-10-01`);
    expect(userErrors).toEqual([]);
    expect((await read()).reported).toBeNull();
  },
);

// A figure of a month is counted once for an edition: each look is at a month that nobody has asked for here.
test('a department keeps the count of its inspectors and arbitrators; the latest one counts, and none where it was withdrawn', async () => {
  const read = async (asOf: string) =>
    (
      await answer(
        'labour-540000',
        `{ region(code: "540200") { labourFigures(asOf: "${asOf}") { inspectors { computed } arbitrators { computed } } } }`,
      )
    ).data.region.labourFigures;
  const count = { region: '540200', from: '2026-07-31', inspectors: '37', arbitrators: '41', source: '（模拟）人员统计' };
  const sendStaff = (record: object, who = 'labour-540200') => send(who, 'Labour', 'STAFFING', record);
  expect(await sendStaff({ ...count, from: '2026-03-31', inspectors: '30' })).toMatchObject({ userErrors: [] });
  expect(await sendStaff(count)).toMatchObject({ userErrors: [] });
  expect(await read('2026-10-31')).toEqual({ inspectors: { computed: 37 }, arbitrators: { computed: 41 } });
  expect(await read('2026-06-30')).toEqual({ inspectors: { computed: 30 }, arbitrators: { computed: 41 } });
  expect(brokenRules(await sendStaff({ ...count, region: '540300' }, 'labour-640000'))).toEqual(['records.0.region NOT_COMPETENT']);
  await withdraw('labour-540200', 'Labour', 'STAFFING', '540200/2026-07-31');
  expect(await read('2026-09-30')).toEqual({ inspectors: { computed: null }, arbitrators: { computed: null } });
});

test('the guide to training needs takes a new entry in', async () => {
  const id = `DRONE_${randomBytes(3).toString('hex').toUpperCase()}`;
  const entry = {
    id,
    region: '100000',
    name: '无人机配送操作',
    nameEn: 'Delivery by drone',
    occupations: ['COURIER'],
    source: '（模拟）目录',
  };
  expect(await send('labour-100000', 'Labour', 'TRAINING_SKILLS', entry)).toMatchObject({ created: 1, userErrors: [] });
  const codes = async () =>
    (await answer('labour-310000', '{ trainingSkills { code name } }')).data.trainingSkills.map(({ code }: { code: string }) => code);
  expect(await codes()).toContain(id);
  await withdraw('labour-100000', 'Labour', 'TRAINING_SKILLS', id);
  expect(await codes()).not.toContain(id);
});
