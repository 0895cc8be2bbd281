import { answer, ask } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { undisturbed } from '../support/undisturbed.ts';

const COURT = 'court-330000';
/** The other files decide cases of their own after this day while this one counts. */
const LAST = '2024-12-31';
type Node = Record<string, string> & { matches: { paragraph: number; snippet: string }[] };
const FIELDS = 'number title court courtLevel caseType procedure documentType decidedOn filedOn authority relation';

async function list(where: string, more = '', who = COURT, fields = FIELDS): Promise<{ totalCount: number; nodes: Node[] }> {
  return (await answer(who, `{ courtCases(where: {${where}}, first: 100${more}) { totalCount nodes { ${fields} } } }`)).data.courtCases;
}
/** Numbers of published cases that SQL finds by `condition` on `court_case c`. */
const numbers = async (condition: string) =>
  (
    await rowsOf<{ number: string }>('hub_courts', `select number from court_case c where published and (${condition}) order by number`)
  ).map(({ number }) => number);
/** What SQL finds before and after alike, and what the hub found in between: no other test had a hand in it. */
async function both<Found>(condition: string, search: () => Promise<Found>): Promise<{ expected: string[]; found: Found }> {
  const [expected, found] = await undisturbed(() => numbers(condition), search);
  return { expected, found };
}
const some = async (statement: string) => (await rowsOf<{ v: string }>('hub_courts', statement))[0]?.v as string;
const party = (condition: string) => `exists (select from case_party p where p.case_number = c.number and ${condition})`;
const representative = (condition: string) => `exists (select from case_representative r where r.case_number = c.number and ${condition})`;

test('each of the fifteen search fields finds what plain SQL finds, no more and no less', async () => {
  const judge = await some('select judges[1] as v from court_case where published and judges <> $${}$$ order by number limit 1');
  const one = await some(`select number as v from court_case where published and procedure = 'APPEAL' order by number limit 1`);
  const lawyer = await some('select lawyer as v from case_representative order by case_number limit 1');
  const firm = await some('select law_firm as v from case_representative order by case_number limit 1');
  const name = await some('select name as v from case_party where enterprise is not null order by case_number limit 1');
  const asked: Record<string, [where: string, sql: string]> = {
    // 确认劳动关系纠纷 is 186.1 in the list of 2020 and 205.1 in that of 2025
    cause: ['cause: "186.1"', `cause_code in ('186.1', '205.1')`],
    'cause of the newer list': ['cause: "205.1"', `cause_code in ('186.1', '205.1')`],
    'cause above': ['cause: "206", decidedFrom: "2025-01-01"', `cause_code ~ '^(187|206)' and decided_on >= '2025-01-01'`],
    'cause name': ['cause: "劳务合同"', `cause_name like '%劳务合同%'`],
    title: ['title: "劳务合同纠纷"', `title like '%劳务合同纠纷%'`],
    number: [`number: "${one.replace('(', '〔 ').replace(')', '〕')}"`, `number = '${one}'`],
    'part of a number': ['number: "民终90000"', `number like '%民终90000%'`],
    court: ['court: "中级人民法院"', `court like '%中级人民法院%'`],
    courtLevel: ['courtLevel: INTERMEDIATE', `court_level = 'INTERMEDIATE'`],
    caseType: ['caseType: ADMINISTRATIVE', `case_type = 'ADMINISTRATIVE'`],
    procedure: ['procedure: ENFORCEMENT', `procedure = 'ENFORCEMENT'`],
    documentType: ['documentType: MEDIATION', `document_type = 'MEDIATION'`],
    dates: ['decidedFrom: "2026-03-01", decidedTo: "2026-03-31"', `decided_on between '2026-03-01' and '2026-03-31'`],
    judge: [`judge: "${judge}"`, `exists (select from unnest(judges) j where strpos(j, '${judge}') > 0)`],
    party: [`party: "${name}"`, party(`strpos(coalesce(name, masked_name), '${name}') > 0`)],
    lawFirm: [`lawFirm: "${firm}"`, representative(`strpos(law_firm, '${firm}') > 0`)],
    lawyer: [`lawyer: "${lawyer}"`, representative(`strpos(lawyer, '${lawyer}') > 0`)],
    statute: ['statute: "工伤保险条例第二十条"', `'工伤保险条例第二十条' = any(statutes)`],
    region: ['region: "310000", relation: CIVIL', `region like '31%' and relation = 'CIVIL'`],
    occupation: ['occupation: TRUCK_DRIVER, outcome: DISMISSED', `occupation = 'TRUCK_DRIVER' and outcome = 'DISMISSED'`],
    sector: ['sector: RIDE_HAILING, authority: TYPICAL', `sector = 'RIDE_HAILING' and authority = 'TYPICAL'`],
    evasion: [
      'evasion: SOLE_TRADER_REGISTRATION, procedure: FIRST_INSTANCE',
      `'SOLE_TRADER_REGISTRATION' = any(evasion) and procedure = 'FIRST_INSTANCE'`,
    ],
  };
  for (const [field, [where, condition]] of Object.entries(asked)) {
    const { expected, found } = await both(condition, () => list(where, '', 'union-310000'));
    expect([field, found.totalCount, found.nodes.map(({ number }) => number).sort()]).toEqual([
      field,
      expected.length,
      expected.length > 100 ? expect.anything() : expected,
    ]);
    expect([field, expected.length > 0]).toEqual([field, true]);
  }
});

