import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, ask, theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { brokenRules } from '../support/mutate.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
// Each command is two processes that start: on a loaded machine some seconds.
const SLOW = 240_000;
const folder = mkdtempSync(path.join(tmpdir(), 'hub-import-'));
const DB = 'hub_labour';
const HEADINGS =
  '统一社会信用代码,报告期,报告地区,用工人数,劳动关系人数,不完全符合劳动关系人数,民事关系人数,日均在线时长,月均收入,订单量,用工责任履行,修订原因';

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
}
const take = (dataset: string, file: string, ...options: string[]) =>
  command('import', 'labour', dataset, file, '--data', theHub().folder, ...options);
const count = async (table: string, where = 'true') =>
  Number((await rowsOf<{ n: string }>(DB, `select count(*) as n from ${table} where ${where}`))[0]?.n);
const rejects = (file: string) => readFileSync(`${file}.rejects.csv`, 'utf8').trim().split('\n');

/** Stations, which need not report, and so have no reports yet. */
const stations = (n: number) =>
  rowsOf<{ code: string; region: string }>(
    DB,
    `select credit_code as code, headquarters as region from enterprise e where roles @> array['STATION'] and not exists
      (select from employment_report r where r.enterprise = e.credit_code) order by 1 desc limit ${n}`,
  );
const line = (code: string, region: string, more: Partial<Record<'period' | 'headcount' | 'income' | 'duties' | 'reason', string>> = {}) =>
  [
    code,
    more.period ?? '2026-08',
    region,
    more.headcount ?? '10',
    '1',
    '7',
    '2',
    '7.5',
    more.income ?? '5200.50',
    '900',
    more.duties ?? '',
    more.reason ?? '',
  ].join(',');

test(
  'a file of reports out of a Chinese spreadsheet is taken in whole, once, and revised where it says why',
  async () => {
    const [one, two] = (await stations(2)) as [{ code: string; region: string }, { code: string; region: string }];
    const lines = [HEADINGS, line(one.code, one.region, { duties: 'WRITTEN_AGREEMENT:9; PENSION:2' }), line(two.code, two.region)].join(
      '\r\n',
    );
    // 统一社会信用代码 and so on in GB18030, as the spreadsheet saves it
    const { status, output } = await gb18030(lines);
    expect(status).toBe(0);
    const file = write('gb.csv', output);
    const wrong = take('employment-reports', file);
    expect([wrong.code, wrong.output]).toEqual([2, expect.stringContaining('--encoding gb18030')]);
    const taken = take('employment-reports', file, '--encoding', 'gb18030');
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('2 made, 0 changed, 0 as they were')]);
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
    expect(take('employment-reports', file, '--encoding', 'gb18030').code).toBe(0); // once more: nothing to do
    expect(take('employment-reports', file, '--encoding', 'gb18030', '--again').output).toContain('0 made, 0 changed, 2 as they were');

    const { data } = await answer('labour-100000', {
      query: `query($e: CreditCode!) { employmentReports(where: {enterprise: $e}) { nodes { period headcount averageIncome revision duties { duty persons } } } }`,
      variables: { e: one.code },
    });
    expect(data.employmentReports.nodes).toEqual([
      {
        period: '2026-08',
        headcount: 10,
        averageIncome: '5200.50',
        revision: 1,
        duties: [
          { duty: 'WRITTEN_AGREEMENT', persons: 9 },
          { duty: 'PENSION', persons: 2 },
        ],
      },
    ]);

    const other = write('other.csv', [HEADINGS, line(one.code, one.region, { income: '5300' })].join('\n'));
    expect(take('employment-reports', other).code).toBe(1);
    expect(rejects(other)[1]).toMatch(/^2,reason,ALREADY_REPORTED,/);
    const revised = write('revised.csv', [HEADINGS, line(one.code, one.region, { income: '5300', reason: '更正收入' })].join('\n'));
    expect(take('employment-reports', revised).output).toContain('0 made, 1 changed');
    const found = await answer('labour-100000', {
      query: `query($e: CreditCode!) { employmentReports(where: {enterprise: $e}) { nodes { averageIncome revision revisions { revision averageIncome reason } } } }`,
      variables: { e: one.code },
    });
    expect(found.data.employmentReports.nodes).toEqual([
      { averageIncome: '5300.00', revision: 2, revisions: [{ revision: 1, averageIncome: '5200.50', reason: '更正收入' }] },
    ]);
  },
  SLOW,
);

/** Encodes with the system's iconv, which is not the code under test. */
async function gb18030(text: string): Promise<{ status: number | null; output: Buffer }> {
  const child = spawn('iconv', ['-f', 'UTF-8', '-t', 'GB18030']);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.end(text);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, output: Buffer.concat(chunks) };
}

