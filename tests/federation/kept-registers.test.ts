import { randomBytes } from 'node:crypto';
import { answer, ask } from '../support/ask.ts';
import { FIRM, freshNumbers, HERE, someWorker, WHO } from '../support/court-records.ts';
import { brokenRules, mutation } from '../support/mutate.ts';

const ROWS = 'id region { code } from to values { name value } source mark withdrawnOn history { action }';

async function sendAll(who: string, agency: 'Court' | 'Labour' | 'Union' | 'Insurance', dataset: string, records: object[]) {
  const { data, errors } = await ask(who, {
    query: `mutation($input: Import${agency}RecordsInput!) { import${agency}Records(input: $input) { created changed unchanged userErrors { field code message messageZh } } }`,
    variables: { input: { dataset, records: records.map((record) => JSON.stringify(record)) } },
  });
  return errors?.[0]?.extensions ?? data[`import${agency}Records`];
}
const send = (who: string, agency: 'Court' | 'Labour' | 'Union' | 'Insurance', dataset: string, record: object) =>
  sendAll(who, agency, dataset, [record]);
type Said = { name: string; value: string | null };
const withdraw = (who: string, agency: string, register: string, id: string) =>
  mutation(who, `withdraw${agency}Reference`, 'row', ROWS, { register, id, because: '来源有误（测试）' });

// What a register shows is what it takes in: nothing of a row is lost on the way out and back.
test.each([
  ['labour-100000', 'Labour', 'labourReference'],
  ['union-100000', 'Union', 'unionReference'],
  ['court-100000', 'Court', 'courtReference'],
  ['insurance-100000', 'Insurance', 'insuranceReference'],
] as const)('the rows that came with the release, sent again as %s reads them, change nothing', async (who, agency, list) => {
  const registers = (await answer(who, `{ __type(name: "${agency}Register") { enumValues { name } } }`)).data.__type.enumValues;
  for (const { name } of registers as { name: string }[]) {
    const asked = `register: ${name}, first: 100, where: {withdrawn: false}`;
    const { nodes } = (await answer(who, `{ list: ${list}(${asked}) { nodes { ${ROWS} } } }`)).data.list;
    // those that have a history are of other tests
    const rows = nodes
      .filter(({ history }: { history: object[] }) => history.length === 0)
      .map(({ id, region, from, to, source, mark, values }: Record<string, never> & { region: { code: string }; values: Said[] }) => ({
        ...{ id, region: region.code, from, to, source, mark },
        ...Object.fromEntries(values.map((one) => [one.name, one.value])),
      }));
    if (rows.length === 0) continue;
    const sent = await sendAll(who, agency, name, rows);
    // A row that is known by its other values has no identifier to send.
    const isUnknown = sent.userErrors?.[0]?.message.startsWith('unknown names: id');
    const kept = isUnknown
      ? await sendAll(
          who,
          agency,
          name,
          rows.map(({ id: _, ...row }: { id: string }) => row),
        )
      : sent;
    expect([name, kept]).toEqual([name, { created: 0, changed: 0, unchanged: rows.length, userErrors: [] }]);
  }
});

