import { addDays, closedMonth, today } from '../../subgraphs/shared/calendar/today.ts';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { mutation } from '../support/mutate.ts';
import { caseInput, personOf } from '../support/strangers.ts';

const firms = (skip: number, count: number) =>
  rowsOf<{ code: string }>('hub_labour', 'select credit_code as code from enterprise order by 1 desc offset $1 limit $2', [skip, count]);
const PLACE = '440304';
const OUTSIDER = 'labour-330106';

/** Clues of a place that its own department received, one on each day, and took up. */
async function genuine(firm: string, days: string[]): Promise<void> {
  for (const [i, day] of days.entries())
    await rowsOf(
      'hub_labour',
      `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on, taken_up_on)
       values ($1, $2, $3, $4, 'WINDOW', 1, 'IN_PROGRESS', $5, $5)`,
      [`C-STAT-${firm.slice(-6)}-${i}`, await personOf(PLACE), firm, PLACE, day],
    );
}

async function signals(firm: string, from: string, to: string): Promise<number> {
  const { data } = await answer(OUTSIDER, {
    query:
      'query($e: CreditCode!, $f: Date!, $t: Date!) { riskSignals(where: {kind: WAGE_CLUES, region: "440304", enterprise: $e, from: $f, to: $t}, first: 1) { totalCount } }',
    variables: { e: firm, f: from, t: to },
  });
  return data.riskSignals.totalCount;
}

test('made-up clues of another region do not lift a genuine one over the threshold', async () => {
  const [firm] = (await firms(0, 1)) as [{ code: string }];
  await genuine(firm.code, ['2026-10-12']);
  for (let i = 0; i < 3; i++) {
    const { userErrors } = await mutation(OUTSIDER, 'fileWageClue', 'clue', 'id', {
      worker: await personOf('330106'),
      enterprise: firm.code,
      place: PLACE,
      channel: 'WINDOW',
      amount: '1.00',
    });
    expect(userErrors).toEqual([]);
  }
  expect(await signals(firm.code, '2026-01-01', '2026-12-31')).toBe(0);
});

test('the day of a complaint cannot be found by narrowing the window', async () => {
  const [firm] = (await firms(1, 1)) as [{ code: string }];
  await genuine(firm.code, ['2026-09-10', '2026-09-12', '2026-09-14']);
  const found = [
    await signals(firm.code, '2026-09-01', '2026-09-30'),
    await signals(firm.code, '2026-09-13', '2026-09-30'),
    await signals(firm.code, '2026-09-20', '2026-09-25'),
  ];
  expect(found).toEqual([1, 1, 1]);
  expect(await signals(firm.code, '2026-08-01', '2026-08-31')).toBe(0);
});

test('gaps of cover are ordered by what is shown, and say nothing of who reported fewer than ten', async () => {
  const gaps = async (where: string) =>
    (
      await answer('union-310000', {
        query: `{ coverageGaps(month: "2026-09"${where}, first: 100) { totalCount reportedHeadcounts { creditCode chainHeadcount } nodes { reported chainReported insured } } }`,
      })
    ).data.coverageGaps;
  const all = await gaps(', where: {outsidePilot: true}');
  const shown = all.reportedHeadcounts as { creditCode: string; chainHeadcount: number | null }[];
  expect(shown.length).toBeGreaterThan(100);
  expect(shown.filter(({ chainHeadcount }) => chainHeadcount === null)).toEqual([]);
  const keys = shown.map(
    ({ creditCode, chainHeadcount }) => `${String(100_000_000 - (chainHeadcount ?? 0)).padStart(9, '0')} ${creditCode}`,
  );
  expect(keys).toEqual([...keys].sort());

  const [silent] = await rowsOf<{ code: string }>(
    'hub_labour',
    `select credit_code as code from enterprise e where not roles && '{PLATFORM}' and not exists (select from employment_report r where r.enterprise = e.credit_code)
       and not exists (select from employment_link l where l.principal = e.credit_code) order by 1 limit 1`,
  );
  const one = `, where: {enterprise: "${silent?.code}", outsidePilot: true}`;
  const before = await gaps(one);
  await rowsOf(
    'hub_labour',
    `insert into employment_report select (jsonb_populate_record(r, jsonb_build_object('id', 'R-STAT-1', 'enterprise', $1::text, 'period', '2026-09', 'headcount', 7,
        'labour_relation', 7, 'incomplete', 0, 'civil', 0))).*
      from employment_report r limit 1`,
    [silent?.code],
  );
  expect(await gaps(one)).toEqual(before);
  expect(before.totalCount).toBe(0);
});

