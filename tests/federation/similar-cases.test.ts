import { createHash } from 'node:crypto';
import { answer, ask, theHub, tokenOf } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { ownEntry } from '../support/own-entries.ts';
import { undisturbed } from '../support/undisturbed.ts';
import { wordsOf } from '../support/word-text.ts';

const COURT = 'court-330000';
const STORY = '(2025)粤0305民初9000002号';
const HIT =
  'score authority sharedFactors differingFactors sharedStatutes sharedParties { creditCode } sharedPhrases explanation case { number statutes relation cause { name } factors { factor value } }';
const similar = async (args: string, who = COURT) => (await answer(who, `{ similarCases(${args}) { ${HIT} } }`)).data.similarCases;
type Finding = { factor: string; value: number };

test('by facts: what is shared and what differs is what the findings say, and the most alike come first', async () => {
  const hits = await similar(
    'factors: [{factor: ATTENDANCE, value: 2}, {factor: DISPATCH_MODE, value: 1}, {factor: PRICE_POWER, value: 2}], first: 30',
  );
  expect(hits.length).toBe(30);
  const wanted: Record<string, number> = { ATTENDANCE: 1, DISPATCH_MODE: 1, PRICE_POWER: 1 };
  for (const { case: one, sharedFactors, differingFactors } of hits) {
    const both = one.factors.filter(({ factor }: Finding) => wanted[factor]);
    const [alike, other] = [true, false].map((same) =>
      both.filter(({ factor, value }: Finding) => (Math.sign(value) === wanted[factor]) === same).map(({ factor }: Finding) => factor),
    );
    expect([[...sharedFactors].sort(), [...differingFactors].sort()]).toEqual([alike?.sort(), other?.sort()]);
  }
  const scores = hits.map(({ score }: { score: number }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(hits[0].sharedFactors).toHaveLength(3);
});

test('by law, by parties, by words: each hit says what is shared in that respect', async () => {
  const asked = (await answer(COURT, `{ courtCase(number: "${STORY}") { statutes parties { enterprise { creditCode } } } }`)).data
    .courtCase;
  const law = await similar(`to: "${STORY}", by: LAW, first: 5`);
  for (const { sharedStatutes, case: one } of law)
    expect(sharedStatutes).toEqual(one.statutes.filter((each: string) => asked.statutes.includes(each)));
  expect(law[0].sharedStatutes.length).toBeGreaterThan(0);
  const firms = asked.parties.flatMap(({ enterprise }: { enterprise: { creditCode: string } | null }) =>
    enterprise ? [enterprise.creditCode] : [],
  );
  for (const { sharedParties } of await similar(`to: "${STORY}", by: PARTIES, first: 5`)) {
    expect(sharedParties.length).toBeGreaterThan(0);
    for (const { creditCode } of sharedParties) expect(firms).toContain(creditCode);
  }
  const text = await similar('text: "骑手必须按站点的排班表上线，每天早会签到，迟到就扣款", first: 5');
  expect(text[0].sharedPhrases.join()).toMatch(/排班表上线|早会签到|迟到扣款/);
  expect(text[0].sharedFactors.length).toBeGreaterThan(0);
});

test('the case itself, cases in progress and what the conditions leave out are no answers', async () => {
  const hits = await similar(`to: "${STORY}", where: {region: "310000"}, first: 50`);
  const numbers = hits.map((hit: { case: { number: string } }) => hit.case.number);
  expect(numbers.length).toBeGreaterThan(3);
  expect(numbers).not.toContain(STORY);
  for (const number of numbers) expect(number).toContain('沪');
  const open = await rowsOf<{ number: string }>('hub_courts', 'select number from court_case where decided_on is null');
  expect(open.filter(({ number }) => numbers.includes(number))).toEqual([]);
});

test('bounds are told by field and rule', async () => {
  const fault = async (args: string) => (await ask(COURT, `{ similarCases(${args}) { score } }`)).errors?.[0]?.extensions;
  expect(await fault('first: 3')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'to', rule: 'missing' });
  expect(await fault('factors: [{factor: TOOLS, value: 3}]')).toMatchObject({ field: 'factors.0.value', rule: 'range' });
  expect(await fault('factors: [{factor: TOOLS, value: 1}, {factor: TOOLS, value: 2}]')).toMatchObject({
    field: 'factors',
    rule: 'unique',
  });
  expect(await fault(`text: "${'字'.repeat(5_001)}"`)).toMatchObject({ field: 'text', rule: 'length' });
  expect(await fault('to: "(2025)粤0305民初9999999号"')).toMatchObject({ code: 'NOT_FOUND', field: 'to' });
});

const REPORT =
  'id subject searchedBy searchedAt platform method searchedCases contentHash html pdf results { rank number title score explanation } cases { number }';
const report = async (input: string, who = COURT) =>
  (await answer(who, `{ similarCaseReport(input: {${input}}) { ${REPORT} } }`)).data.similarCaseReport;

test('a report says who searched, when, where, how and what was found; by its id it is had again as it was', async () => {
  const made = await report(`subject: "（2026）浙0106民初9000001号", to: "${STORY}", first: 5`);
  expect(made).toMatchObject({ searchedBy: COURT, subject: '（2026）浙0106民初9000001号', platform: expect.stringContaining('枢纽') });
  expect(made.method).toContain(STORY);
  expect(made.results.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3, 4, 5]);
  expect(made.searchedCases).toBeGreaterThan(400);
  for (const { title, number } of made.results) expect([made.html.includes(title), made.html.includes(number)]).toEqual([true, true]);
  expect(await report(`id: "${made.id}"`)).toEqual(made);
  const again = await report(`subject: "（2026）浙0106民初9000001号", to: "${STORY}", first: 5`);
  expect(again.contentHash).toBe(made.contentHash);
  // others do not learn that it exists
  const other = await ask('court-310000', `{ similarCaseReport(input: {id: "${made.id}"}) { id } }`);
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'input.id' });
});

