import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, hubState } from '../support/ask.ts';
import { connected, databaseUrl, storedUrl } from '../support/database.ts';
import { temporaryFolder } from '../support/start-hub.ts';
import type { Installation } from './installation.ts';
import { mutate, rows, type Seen, type Step, send, somebody } from './step.ts';

const FIRM = '91193100MA00000238';
const HEADINGS = 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn';
const market = (id: string, region = '330106') => `${id},市场,GIG_MARKET,CITY,${region},x,30.1,120.1,REST,8-18,2026-01-01`;
const DAY = 86_400_000;
const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * DAY).toISOString().slice(0, 10);
const off = Array.from({ length: 40 }, (_, i) => day(i));
const yearOf = (one: string) => one.slice(0, 4);
/** Every one of the next forty days is off, in whichever years they are. */
const YEARS = Object.fromEntries(
  [...new Set(off.map(yearOf))].map((year) => [
    year,
    { source: 'x', confirmed: true, off: off.filter((one) => yearOf(one) === year), worked: [] },
  ]),
);

function write(hub: Installation, name: string, lines: readonly string[]): string {
  const file = path.join(hub.folder, name);
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
const own = (hub: Installation) => rows(hub, 'hub_labour', `select id from gig_market where id like 'REAL-%'`);
const cover = (hub: Installation) => rows(hub, 'hub_insurance', 'select from enrolment_spell where base = 5432.10');
const enrol = async (hub: Installation) =>
  mutate(hub, 'insurance-310000', 'enrol', 'enrolment { from }', {
    ...{ worker: await somebody(hub), scheme: 'PENSION', region: '310118', mode: 'FLEXIBLE', base: '5432.10' },
  });
const left = async (hub: Installation) => ({ markets: (await own(hub)).length, cover: (await cover(hub)).length });
const lost = ({ markets, cover: spells }: { markets: number; cover: number }): Seen => ({
  defect: markets === 0 || spells === 0,
  answer: `${markets} of 1 market and ${spells} of 1 enrolment are left`,
});

/** Steps that start and stop the hub; each goes on with what the one before left. */
export const STARTS: Step<Installation>[] = [
  {
    finding: 'D8',
    tried: 'a subgraph as a service of its own, started from `/` without settings',
    test: 'tests/start/start-anywhere.test.ts',
    name: '%s alone starts from another working directory',
    async run(hub) {
      const printed = hub.subgraphAlone('/');
      const why = /Parameter decorators[^\n"]*|wrong or missing settings/.exec(printed)?.[0] ?? printed.slice(0, 200);
      return { defect: !why.startsWith('wrong'), answer: why };
    },
  },
  {
    finding: 'D5',
    tried: '`WORKING_DAYS_FILE` names a calendar with the next weeks off; a wage clue is filed',
    test: 'tests/federation/working-days-file.test.ts',
    name: 'a calendar named by WORKING_DAYS_FILE is the one by which labour and insurance count, too',
    async run(hub) {
      const file = write(hub, 'calendar.json', [JSON.stringify({ years: YEARS })]);
      await hub.start(['--profile', 'empty'], { WORKING_DAYS_FILE: file });
      await rows(
        hub,
        'hub_labour',
        `insert into enterprise (credit_code, name, aliases, roles, headquarters, operates_in) values ($1, '（模拟）企业', '{}', '{PLATFORM}', '310000', '{310000}')`,
        [FIRM],
      );
      const input = { worker: await somebody(hub), enterprise: FIRM, place: '310118', channel: 'WINDOW', amount: '120.00' };
      const made = await mutate(hub, 'labour-310000', 'fileWageClue', 'clue { deadlines { dueOn } }', input);
      const due = made.done.clue.deadlines[0].dueOn as string;
      // Sixty working days are twelve weeks, and the holidays of the year beside them; the file takes five weeks more.
      const weeks = Math.round((Date.parse(due) - Date.parse(day(0))) / DAY / 7);
      return { defect: weeks < 15, answer: `sixty working days end after ${weeks} weeks` };
    },
  },
  {
    finding: 'trust.md 12',
    tried: 'a file whose line breaks a rule with `=HYPERLINK(…)` in a cell: the reject file',
    test: 'tests/federation/import-faults.test.ts',
    name: 'a reject file opens in a spreadsheet: UTF-8 with its mark, values as written, none of them a formula',
    async run(hub) {
      const file = write(hub, 'bad.csv', [HEADINGS, market('F-1', '"=HYPERLINK(""http://x"")"')]);
      hub.importFile('labour', 'gig-markets', file);
      const text = fs.readFileSync(`${file}.rejects.csv`, 'utf8');
      const cell = /.?=HYPERLINK/.exec(text)?.[0] ?? '';
      return { defect: !cell.startsWith("'"), answer: cell.startsWith("'") ? 'the cell is quoted' : 'the cell stands as it is' };
    },
  },
  {
    finding: 'D1, service.md 1 a',
    tried: 'begun with `--profile empty`; a market is imported and a person enrolled; started again without options',
    test: 'tests/start/start-data.test.ts',
    name: 'records of a hub that was begun empty stay when it is started without options, and it says why there is no demo',
    async run(hub) {
      hub.importFile('labour', 'gig-markets', write(hub, 'markets.csv', [HEADINGS, market('REAL-1')]));
      await enrol(hub);
      const before = await left(hub);
      if (before.markets !== 1 || before.cover !== 1) throw new Error(`not taken in: ${JSON.stringify(before)}`);
      const said = await hub.start();
      const loaded = /demo data loaded[^\n(]*|no demo[^\n]*/.exec(said)?.[0];
      const seen = lost(await left(hub));
      return { ...seen, answer: `${seen.answer}${loaded ? `; “${loaded.trim()}”` : ''}` };
    },
  },
  {
    finding: 'service.md 1',
    tried: 'the file is imported once more where its records are gone',
    test: 'tests/start/start-data.test.ts',
    name: 'an imported file is taken in once more where its records are gone',
    async run(hub) {
      await rows(hub, 'hub_labour', 'delete from gig_market');
      const said = hub.importFile('labour', 'gig-markets', path.join(hub.folder, 'markets.csv'));
      const there = (await own(hub)).length;
      return {
        defect: there === 0,
        answer: `${/nothing to do|\d+ (?:made|created)/.exec(said)?.[0] ?? said.trim().slice(-80)}; ${there} of 1 market is there`,
      };
    },
  },
  {
    finding: 'D1, service.md 1 b',
    tried: 'the demo in the folder is of an older edition; started again without options',
    test: 'tests/start/start-data.test.ts',
    name: 'a demo of an older edition goes on as it is: nothing is deleted, nothing is added',
    async run(hub) {
      await send(hub, 'labour-330106', 'Labour', 'GIG_MARKETS', [
        Object.fromEntries(HEADINGS.split(',').map((name, i) => [name, market('REAL-1').split(',')[i]])),
      ]);
      if ((await cover(hub)).length === 0) await enrol(hub);
      await hub.mark('demo 3 seed 20240101');
      await hub.start([], { LOG_LEVEL: 'info' });
      return lost(await left(hub));
    },
  },
  {
    finding: 'D7',
    tried: 'the ledger cannot be written while inspections are asked for: the answer, and its line in the log',
    test: 'tests/start/stands-up-again.test.ts',
    name: 'where the ledger cannot be written, the log line says what really left, after the ledger had its say',
    async run(hub) {
      await rows(hub, 'hub_ledger', 'revoke insert on entry from hub_ledger');
      const refused = await ask('labour-310000', '{ inspections(first: 1) { totalCount } }', hub);
      await sleep(500);
      await rows(hub, 'hub_ledger', 'grant insert on entry to hub_ledger');
      const log = fs.readFileSync(path.join(hub.folder, 'logs/gateway.log'), 'utf8').split('\n');
      const line = log.filter((one) => one.includes(refused.traceId) && one.includes('"ms"')).map((one) => JSON.parse(one))[0];
      return {
        defect: line?.errors === 0,
        answer: `${refused.status} ${refused.errors?.[0]?.extensions.code}; \`errors: ${line?.errors}\``,
      };
    },
  },
  {
    finding: 'D1, service.md 1 c',
    tried: '`--database-url` names a server whose databases hold records and no mark',
    test: 'tests/start/start-data.test.ts',
    name: 'with --database-url neither records nor passwords of others are changed; what to do is said in both languages',
    async run(hub) {
      const market1 = Object.fromEntries(HEADINGS.split(',').map((name, i) => [name, market('REAL-1').split(',')[i]]));
      await send(hub, 'labour-330106', 'Labour', 'GIG_MARKETS', [market1]);
      if ((await cover(hub)).length === 0) await enrol(hub);
      await hub.mark(null);
      const { passwords } = hubState(hub);
      const folder = temporaryFolder();
      const url = hub.old ? storedUrl('postgres', hub) : databaseUrl('postgres', hub);
      const started = hub.launch(['--data', folder, '--database-url', url]);
      const ready = await started.url;
      await hub.stop(started);
      fs.rmSync(folder, { recursive: true, force: true });
      const address = new URL(storedUrl('hub_labour', hub));
      [address.username, address.password] = ['hub_labour', encodeURIComponent(passwords.labour)];
      const kept = await connected(address.toString(), (client) => client.query('select')).then(
        () => true,
        () => false,
      );
      const seen = lost(await left(hub));
      const said = ready ? 'started' : 'refused with what to do';
      return {
        defect: seen.defect || !kept,
        answer: `${said}; ${seen.answer}; the password of the role ${kept ? 'is as it was' : 'is another'}`,
      };
    },
  },
];