test('nobody finds a few insured persons of others by stating parts of one’s own, in however many places', async () => {
  const [firm] = await rowsOf<{ code: string }>(
    'hub_labour',
    `select credit_code as code from enterprise e where not exists (select from employment_report r where r.enterprise = e.credit_code and r.period = '2024-02')
       order by md5(credit_code) limit 1`,
  );
  const code = firm?.code as string;
  await rowsOf(
    'hub_insurance',
    `insert into insured_headcount (enterprise, month, region, insured, orders) values ($1, '2024-02', '440305', 4, 40) on conflict do nothing`,
    [code],
  );
  const shown = async () => {
    const { data } = await answer('union-440000', {
      query: 'query($c: CreditCode!) { enterprise(creditCode: $c) { injuryCoverage(month: "2024-02") { insured orders } } }',
      variables: { c: code },
    });
    return data.enterprise.injuryCoverage;
  };
  const state = async (who: string, parts: Record<string, number>) => {
    const records = Object.entries(parts).map(([region, insured]) =>
      JSON.stringify({ enterprise: code, month: '2024-02', region, insured, orders: insured * 10 }),
    );
    const { data } = await answer(who, {
      query: 'mutation($i: ImportInsuranceRecordsInput!) { importInsuranceRecords(input: $i) { userErrors { code } } }',
      variables: { i: { dataset: 'INSURED_HEADCOUNTS', records } },
    });
    expect(data.importInsuranceRecords.userErrors).toEqual([]);
  };
  expect(await shown()).toEqual({ insured: null, orders: null });
  for (const part of [6, 11, 21]) {
    await state('insurance-310118', { '310118': part });
    expect(await shown()).toEqual({ insured: null, orders: null });
  }
  await state('insurance-310000', { '310118': 15, '310101': 15, '310104': 15 });
  expect(await shown()).toEqual({ insured: null, orders: null });
  await state('insurance-110105', { '110105': 12 });
  expect(await shown()).toEqual({ insured: 60, orders: 610 });
});

test('of a firm that works in two places no department finds the few persons whom it reported in the other', async () => {
  const found = await rowsOf<{ code: string }>(
    'hub_labour',
    `select credit_code as code from enterprise e where not exists (select from employment_report r where r.enterprise = e.credit_code and r.period = '2023-03')
       and not exists (select from employment_link l where l.principal = e.credit_code) order by md5(credit_code || 'x') limit 2`,
  );
  const [few, many] = found.map(({ code }) => code) as [string, string];
  const report = (code: string, region: string, headcount: number) =>
    rowsOf(
      'hub_labour',
      `insert into employment_report select (jsonb_populate_record(r, jsonb_build_object('id', $1::text || $2::text, 'enterprise', $1::text, 'period', '2023-03',
         'region', $2::text, 'headcount', $3::integer, 'labour_relation', $3::integer, 'incomplete', 0, 'civil', 0))).* from employment_report r limit 1`,
      [code, region, headcount],
    );
  const shown = async (code: string, region = '100000') => {
    const { data } = await answer('labour-350102', {
      query: `query($c: CreditCode!, $r: RegionCode!) { enterprise(creditCode: $c) { reportedHeadcounts { month headcount } }
        coverageGaps(month: "2023-03", where: {enterprise: $c, region: $r, outsidePilot: true}, first: 1) {
          reportedHeadcounts { headcount chainHeadcount } } }`,
      variables: { c: code, r: region },
    });
    const own = data.enterprise.reportedHeadcounts.find(({ month }: { month: string }) => month === '2023-03').headcount;
    return [own, data.coverageGaps.reportedHeadcounts];
  };
  for (const [region, headcount] of [
    ['350102', 41],
    ['440305', 4],
  ] as const)
    await report(few, region, headcount);
  for (const [region, headcount] of [
    ['350102', 41],
    ['440305', 24],
  ] as const)
    await report(many, region, headcount);
  expect(await shown(few)).toEqual([null, []]);
  expect(await shown(many)).toEqual([70, [{ headcount: 70, chainHeadcount: 70 }]]);
  // What the department has itself is its own, and of the other place there is nothing below ten.
  expect((await shown(few, '350000'))[1]).toEqual([{ headcount: 40, chainHeadcount: 40 }]);
  expect((await shown(few, '440000'))[1]).toEqual([]);
});