test('full text: two characters, names, numbers in any bracket style, words for the same thing, a search within the results', async () => {
  const search = async (words: string, more = '') =>
    (
      await answer(COURT, {
        query: `query($s: String!) { courtCases(search: $s, first: 100${more}) { totalCount nodes { number title } } }`,
        variables: { s: words },
      })
    ).data.courtCases;
  const texts = async (word: string) =>
    (
      await rowsOf<{ n: string }>(
        'hub_courts',
        `select count(*) as n from case_search where published and strpos(lines, zh_norm($1)) > 0`,
        [word],
      )
    )[0];
  for (const word of ['早会', '送单', '实时监控', '算法规则', '没有建立劳动关系的合意', '律师事务所']) {
    const [counted, { data }] = await undisturbed(
      () => texts(word),
      () => answer('union-310000', { query: 'query($s: String!) { courtCases(search: $s) { totalCount } }', variables: { s: word } }),
    );
    expect([word, data.courtCases.totalCount]).toEqual([word, Number(counted?.n)]);
  }
  // one of several words for the same thing
  const before = `, where: {decidedTo: "${LAST}"}`;
  expect((await search('送餐员', before)).totalCount).toBe((await search('骑手', before)).totalCount);
  const citing = await some(`select number as v from court_case where published and cites <> '{}' order by number limit 1`);
  const [cited] = (await rowsOf<{ one: string }>('hub_courts', 'select cites[1] as one from court_case where number = $1', [citing])) as [
    { one: string },
  ];
  const styled = cited.one.replace('(', '【 ').replace(')', ' 】').replace('号', ' 号');
  const byNumber = await search(styled);
  expect(byNumber.nodes.map(({ number }: Node) => number)).toEqual(expect.arrayContaining([citing]));
  const all = await search('劳动关系', before);
  const within = (await list(`decidedTo: "${LAST}", within: ["排班"]`, ', search: "劳动关系"')).totalCount;
  expect(within).toBeGreaterThan(0);
  expect(within).toBeLessThan(all.totalCount);
  expect(within).toBe((await search('劳动关系 排班', before)).totalCount);
});

test('matches are shown with the number of their paragraph, and the paragraph holds them', async () => {
  const { data } = await answer(
    COURT,
    '{ courtCases(search: "排班", first: 5) { nodes { paragraphs { number section text } matches { paragraph section snippet } } } plain: courtCases(first: 1) { nodes { matches { paragraph } } } }',
  );
  expect(data.plain.nodes[0].matches).toEqual([]);
  for (const { paragraphs, matches } of data.courtCases.nodes) {
    expect(matches.length).toBeGreaterThan(0);
    for (const { paragraph, section, snippet } of matches) {
      expect(snippet).toContain('【排班】');
      expect(paragraphs[paragraph - 1]).toMatchObject({ number: paragraph, section, text: expect.stringContaining('排班') });
    }
  }
});

test('relevance: a word of the title weighs more, a higher tier goes first, the last three years before older ones', async () => {
  const { nodes } = await list('', ', search: "工伤行政确认"');
  expect(nodes.slice(0, 10).every(({ title }) => title?.includes('工伤行政确认'))).toBe(true);
  const ranked = (await list('procedure: FIRST_INSTANCE, relation: LABOUR_RELATION', ', search: "事实优先"')).nodes;
  const tiers = ranked.map(({ authority }) => authority);
  expect(tiers.indexOf('REFERENCE')).toBeGreaterThanOrEqual(0);
  expect(tiers.indexOf('REFERENCE')).toBeLessThan(tiers.indexOf('ORDINARY'));
  const three = `${Number(new Date().getFullYear()) - 3}`;
  const old = (await list('decidedTo: "2023-09-30"', ', search: "侵权责任"')).nodes.map(({ number }) => number);
  expect(old.length).toBeGreaterThan(0);
  const first = (await list('', ', search: "侵权责任"')).nodes.slice(0, 20);
  expect(first.every(({ decidedOn }) => (decidedOn as string) > three)).toBe(true);
});

