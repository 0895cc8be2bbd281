import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { count, DB, rejects, SLOW, take, write } from '../support/imports.ts';

const HEADINGS =
  '统一社会信用代码,报告期,报告地区,用工人数,劳动关系人数,不完全符合劳动关系人数,民事关系人数,日均在线时长,月均收入,订单量,用工责任履行,修订原因';

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
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('2 created, 0 changed, 0 unchanged')]);
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
    expect(take('employment-reports', file, '--encoding', 'gb18030').code).toBe(0); // once more: nothing to do
    expect(take('employment-reports', file, '--encoding', 'gb18030', '--again').output).toContain('0 created, 0 changed, 2 unchanged');

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
    expect(take('employment-reports', revised).output).toContain('0 created, 1 changed');
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
    const firms = [one, two, three].map(({ code }) => `'${code}'`).join(', ');
    const reports = () => count('employment_report', `period in ('2026-07', '1999-01') and enterprise in (${firms})`);
    const before = await reports();
    const refused = take('employment-reports', file);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('nothing was imported')]);
    expect(await reports()).toBe(before);
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
    expect([partly.code, partly.output]).toEqual([1, expect.stringContaining('1 created')]);
    expect(await reports()).toBe(before + 1);
  },
  SLOW,
);