test('a department that files clues far away sees no task of a sweep on them, nor by the number of signals that there are others', async () => {
  const place = '623026'; // a county of Gansu in which no other test sweeps
  const who = `labour-${place}`;
  const [firm] = (await firms(12, 1)) as [{ code: string }];
  for (const outsider of [0, 1]) {
    const { userErrors } = await mutation(OUTSIDER, 'fileWageClue', 'clue', 'id', {
      ...{ worker: await personOf('330106'), enterprise: firm.code, place, channel: 'WINDOW', amount: `${outsider + 1}.00` },
    });
    expect(userErrors).toEqual([]);
  }
  const sweep = async (): Promise<string> => {
    const input = { occasion: 'OTHER', name: '县内风险摸排（测试）', region: place };
    return (await mutation(who, 'startRiskSweep', 'sweep', 'id found', input)).sweep.id;
  };
  const seen = async (reader: string, id: string) => {
    const query = `{ riskSweeps(where: {region: "${place}"}, first: 20) { nodes { id found } } riskCases(where: {sweep: "${id}"}) { totalCount omitted { rule count } nodes { kind } } }`;
    const { riskSweeps, riskCases } = (await answer(reader, query)).data;
    return { found: riskSweeps.nodes.find((one: { id: string }) => one.id === id).found, ...riskCases };
  };
  const before = await sweep();
  const [was, mine] = [await seen(OUTSIDER, before), await seen(who, before)];
  await rowsOf(
    'hub_labour',
    `insert into wage_clue (id, worker, enterprise, region, channel, amount, status, received_on) values ($1, $2, $3, $4, 'WINDOW', 1, 'RECEIVED', $5)`,
    [`C-SWEEP-${place}`, await personOf(place), firm.code, place, today()],
  );
  const after = await sweep();
  expect(await seen(who, after)).toMatchObject({ found: mine.found + 1, totalCount: 1, nodes: [{ kind: 'WAGE_CLUES' }] });
  expect(await seen('labour-620000', after)).toMatchObject({ found: mine.found + 1, totalCount: 1 });
  for (const reader of [OUTSIDER, 'labour-330000']) {
    const one = await seen(reader, after);
    expect(one).toMatchObject({ found: was.found, totalCount: 0, nodes: [] });
    expect(one.omitted).toContainEqual({ rule: 'CLUES_ELSEWHERE', count: null });
  }
});

test('an inspection is not read from the public record of enforcement by narrowing the window, nor while its month runs', async () => {
  const county = '632323'; // of Qinghai, in which nobody else inspects
  const [firm] = (await firms(0, 1)) as [{ code: string }];
  const open = (day: string, n: number) =>
    rowsOf('hub_labour', `insert into inspection (number, enterprise, region, subject, opened_on) values ($1, $2, $3, '劳动报酬', $4)`, [
      ...[`（模拟）${county}劳监字〔2024〕第${9_100_000 + n}号`, firm.code, county, day],
    ]);
  await open('2024-04-09', 1);
  await open('2024-04-24', 2);
  await open(today(), 3);
  const opened = async (from: string, to: string) => {
    const query = `{ enforcementRecords(region: "${county}", from: "${from}", to: "${to}") { opened } }`;
    return (await answer('union-310000', query)).data.enforcementRecords.map((one: { opened: number }) => one.opened);
  };
  const month = await opened('2024-04-01', '2024-04-30');
  expect(month).toEqual([2]);
  for (const [from, to] of [
    ['2024-04-09', '2024-04-09'],
    ['2024-04-10', '2024-04-10'],
    ['2024-04-25', '2024-04-29'],
  ] as const)
    expect(await opened(from, to)).toEqual(month);
  const running = today().slice(0, 7);
  if (closedMonth(today()).slice(0, 7) < running) expect(await opened(`${running}-01`, today())).toEqual([]);
  const [{ code = '' } = {}] = await rowsOf<{ code: string }>(
    'hub_labour',
    `select code from campaign where withdrawn_on is null and to_day is null order by code limit 1`,
  );
  const inspected = async () => {
    const { campaigns } = (await answer('union-310000', `{ campaigns { code results(region: "${county}") { inspected } } }`)).data;
    return campaigns.find((one: { code: string }) => one.code === code).results.inspected;
  };
  await rowsOf('hub_labour', 'update inspection set campaign = $1 where region = $2 and opened_on = $3', [code, county, today()]);
  expect(await inspected()).toBe(closedMonth(today()) === today() ? 1 : 0);
  await rowsOf('hub_labour', 'update inspection set opened_on = $1 where region = $2 and campaign = $3', [
    addDays(closedMonth(today()), -1),
    county,
    code,
  ]);
  expect(await inspected()).toBe(1);
});

test('words that cases in progress alone hold weigh like words of no case, so that no order of an answer shows whom they name', async () => {
  const word = 'zqx7attn';
  for (let n = 0; n < 2; n += 1) {
    const number = `(2026)浙0106民初${9_757_000 + n * 300 + Math.floor(Math.random() * 300)}号`;
    const input = { ...caseInput(number, [await personOf('330106')]), title: `模拟某与${word}公司劳动争议一案` };
    expect((await mutation('court-330000', 'registerCourtCase', 'courtCase', 'number', input)).userErrors).toEqual([]);
  }
  // Words are counted when the register has grown; the next question counts them now.
  await rowsOf('hub_courts', 'delete from case_lexeme_count');
  await answer('union-440000', `{ similarCases(text: "外卖骑手 ${word}", first: 1) { score } }`);
  const [counted] = await rowsOf<{ n: number; of: number }>(
    'hub_courts',
    `select count(*) filter (where lexeme like $1)::int as n, count(*)::int as of from case_lexeme`,
    [`${word.slice(0, 3)}%`],
  );
  expect(counted?.of).toBeGreaterThan(100);
  expect(counted?.n).toBe(0);
});