test('the page stands for itself and hides nothing in it; the PDF holds its font and is the same each time', async () => {
  const made = await report('subject: "<script>alert(1)</script>", text: "超时扣款 & 封停账号", first: 3');
  expect(made.html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(made.html).not.toMatch(/<script|https?:|src=/);
  const bytes = Buffer.from(made.pdf, 'base64');
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect(bytes.toString('latin1')).toMatch(/FontFile3/);
  const again = Buffer.from((await report(`id: "${made.id}"`)).pdf, 'base64');
  const digest = (one: Buffer) => createHash('sha256').update(one).digest('hex');
  expect(digest(again)).toBe(digest(bytes));
});

test('a report wants a subject, and no number of a person', async () => {
  const fault = async (input: string) => (await ask(COURT, `{ similarCaseReport(input: {${input}}) { id } }`)).errors?.[0]?.extensions;
  expect(await fault('factors: [{factor: TOOLS, value: 1}]')).toMatchObject({ field: 'input.subject', rule: 'length' });
  expect(await fault('subject: "110101199003074514 的案件", factors: [{factor: TOOLS, value: 1}]')).toMatchObject({
    field: 'input.subject',
  });
  expect(await fault('subject: "x", first: 51, factors: [{factor: TOOLS, value: 1}]')).toMatchObject({
    field: 'input.first',
    rule: 'range',
  });
  expect(await fault('id: "SC-x", subject: "x"')).toMatchObject({ field: 'input.id', rule: 'exclusive' });
});

test('where like facts end differently: shares with their intervals, small cells withheld, and the cases behind each', async () => {
  const cells = (
    await answer(
      'union-310000',
      '{ adjudicationDivergence(where: {by: [REGION], factors: [{factor: ATTENDANCE, value: 1}]}) { region { code } disputes favourable share low high suppressed courtCases(first: 35) { totalCount nodes { relation region { code } factors { factor value } } } } }',
    )
  ).data.adjudicationDivergence;
  expect(cells.length).toBeGreaterThan(3);
  for (const cell of cells) {
    if (cell.suppressed) {
      expect([cell.disputes, cell.favourable, cell.share, cell.courtCases]).toEqual([null, null, null, null]);
      continue;
    }
    const { nodes, totalCount } = cell.courtCases;
    expect(totalCount).toBe(cell.disputes);
    expect(nodes.filter(({ relation }: { relation: string }) => relation === 'LABOUR_RELATION')).toHaveLength(cell.favourable);
    expect(cell.share).toBeCloseTo(cell.favourable / cell.disputes, 3);
    expect(cell.low <= cell.share && cell.share <= cell.high).toBe(true);
    for (const one of nodes) {
      expect(one.region.code.slice(0, 2)).toBe(cell.region.code.slice(0, 2));
      expect(one.factors.find(({ factor }: Finding) => factor === 'ATTENDANCE').value).toBeGreaterThan(0);
    }
  }
  const [all] = (await answer('union-310000', '{ adjudicationDivergence(where: {by: [YEAR, REGION, FACTORS]}) { suppressed disputes } }'))
    .data.adjudicationDivergence;
  expect(all).toBeDefined();
});

test('arbitration is set against court in the same disputes, in tens', async () => {
  const [[sql], { data }] = await undisturbed(
    () =>
      rowsOf<{ n: string; up: string }>(
        'hub_courts',
        `select count(*) as n, count(*) filter (where outcome <> 'DISMISSED') as up from court_case where published and procedure = 'FIRST_INSTANCE' and outcome in ('CLAIM_UPHELD', 'UPHELD_IN_PART', 'DISMISSED')`,
      ),
    () =>
      answer(
        COURT,
        '{ adjudicationDivergence(where: {question: CLAIM, by: [FORUM]}) { forum disputes favourable share low high departures } }',
      ),
  );
  const cells = data.adjudicationDivergence;
  const [court, arbitration] = ['COURT', 'ARBITRATION'].map((forum) => cells.find((cell: { forum: string }) => cell.forum === forum));
  expect([arbitration.disputes % 10, arbitration.favourable % 10, court.departures % 10]).toEqual([0, 0, 0]);
  expect([court.disputes, court.favourable]).toEqual([Number(sql?.n), Number(sql?.up)]);
  // Wilson, worked out by hand for 8 of 10: 0.4902 to 0.9433
  expect(court.high - court.low).toBeLessThan(0.15);
});

test('a report begins with the guiding cases, states the issue, and says of each case whether to follow or to distinguish it', async () => {
  const asked = (factors: string) =>
    answer(
      COURT,
      `{ similarCaseReport(input: {subject: "类案检索（测试）", issue: "双方是否存在劳动关系", factors: [${factors}], first: 3}) {
         issue html guiding { case { number keyPoints holding mark } use useReason useReasonZh } results { court use useReasonZh } } }`,
    );
  // attendance and rosters, dispatched orders, made to register as a sole trader: guiding case 238
  const labour = (
    await asked('{factor: ATTENDANCE, value: 1}, {factor: DISPATCH_MODE, value: 2}, {factor: SOLE_TRADER_REGISTRATION, value: 1}')
  ).data.similarCaseReport;
  expect(labour.issue).toBe('双方是否存在劳动关系');
  const used = Object.fromEntries(labour.guiding.map((one: { case: { number: string }; use: string }) => [one.case.number, one.use]));
  expect(used).toMatchObject({ '237': 'FOLLOW', '238': 'FOLLOW', '240': 'DISTINGUISH' });
  expect(labour.guiding[0].case.number).toBe('238');
  for (const one of labour.guiding) {
    expect(one.useReasonZh).toContain('法发〔2020〕24号第九条');
    expect(one.useReasonZh).toMatch(/要素：/);
    expect(one.case.mark).toContain('secondary');
    expect(labour.html).toContain(`指导性案例${one.case.number}号`);
  }
  // price and time of one's own: the live streamer of 239 is followed, the rider of 237 is distinguished
  const free = (await asked('{factor: PRICE_POWER, value: -1}, {factor: WORK_TIME_AUTONOMY, value: -2}')).data.similarCaseReport;
  const other = Object.fromEntries(free.guiding.map((one: { case: { number: string }; use: string }) => [one.case.number, one.use]));
  expect(other).toMatchObject({ '237': 'DISTINGUISH', '239': 'FOLLOW' });
  for (const one of labour.results) {
    expect(one.court).toMatch(/人民法院$/);
    expect(['REFER', 'DISTINGUISH', 'FOLLOW']).toContain(one.use);
  }
});

test('the guiding cases are told with key points or holding, and where they were read', async () => {
  const { data } = await answer(COURT, '{ typicalCases(authority: GUIDING) { number relation keyPoints facts holding source mark } }');
  expect(data.typicalCases.map(({ number, relation }: { number: string; relation: string }) => [number, relation])).toEqual([
    ['237', 'LABOUR_RELATION'],
    ['238', 'LABOUR_RELATION'],
    ['239', 'NOT_FOUND'],
    ['240', 'NOT_FOUND'],
  ]);
  for (const one of data.typicalCases)
    for (const text of [one.facts, one.holding, one.source, one.mark]) expect(text.length).toBeGreaterThan(10);
});

const NUMBERS = /\(\d{4}\)[\p{Script=Han}\d]+号/gu;
const plain = (html: string) =>
  html.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, ' ').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

