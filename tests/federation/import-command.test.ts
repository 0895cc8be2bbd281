import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { theHub } from '../support/ask.ts';
import { command } from '../support/command.ts';
import { asAdministrator, rowsOf } from '../support/database.ts';
import { count, DB, folder, inTheMiddleOf, SLOW, stagedTables, take, write } from '../support/imports.ts';
import { patient } from '../support/patience.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

test(
  'headings can be mapped, unknown ones are named, and --dry-run writes nothing',
  async () => {
    const file = write(
      'map.csv',
      'code,名称,kind,level,region,address,latitude,longitude,services,hours,openedOn,remark\nT-MAP-1,测试市场,gig_market,CITY,330106,x,30.1,120.1,RECRUITMENT;REST,8-18,2026-01-01,x\n',
    );
    const unknown = take('gig-markets', file);
    expect([unknown.code, unknown.output]).toEqual([2, expect.stringMatching(/unknown names: code, remark.*--map/s)]);
    const options = ['--map', 'code=id', '--ignore-unknown'];
    expect(take('gig-markets', file, ...options, '--dry-run').output).toContain('checked only');
    expect(await count('gig_market', "id = 'T-MAP-1'")).toBe(0);
    expect(take('gig-markets', file, ...options).output).toContain('1 created');
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
    const args = ['--disable-warning=ExperimentalWarning', 'gateway/commands/run.js', 'commands/import', 'labour', 'gig-markets', file];
    const begin = () => spawn('node', [...args, '--data', theHub().folder], { cwd: PROJECT, detached: true, stdio: 'ignore' });
    const staged = async () =>
      Number((await rowsOf<{ records: string }>(DB, `select records from import_job where file = 'killed.csv'`))[0]?.records ?? 0);
    let child: ChildProcess | undefined;
    await inTheMiddleOf(
      'killed.csv',
      () => {
        child = begin();
      },
      async () => {
        process.kill(-(child?.pid as number), 'SIGKILL');
        const stood = await staged();
        expect(stood).toBeGreaterThanOrEqual(20_000);
        expect(stood).toBeLessThan(lines);
        expect(await count('gig_market', "id like 'T-K-%'")).toBe(0);
      },
    );
    let again = take('gig-markets', file);
    // Until the server notices that its client is gone.
    for (let i = 0; i < 60 && again.output.includes('another process is importing this file'); i++) {
      await sleep(500);
      again = take('gig-markets', file);
    }
    expect([again.code, again.output]).toEqual([0, expect.stringContaining(`${lines.toLocaleString('en')} created`)]);
    expect(await count('gig_market', "id like 'T-K-%'")).toBe(lines);
    expect(await rowsOf(DB, `select state, records, created from import_job where file = 'killed.csv'`)).toMatchObject([{ state: 'DONE' }]);
    expect(await stagedTables('killed.csv')).toEqual([]);
    await asAdministrator(DB, (client) => client.query(`delete from gig_market where id like 'T-K-%'`));
  },
  SLOW,
);

test.each([
  ['a file that is not there', undefined, 'there is no file'],
  ['a file with other columns', 'worker,scheme\nw-1,PENSION\n', 'no region in its third column'],
  ['an empty file', '', 'no region in its third column'],
])(
  'whole provinces at once: %s ends the command by itself, with one sentence and code 2',
  (_what, content, says) => {
    const file = content === undefined ? path.join(folder, 'absent.tsv') : write('spells.tsv', content);
    const args = ['--disable-warning=ExperimentalWarning', 'gateway/commands/run.js', 'commands/import', 'insurance', 'bulk-spells', file];
    const options = { cwd: PROJECT, encoding: 'utf8', timeout: patient(60_000) } as const;
    const { status, stderr } = spawnSync('node', [...args, '--data', theHub().folder], options);
    expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  },
  SLOW,
);

test(
  'an encoding in which every file can be read is refused, and a workbook by another name is named',
  () => {
    const file = write('plain.csv', 'id,name\nT-ENC,x\n');
    for (const encoding of ['latin1', 'big5', 'koi8-r', 'windows-1252', 'ansi'])
      expect(take('gig-markets', file, '--encoding', encoding)).toMatchObject({ code: 2, output: expect.stringContaining('gb18030') });
    const workbook = write('table.csv', Buffer.from('504b030414000600', 'hex'));
    expect(take('gig-markets', workbook)).toMatchObject({ code: 2, output: expect.stringContaining('--format xlsx') });
  },
  SLOW,
);