test(
  'each line that breaks a rule is told by line, field, rule and value, and the file is taken in not at all',
  async () => {
    const [one, two, three] = (await stations(3)) as { code: string; region: string }[] as [
      { code: string; region: string },
      { code: string; region: string },
      { code: string; region: string },
    ];
    const period = { period: '2026-07' };
    const file = write(
      'wrong.csv',
      [
        HEADINGS,
        line(one.code, one.region, period),
        line(two.code, two.region, { ...period, headcount: '11' }),
        line('91000000MA00000000', two.region, period),
        line(three.code, '110000', period),
        line(one.code, one.region, period),
        line(two.code, two.region, { period: '1999-01' }),
        `${line(two.code, two.region, period)},more`,
        line(two.code, two.region, { ...period, duties: 'WRITTEN_AGREEMENT:99' }),
        line(two.code, two.region, { ...period, income: '110101199003074258' }),
      ].join('\n'),
    );
    const before = await count('employment_report');
    const refused = take('employment-reports', file);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('nothing was taken in')]);
    expect(await count('employment_report')).toBe(before);
    const told = rejects(file);
    expect(told[0]).toBe('line,field,rule,value,message,messageZh');
    expect(
      told
        .slice(1)
        .map((row) => row.split(',').slice(0, 3).join(' '))
        .sort(),
    ).toEqual(
      [
        '3 headcount SUM',
        '4 enterprise CHECK_DIGIT',
        '5 region NOT_OPERATING',
        '6 enterprise TWICE',
        '7 period RANGE',
        '8  COLUMNS',
        '9 duties RANGE',
        '10 averageIncome FORMAT',
      ].sort(),
    );
    expect(told.join('\n')).not.toContain('110101199003074258'); // nobody's number is written down again
    const partly = take('employment-reports', file, '--partial');
    expect([partly.code, partly.output]).toEqual([1, expect.stringContaining('1 made')]);
    expect(await count('employment_report')).toBe(before + 1);
  },
  SLOW,
);