test('a report is wholly Chinese or wholly English, as asked, and names the court of every case', async () => {
  const input =
    'subject: "2026-17", issue: "1", factors: [{factor: ATTENDANCE, value: 2}, {factor: PENALTY, value: 1}], where: {outcome: DISMISSED, region: "310000"}, first: 4';
  const { zh, en, results } = (
    await answer(COURT, `{ similarCaseReport(input: {${input}}) { zh: html en: html(language: EN) results { number court use } } }`)
  ).data.similarCaseReport;
  expect(results.length).toBeGreaterThan(0);
  expect(plain(en).replace(NUMBERS, '')).not.toMatch(/\p{Script=Han}/u);
  // what is left of Latin letters in Chinese are the numbers of report, participant and digest, and the time zone
  expect(plain(zh).replace(/SC-[0-9a-f]+|court-330000|SHA-256|UTC|P\d{4}|\b[0-9a-f]{64}\b/g, '')).not.toMatch(/[A-Za-z]/);
  for (const { number, court } of results) {
    expect(zh).toContain(court);
    expect(plain(en)).toContain(number);
  }
  expect(plain(en).match(/People's Court of [^,]+, Shanghai/g)?.length).toBe(results.length);
  expect(zh.match(/运用建议/g)?.length).toBeGreaterThanOrEqual(results.length);
  expect([zh.includes('结果运用'), en.includes('Use of the results')]).toEqual([true, true]);
});

test('a report is had as a file by its link, with the token of who made it, and the ledger says so', async () => {
  const made = (
    await answer(
      COURT,
      `{ similarCaseReport(input: {subject: "以链接取得报告", factors: [{factor: TOOLS, value: 1}], first: 2}) { pdf link word: link(format: DOCX) en: link(format: DOCX, language: EN) results { number useReasonZh useReason } } }`,
    )
  ).data.similarCaseReport;
  const get = async (link: string, who?: string) =>
    fetch(`${theHub().url}${link}`, { headers: who ? { authorization: `Bearer ${await tokenOf(theHub(), who)}` } : {} });
  const pdf = await get(made.link, COURT);
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(pdf.headers.get('content-disposition')).toMatch(/^attachment; filename="SC-[0-9a-f]+\.pdf"$/);
  expect(Buffer.from(await pdf.arrayBuffer()).toString('base64')).toBe(made.pdf);
  const text = wordsOf(Buffer.from(await (await get(made.word, COURT)).arrayBuffer()));
  const used = text.slice(text.indexOf('结果运用'));
  for (const { number, useReasonZh } of made.results) {
    expect(text).toContain(number);
    expect(used).toContain(useReasonZh);
  }
  const english = wordsOf(Buffer.from(await (await get(made.en, COURT)).arrayBuffer()));
  expect(english.slice(english.indexOf('Use of the results'))).toContain('Art. 9');
  const isReport = ({ operationName, exportedAs }: { operationName: string; exportedAs: string }) =>
    operationName === 'ReportFile' && exportedAs === 'docx';
  expect(await ownEntry(COURT, 'operationName exportedAs', isReport)).toBeDefined();

  expect((await get(made.link)).status).toBe(401);
  const other = await get(made.link, 'court-310000');
  expect([other.status, (await other.json()).errors[0].extensions.code]).toEqual([404, 'NOT_FOUND']);
  for (const wrong of ['/files/similar-case-reports/x.exe', '/files/similar-case-reports/a%2Fb.pdf', `${made.link}x`])
    expect((await get(wrong, COURT)).status).toBe(404);
});