test('the order by day and its pages hold together: every case once, forwards as backwards', async () => {
  const page = async (args: string) =>
    (
      await answer(
        COURT,
        `{ courtCases(search: "事实优先", orderBy: DECIDED_ON, ${args}) { nodes { number decidedOn } pageInfo { hasNextPage endCursor startCursor } totalCount } }`,
      )
    ).data.courtCases;
  const seen: string[] = [];
  let after = '';
  for (;;) {
    const { nodes, pageInfo } = await page(`first: 40${after}`);
    seen.push(...nodes.map(({ number }: Node) => number));
    if (!pageInfo.hasNextPage) break;
    after = `, after: "${pageInfo.endCursor}"`;
  }
  const { totalCount, nodes } = await page('last: 30');
  expect(seen).toHaveLength(totalCount);
  expect(new Set(seen).size).toBe(totalCount);
  expect(nodes.map(({ number }: Node) => number)).toEqual(seen.slice(-30));
  const ranked = (await answer(COURT, '{ courtCases(search: "事实优先", first: 25) { nodes { number } pageInfo { endCursor } } }')).data
    .courtCases;
  const next = (
    await answer(COURT, `{ courtCases(search: "事实优先", first: 25, after: "${ranked.pageInfo.endCursor}") { nodes { number } } }`)
  ).data.courtCases;
  const both = [...ranked.nodes, ...next.nodes].map(({ number }: Node) => number);
  expect(new Set(both).size).toBe(50);
});

test('a search by relevance goes on by day after the cases that are ranked: every case once, forwards as backwards', async () => {
  const page = async (asked: string) =>
    (
      await answer(
        COURT,
        `{ courtCases(search: "骑手", ${asked}) { nodes { number } totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } }`,
      )
    ).data.courtCases;
  const named = (nodes: Node[]) => nodes.map(({ number }) => number as string);
  const walk = async (size: number, backward: boolean) => {
    const seen: string[] = [];
    for (let from = ''; ; ) {
      const { nodes, pageInfo } = await page(`${backward ? 'last' : 'first'}: ${size}${from}`);
      if (backward) seen.unshift(...named(nodes));
      else seen.push(...named(nodes));
      if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return seen;
      from = backward ? `, before: "${pageInfo.startCursor}"` : `, after: "${pageInfo.endCursor}"`;
    }
  };
  // Pages of forty end where the ranked cases end, others do not.
  const walks: [number, boolean][] = [
    [100, false],
    [40, false],
    [37, false],
    [100, true],
    [13, true],
  ];
  const [, { count, seen, latest }] = await undisturbed(
    () => numbers('true'),
    async () => ({
      count: (await page('first: 1')).totalCount,
      seen: await walks.reduce(
        async (before, [size, backward]) => [...(await before), await walk(size, backward)],
        Promise.resolve<string[][]>([]),
      ),
      latest: named((await page('last: 5, orderBy: DECIDED_ON')).nodes),
    }),
  );
  const all = seen[0] as string[];
  expect(count).toBeGreaterThan(200); // more than are ranked
  expect(all).toHaveLength(count);
  expect(new Set(all).size).toBe(count);
  for (const again of seen) expect(again).toEqual(all);
  expect(all.slice(-5)).toEqual(latest);
});

test('the whole name of a court is that court, also where the name of another one ends with it', async () => {
  const [found] = await rowsOf<{ court: string; other: string }>(
    'hub_courts',
    `select a.court, b.court as other from (select distinct court from court_case where published) a
     join (select distinct court from court_case where published) b on a.court <> b.court and strpos(b.court, a.court) > 0 order by 1, 2 limit 1`,
  );
  const { court, other } = found as { court: string; other: string };
  for (const [name, condition] of [
    [court, `court = '${court}'`],
    [other, `court = '${other}'`],
    // a part that is no whole name is in both
    [court.slice(1), `court like '%${court.slice(1)}%'`],
  ] as [string, string][]) {
    const { expected, found } = await both(condition, async () => (await list(`court: "${name}"`, '', 'union-310000')).totalCount);
    expect([name, found]).toEqual([name, expected.length]);
  }
});