describe('guiding, reference and typical cases', () => {
  const id = `T-${randomBytes(4).toString('hex')}`;
  const one = {
    ...{ id, region: '100000', from: '2026-11-01', number: `测${id}`, title: '（模拟）某确认劳动关系纠纷案', authority: 'GUIDING' },
    ...{ issuer: '最高人民法院', document: '（模拟）指导性案例', occupation: 'COURIER', group: '揽投员', relation: 'LABOUR_RELATION' },
    ...{
      factors: ['CONTRACT_LABEL'],
      keyPoints: ['合同名称不影响认定；应当审查用工事实，作出认定。', '主营业务转包的、与其关系最密切的企业为用人单位。'],
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

test('a city lists its online service, with its address; it is for that city, and is gone once withdrawn', async () => {
  const id = `T-${randomBytes(4).toString('hex')}`;
  const service = {
    ...{ id, region: '540200', kind: 'MEDIATION', name: '（模拟）线上调解', operator: '（模拟）人社局', access: '网上维权渠道' },
    ...{ address: 'https://mediate.example', source: '（模拟）公告' },
  };
  const sendService = (record: object, who = 'labour-540200') => send(who, 'Labour', 'ONLINE_SERVICES', record);
  const listed = async (region: string) =>
    (
      await answer('union-310000', `{ onlineServices(${region}kind: MEDIATION) { code region { code } address source mark } }`)
    ).data.onlineServices.filter(({ code }: { code: string }) => code === id);
  expect(brokenRules(await sendService(service, 'labour-640000'))).toEqual(['records.0.region NOT_COMPETENT']);
  expect(brokenRules(await sendService({ ...service, address: 'http://mediate.example' }))).toEqual(['records.0.address FORMAT']);
  expect(await sendService(service)).toMatchObject({ created: 1, userErrors: [] });
  const found = { code: id, region: { code: '540200' }, address: service.address, source: service.source, mark: 'found' };
  expect(await listed('region: "540202", ')).toEqual([found]);
  expect([await listed('region: "540300", '), await listed('')]).toEqual([[], []]);
  await withdraw('labour-540200', 'Labour', 'ONLINE_SERVICES', id);
  expect(await listed('region: "540202", ')).toEqual([]);
});

test('a principle is stated by the Supreme People’s Court alone, and is applied until it is withdrawn', async () => {
  const id = `T_${randomBytes(4).toString('hex').toUpperCase()}`;
  const principle = {
    ...{ id, region: '100000', from: '2026-11-01', name: '（模拟）原则', text: '（模拟）以用工事实为准', factors: ['CONTRACT_LABEL'] },
    source: '（模拟）文件',
  };
  const stated = async () =>
    (await answer('court-330000', '{ adjudicationPrinciples { code factors source } }')).data.adjudicationPrinciples.filter(
      ({ code }: { code: string }) => code === id,
    );
  expect(await send('court-330000', 'Court', 'ADJUDICATION_PRINCIPLES', principle)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await send('court-100000', 'Court', 'ADJUDICATION_PRINCIPLES', principle)).toMatchObject({ created: 1, userErrors: [] });
  expect(await stated()).toEqual([{ code: id, factors: ['CONTRACT_LABEL'], source: '（模拟）文件' }]);
  await withdraw('court-100000', 'Court', 'ADJUDICATION_PRINCIPLES', id);
  expect(await stated()).toEqual([]);
});

test('a cause that joins the list names cases from then on, and no new one once withdrawn; a case keeps its name', async () => {
  const { number } = freshNumbers(9_640_000);
  const code = `T${randomBytes(3).toString('hex')}`;
  const cause = { version: '2025', code, region: '100000', from: '2026-01-01', name: '（模拟）新案由', source: '（模拟）法〔2026〕1号' };
  const worker = await someWorker();
  const docket = (own: string) => ({
    ...{ number: own, title: '模拟甲某与（模拟）企业纠纷', cause: code, court: '（模拟）西湖区人民法院', region: HERE, mode: 'SUMMARY' },
    ...{ procedure: 'FIRST_INSTANCE', filedOn: '2026-01-15' },
    parties: [
      { role: 'PLAINTIFF', worker, maskedName: '模拟甲某' },
      { role: 'DEFENDANT', enterprise: FIRM, name: '（模拟）企业' },
    ],
  });
  const CAUSE = 'cause { code version name source mark validFrom }';
  const register = (own: string) => mutation(WHO, 'registerCourtCase', 'courtCase', CAUSE, docket(own));
  expect(brokenRules(await register(number('民初')))).toEqual(['cause UNKNOWN']);
  expect(await send('court-330000', 'Court', 'CAUSES_OF_ACTION', cause)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await send('court-100000', 'Court', 'CAUSES_OF_ACTION', cause)).toMatchObject({ created: 1, userErrors: [] });
  const own = number('民初');
  const listed = { code, version: '2025', name: cause.name, source: cause.source, mark: 'found', validFrom: '2026-01-01' };
  expect(await register(own)).toEqual({ courtCase: { cause: listed }, userErrors: [] });
  const again = (await answer('union-310000', '{ causes(version: "2025") { code } }')).data.causes;
  expect(again).toContainEqual({ code });
  await withdraw('court-100000', 'Court', 'CAUSES_OF_ACTION', `2025/${code}`);
  expect(brokenRules(await register(number('民初')))).toEqual(['cause UNKNOWN']);
  const { data } = await answer(WHO, `{ courtCase(number: "${own}") { cause { code version name source } } }`);
  expect(data.courtCase.cause).toEqual({ code, version: '2025', name: cause.name, source: null });
});
