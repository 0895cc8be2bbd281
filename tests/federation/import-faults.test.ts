import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator, databaseUrl, rowsOf } from '../support/database.ts';
import { count, DB, folder, inTheMiddleOf, SLOW, stagedTables, take, write } from '../support/imports.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const HEADING = 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn';
const rowOf = (id: string, more = {}) => {
  const row = {
    id,
    name: `站${id}`,
    kind: 'SERVICE_POINT',
    level: 'STREET',
    region: '540102',
    address: 'x',
    latitude: '29.6',
    longitude: '91.1',
  };
  return [...Object.values({ ...row, ...more }), '', '8-18', '2026-01-01'].join(',');
};
const rows = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => rowOf(`${prefix}${i}`)).join('\n');

/** The command in the background: its process, and its code and words at the end. */
function begin(file: string) {
  const args = ['--disable-warning=ExperimentalWarning', 'gateway/commands/run.js', 'commands/import', 'labour', 'gig-markets', file];
  const child = spawn('node', [...args, '--data', theHub().folder], { cwd: PROJECT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
  return new Promise<{ code: number | null; output: string }>((resolve) => child.once('close', (code) => resolve({ code, output })));
}

afterAll(() => asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-F-%'`)));

test(
  'a directory, a pipe, a file that is not there or is not the kind it says each end with one sentence and code 2',
  () => {
    const directory = path.join(folder, 'inbox.csv');
    mkdirSync(directory);
    const pipe = path.join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);
    for (const [file, says, ...options] of [
      [directory, 'is a directory'],
      [pipe, 'is not a regular file'],
      [path.join(folder, 'none', 'absent.ndjson'), 'there is no file'],
      [write('plain.txt', HEADING), '--format'],
      [write('plain.csv', HEADING), '--skip-lines', '--skip-lines', 'x'],
      [write('unit.csv', HEADING), '--unit', '--unit', '万人'],
    ] as [string, string, ...string[]][]) {
      const { code, output } = take('gig-markets', file, ...options);
      expect([code, output]).toEqual([2, expect.stringContaining(says)]);
      expect(output.trim().split('\n')).toHaveLength(1);
    }
  },
  SLOW,
);

test(
  'a file that changes while it is read is taken in not at all, and whole once it is complete',
  async () => {
    const file = write('growing.csv', `${HEADING}\n${rows('T-F-G', 90_000)}\n`);
    const { code, output } = await inTheMiddleOf(
      'growing.csv',
      () => begin(file),
      async () => appendFileSync(file, `${rowOf('T-F-GLAST')}\n`),
    );
    expect([code, output]).toEqual([3, expect.stringContaining('the file changed while it was read')]);
    expect(output).not.toContain('    at ');
    expect(await count('gig_market', "id like 'T-F-G%'")).toBe(0);
    expect(await stagedTables('growing.csv')).toEqual([]);
    const whole = take('gig-markets', file);
    expect([whole.code, whole.output]).toEqual([0, expect.stringContaining('90,001 created')]);
  },
  SLOW,
);

test(
  'a database that closes the connection ends the command with one sentence and code 3; the same command goes on',
  async () => {
    const file = write('cut.csv', `${HEADING}\n${rows('T-F-C', 90_000)}\n`);
    const { code, output } = await inTheMiddleOf(
      'cut.csv',
      () => begin(file),
      async (backend) => {
        await rowsOf(DB, 'select pg_terminate_backend($1)', [backend]);
      },
    );
    expect([code, output]).toEqual([3, expect.stringContaining('Run the same command again')]);
    expect(output).not.toContain('    at ');
    expect(await count('gig_market', "id like 'T-F-C%'")).toBe(0);
    const again = await begin(file);
    expect([again.code, again.output]).toEqual([0, expect.stringMatching(/resuming after [\d,]+ records[\s\S]*90,000 created/)]);

    const nowhere = Object.assign(new URL(databaseUrl(DB)), { host: '127.0.0.1:9' });
    const away = command('import', 'labour', 'gig-markets', file, '--database-url', String(nowhere));
    expect([away.code, away.output]).toEqual([3, expect.stringContaining('the database cannot be reached')]);
  },
  SLOW,
);

test(
  'a reject file opens in a spreadsheet: UTF-8 with its mark, values as written, none of them a formula',
  () => {
    const wrong = ['=HYPERLINK("http://x";"y")', '@SUM(A1)', '+86 10', '-1', '５４０１０２x', '\u200b=1+1'];
    const file = write(
      'formulas.csv',
      [HEADING, ...wrong.map((region, i) => rowOf(`T-F-R${i}`, { region: `"${region.replaceAll('"', '""')}"` }))].join('\n'),
    );
    expect(take('gig-markets', file).code).toBe(1);
    const bytes = readFileSync(`${file}.rejects.csv`);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.toString('utf8').slice(1).trim().split('\n');
    expect(
      lines.slice(1).map((line) =>
        line
          .split(',region,')[1]
          ?.replace(/^[A-Z_]+,/, '')
          .slice(0, 14),
      ),
    ).toEqual([
      `"'=HYPERLINK("`,
      expect.stringMatching(/^'@SUM\(A1\),/),
      expect.stringMatching(/^'\+86 10,/),
      expect.stringMatching(/^'-1,/),
      expect.stringMatching(/^５４０１０２x,/),
      expect.stringMatching(/^'\u200b=1\+1,/),
    ]);
  },
  SLOW,
);

test(
  'the options of a file from an office: lines above the heading, notes, and UTF-16 out of a spreadsheet',
  async () => {
    const content = [
      `零工市场登记表（模拟）`,
      `填报单位：某局`,
      HEADING.replaceAll(',', '\t'),
      rowOf('T-F-U1').replaceAll(',', '\t'),
      '合计\t1',
      '注：模拟',
    ].join('\r\n');
    const file = path.join(folder, 'unicode.csv');
    writeFileSync(file, Buffer.from(`\ufeff${content}`, 'utf16le'));
    const refused = take('gig-markets', file);
    expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('2 lines above the header in line 3')]);
    const taken = take('gig-markets', file, '--skip-notes');
    expect([taken.code, taken.output]).toEqual([0, expect.stringContaining('1 created')]);
    expect(await rowsOf(DB, `select name from gig_market where id = 'T-F-U1'`)).toEqual([{ name: '站T-F-U1' }]);
  },
  SLOW,
);