test(
  'headings can be mapped, unknown ones are named, and --dry-run writes nothing',
  async () => {
    const file = write(
      'map.csv',
      'code,名称,kind,level,region,address,latitude,longitude,services,hours,openedOn,remark\nT-MAP-1,测试市场,gig_market,CITY,330106,x,30.1,120.1,RECRUITMENT;REST,8-18,2026-01-01,x\n',
    );
    const unknown = take('gig-markets', file);
    expect([unknown.code, unknown.output]).toEqual([2, expect.stringMatching(/unknown: code, remark.*--map/s)]);
    const options = ['--map', 'code=id', '--ignore-unknown'];
    expect(take('gig-markets', file, ...options, '--dry-run').output).toContain('checked only');
    expect(await count('gig_market', "id = 'T-MAP-1'")).toBe(0);
    expect(take('gig-markets', file, ...options).output).toContain('1 made');
    expect(await rowsOf(DB, `select kind, services from gig_market where id = 'T-MAP-1'`)).toEqual([
      { kind: 'GIG_MARKET', services: ['RECRUITMENT', 'REST'] },
    ]);
    for (const [args, says] of [
      [['nothing', file], 'has no dataset nothing'],
      [['gig-markets', path.join(folder, 'absent.csv')], 'there is no file'],
      [['gig-markets', file, '--map', 'x'], 'heading=field'],
      [['gig-markets', file, '--nonsense'], '--help'],
      [
        ['gig-markets', write('open.csv', 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn\n"never closed')],
        'not CSV',
      ],
      [['gig-markets', write('empty.csv', '')], 'empty'],
    ] as const) {
      const refused = command('import', 'labour', ...args, '--data', theHub().folder);
      expect([refused.code, refused.output]).toEqual([2, expect.stringContaining(says)]);
    }
    await asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-MAP%'`));
  },
  SLOW,
);

test(
  'an import that is killed goes on where it stood, and nothing is lost or doubled',
  async () => {
    const lines = 70_000;
    const header = 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn';
    const rows = Array.from({ length: lines }, (_, i) => `T-K-${i},站${i},SERVICE_POINT,STREET,540102,x,29.6,91.1,,8-18,2026-01-01`);
    const file = write('killed.csv', [header, ...rows].join('\n'));
    const child = spawn('node', ['--import', 'tsx', 'gateway/start/import.ts', 'labour', 'gig-markets', file, '--data', theHub().folder], {
      cwd: PROJECT,
      detached: true,
      stdio: 'ignore',
    });
    const staged = async () =>
      Number((await rowsOf<{ records: string }>(DB, `select records from import_job where file = 'killed.csv'`))[0]?.records ?? 0);
    for (const until = Date.now() + 30_000; (await staged()) < 20_000 && Date.now() < until; ) await sleep(5);
    process.kill(-(child.pid as number), 'SIGKILL');
    const stood = await staged();
    expect(stood).toBeGreaterThanOrEqual(20_000);
    expect(stood).toBeLessThan(lines);
    expect(await count('gig_market', "id like 'T-K-%'")).toBe(0);
    await sleep(500); // the server notices that its client is gone
    const again = take('gig-markets', file);
    expect([again.code, again.output]).toEqual([0, expect.stringContaining(`${lines.toLocaleString('en')} made`)]);
    expect(await count('gig_market', "id like 'T-K-%'")).toBe(lines);
    expect(await rowsOf(DB, `select state, records, created from import_job where file = 'killed.csv'`)).toMatchObject([{ state: 'DONE' }]);
    expect(await rowsOf(DB, `select tablename from pg_tables where tablename like 'import_staged%'`)).toEqual([]);
    await asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-K-%'`));
  },
  SLOW,
);

test(
  'a system sends up to 500 records with one mutation, by the same rules, for its own region only',
  async () => {
    const query = `mutation($i: ImportLabourRecordsInput!) { importLabourRecords(input: $i) { created changed unchanged userErrors { field code message messageZh } } }`;
    const send = async (who: string, input: object) => (await answer(who, { query, variables: { i: input } })).data.importLabourRecords;
    const market = (id: string, region: string, more: object = {}) =>
      JSON.stringify({
        id,
        name: '市场',
        kind: 'GIG_STATION',
        level: 'STREET',
        region,
        address: 'x',
        latitude: 30.2,
        longitude: 120.1,
        services: ['REST'],
        hours: '8-18',
        openedOn: '2026-01-01',
        ...more,
      });
    const input = {
      dataset: 'GIG_MARKETS',
      records: [market('T-M-1', '330106'), market('T-M-2', '330106')],
      idempotencyKey: `import-${Date.now()}`,
    };
    expect(await send('labour-330000', input)).toEqual({ created: 2, changed: 0, unchanged: 0, userErrors: [] });
    expect(await send('labour-330000', input)).toEqual({ created: 2, changed: 0, unchanged: 0, userErrors: [] }); // the same key, the same answer
    expect(
      await send('labour-330000', {
        ...input,
        idempotencyKey: null,
        records: [market('T-M-1', '330106', { hours: '9-17' }), market('T-M-2', '330106')],
      }),
    ).toEqual({ created: 0, changed: 1, unchanged: 1, userErrors: [] });
    const broken = await send('labour-330000', {
      dataset: 'GIG_MARKETS',
      records: [
        market('T-M-3', '330106'),
        market('T-M-4', '440305'),
        market('T-M-5', '330106', { kind: 'PALACE', openedOn: null }),
        'no JSON',
        market('T-M-6', '330106', { more: 1 }),
      ],
    });
    expect(brokenRules(broken)).toEqual([
      'records.1.region NOT_COMPETENT',
      'records.2.kind VALUE',
      'records.2.openedOn MISSING',
      'records.3 JSON',
      'records.4 FIELD',
    ]);
    expect(await count('gig_market', "id in ('T-M-3', 'T-M-4', 'T-M-5')")).toBe(0);
    expect(
      brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [market('T-M-7', '330106'), market('T-M-7', '330106')] })),
    ).toEqual(['records.1.id TWICE']);
    expect(brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [] }))).toEqual(['records LENGTH']);
    // nobody writes over a record that a department elsewhere keeps, and makes it its own
    const [shanghai] = await rowsOf<{ code: string }>(
      DB,
      `select credit_code as code from enterprise where headquarters like '31%' order by 1 limit 1`,
    );
    const taken = { creditCode: shanghai?.code, name: '改名', roles: ['PLATFORM'], headquarters: '330106', operatesIn: ['330106'] };
    expect(brokenRules(await send('labour-330106', { dataset: 'ENTERPRISES', records: [JSON.stringify(taken)] }))).toEqual([
      'records.0.headquarters NOT_COMPETENT',
    ]);
    const survey = (id: string, more: object = {}) =>
      JSON.stringify({
        id,
        region: '330000',
        sector: 'EXPRESS',
        period: '2020-01',
        sample: 20,
        hourlyP25: 1,
        hourlyMedian: 2,
        hourlyP75: 3,
        averageHours: 8,
        ...more,
      });
    expect(brokenRules(await send('labour-330000', { dataset: 'PAY_SURVEYS', records: [survey('T-PS-1'), survey('T-PS-2')] }))).toEqual([
      'records.1.region TWICE',
    ]);
    expect(
      brokenRules(
        await send('labour-330000', {
          dataset: 'PAY_SURVEYS',
          records: [survey('T-PS-3', { hourlyP25: -3 }), survey('T-PS-4', { hourlyP75: 1e9 })],
        }),
      ),
    ).toEqual(['records.0.hourlyP25 RANGE', 'records.1.hourlyP75 RANGE']);
    for (const [address, rule] of [
      ['身份证19010119900101123X', 'RESIDENT_NUMBER'],
      ['\ud800', 'CHARACTER'],
    ])
      expect(
        brokenRules(await send('labour-330000', { dataset: 'GIG_MARKETS', records: [market('T-M-8', '330106', { address })] })),
      ).toEqual([`records.0.address ${rule}`]);
    const refused = await ask('union-330000', { query, variables: { i: input } });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', rule: 'NOT_COMPETENT' });
    await asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-M-%'`));
  },
  SLOW,
);