test('seven facets are counted over what the search finds, and each value is one a filter takes', async () => {
  const { data } = await answer(
    'union-310000',
    '{ courtCaseFacets(search: "劳动关系", where: {decidedFrom: "2024-01-01", decidedTo: "2024-12-31"}) { total keywords { value count } causes { value count } courtLevels { value count } regions { value count } courts { value count } years { value count } procedures { value count } documentTypes { value count } } }',
  );
  const { total, ...facets } = data.courtCaseFacets;
  const year = `decidedFrom: "2024-01-01", decidedTo: "${LAST}"`;
  const count = async (where: string) => (await list(where, ', search: "劳动关系"', 'union-310000')).totalCount;
  expect(total).toBe(await count(year));
  type Counted = { value: string; count: number };
  for (const name of ['courtLevels', 'regions', 'years', 'procedures', 'documentTypes', 'causes'])
    expect([name, facets[name].reduce((sum: number, one: Counted) => sum + one.count, 0)]).toEqual([name, total]);
  const top = (name: string): Counted => facets[name][0];
  const asFilter: Record<string, string> = {
    causes: `cause: "${top('causes').value}"`,
    courtLevels: `courtLevel: ${top('courtLevels').value}`,
    regions: `region: "${top('regions').value}"`,
    courts: `court: "${top('courts').value}"`,
    procedures: `procedure: ${top('procedures').value}`,
    documentTypes: `documentType: ${top('documentTypes').value}`,
    keywords: `within: ["${top('keywords').value}"]`,
  };
  for (const [name, where] of Object.entries(asFilter)) expect([name, await count(`${year}, ${where}`)]).toEqual([name, top(name).count]);
});

test('a case in progress is found by the courts only, and nobody finds one by a party or a lawyer', async () => {
  const [open] = (await rowsOf<{ number: string; name: string }>(
    'hub_courts',
    `select c.number, p.masked_name as name from court_case c join case_party p on p.case_number = c.number
     where not c.published and c.withdrawn_on is null and c.procedure = 'FIRST_INSTANCE' and p.masked_name is not null order by 1 limit 1`,
  )) as [{ number: string; name: string }];
  const found = async (who: string, where: string) => (await list(where, '', who)).nodes.map(({ number }) => number);
  expect(await found(COURT, `number: "${open.number}"`)).toEqual([open.number]);
  expect(await found('union-310000', `number: "${open.number}"`)).toEqual([]);
  expect(await found(COURT, `number: "${open.number}", party: "${open.name}"`)).toEqual([]);
});

test('a case in progress has no day of decision: no window of days holds it', async () => {
  const all = await list('procedure: FIRST_INSTANCE, decidedFrom: "2026-06-01"');
  expect(all.nodes.length).toBeGreaterThan(0);
  expect(all.nodes.filter(({ decidedOn }) => decidedOn === null)).toEqual([]);
});

test('bounds are told by field and rule', async () => {
  const fault = async (args: string) => (await ask(COURT, `{ courtCases(${args}) { totalCount } }`)).errors?.[0]?.extensions;
  expect(await fault('search: "，。"')).toMatchObject({ code: 'BAD_USER_INPUT', field: 'search', rule: 'empty' });
  expect(await fault(`where: {judge: "${'法'.repeat(101)}"}`)).toMatchObject({ field: 'where.judge', rule: 'length' });
  expect(await fault('where: {party: "…"}')).toMatchObject({ field: 'where.party', rule: 'empty' });
  expect(await fault('where: {within: ["一", "二", "三", "四", "五", "六"]}')).toMatchObject({ field: 'where.within', rule: 'length' });
});

test('what a search reads follows every change of a case, whichever table it stands in', async () => {
  const number = await some(
    `select number as v from court_case where published and procedure = 'FIRST_INSTANCE' and relation is not null order by number desc limit 1`,
  );
  const finds = async (word: string) => (await list(`number: "${number}"`, `, search: "${word}"`)).totalCount;
  const change = (statement: string) => rowsOf('hub_courts', statement, [number]);
  const steps: [string, string, string][] = [
    [
      `update court_case set gist = gist || '〇甲乙丙丁测试词' where number = $1`,
      '甲乙丙丁测试词',
      `update court_case set gist = replace(gist, '〇甲乙丙丁测试词', '') where number = $1`,
    ],
    [
      `update case_text set paragraphs = paragraphs || '[{"section": "FACTS", "text": "戊己庚辛段落"}]'::jsonb where case_number = $1`,
      '戊己庚辛段落',
      `update case_text set paragraphs = paragraphs - (jsonb_array_length(paragraphs) - 1) where case_number = $1`,
    ],
    [
      `insert into case_representative values ($1, 99, 1, '模拟壬癸子丑律师', null)`,
      '模拟壬癸子丑律师',
      'delete from case_representative where case_number = $1 and ordinal = 99',
    ],
    [
      `insert into case_party (case_number, ordinal, role, masked_name) values ($1, 99, 'THIRD_PARTY', '寅卯辰巳某')`,
      '寅卯辰巳某',
      'delete from case_party where case_number = $1 and ordinal = 99',
    ],
  ];
  for (const [make, word, undo] of steps) {
    expect([word, await finds(word)]).toEqual([word, 0]);
    await change(make);
    expect([word, await finds(word)]).toEqual([word, 1]);
    await change(undo);
    expect([word, await finds(word)]).toEqual([word, 0]);
  }
});
