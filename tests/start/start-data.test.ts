import fs from 'node:fs';
import path from 'node:path';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { command } from '../support/command.ts';
import { asAdministrator, connected, databaseUrl, rowsOf } from '../support/database.ts';
import { runStart, startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const MARKET = 'OWN-7';
const HEADINGS = 'id,name,kind,level,region,address,latitude,longitude,services,hours,openedOn';
const folder = temporaryFolder();
const files = temporaryFolder();
const file = path.join(files, 'markets.csv');
let hub: TestHub | undefined;

beforeAll(async () => {
  fs.writeFileSync(file, `${HEADINGS}\n${MARKET},自有市场,GIG_MARKET,CITY,330106,x,30.1,120.1,REST,8-18,2026-01-01\n`);
  hub = await startHub({ folder, args: ['--profile', 'empty'], keep: true });
}, 900_000);

afterAll(async () => {
  await hub?.stop();
  for (const one of [folder, files]) fs.rmSync(one, { recursive: true, force: true });
});

const importIt = () => command('import', 'labour', 'gig-markets', file, '--data', folder);
const markets = (running: TestHub) => rowsOf<{ id: string }>('hub_labour', 'select id from gig_market', [], running);

/** Stops the hub and starts it as a user would who knows no option but the folder. */
async function startAgain(...args: string[]): Promise<TestHub> {
  await hub?.stop();
  hub = undefined;
  hub = await startHub({ folder, args, keep: true });
  return hub;
}

async function mark(text: string | null): Promise<void> {
  const value = text === null ? 'null' : `'${text}'`;
  for (const agency of AGENCIES)
    await asAdministrator(`hub_${agency}`, (client) => client.query(`comment on database hub_${agency} is ${value}`), hub);
}

test('records of a hub that was begun empty stay when it is started without options, and it says why there is no demo', async () => {
  expect(importIt().output).toContain('1 created');
  const again = await startAgain();
  expect(again.output()).toContain('--profile empty');
  expect(await markets(again)).toEqual([{ id: MARKET }]);
  expect(importIt()).toMatchObject({ code: 0, notes: expect.stringContaining('nothing to do') });
}, 900_000);

test('an imported file is taken in once more where its records are gone', async () => {
  await asAdministrator('hub_labour', (client) => client.query('delete from gig_market'), hub);
  const { code, output, notes } = importIt();
  expect([code, output]).toEqual([0, expect.stringContaining('1 created')]);
  expect(notes).toContain('its records are gone');
});

test('a demo of an older edition goes on as it is: nothing is deleted, nothing is added', async () => {
  await mark('demo 3 seed 20240101');
  const again = await startAgain();
  expect(again.output()).toContain('older edition');
  expect(await markets(again)).toEqual([{ id: MARKET }]);
  expect(await rowsOf('hub_labour', 'select from enterprise limit 1', [], again)).toEqual([]);
}, 900_000);

test('with --database-url neither records nor passwords of others are changed; what to do is said in both languages', async () => {
  await mark(null);
  const running = hub as TestHub;
  const state = JSON.parse(fs.readFileSync(path.join(folder, 'state.json'), 'utf8'));
  const port = fs.readFileSync(path.join(folder, 'postgres', 'port'), 'utf8').trim();
  const asLabour = `postgres://hub_labour:${encodeURIComponent(state.passwords.labour)}@127.0.0.1:${port}/hub_labour`;
  const own = temporaryFolder();
  const start = async (...args: string[]) => {
    const started = runStart(['--data', own, '--port', '0', '--database-url', databaseUrl('postgres', running), ...args]);
    return { code: await started.exited, output: started.output() };
  };

  const demo = await start();
  expect([demo.code, demo.output]).toEqual([1, expect.stringMatching(/hold records that the demo did not make[\s\S]*--profile empty/)]);
  expect(demo.output).toMatch(/非演示数据/);
  expect(demo.output).toMatch(/PostgreSQL \d+\.\d+/);

  const empty = await start('--profile', 'empty');
  expect([empty.code, empty.output]).toEqual([1, expect.stringMatching(/have passwords that differ[\s\S]*--reset-passwords/)]);

  await connected(asLabour, (client) => client.query('select')); // throws where the password was reset
  expect(await markets(running)).toEqual([{ id: MARKET }]);
  fs.rmSync(own, { recursive: true, force: true });
}, 900_000);

test('the embedded server does not take part in what belongs to --database-url', async () => {
  const { exited, output } = runStart(['--data', folder, '--reset-passwords']);
  expect([await exited, output()]).toEqual([1, expect.stringContaining('--database-url')]);
});

test.each([
  ['nobody listens', 'postgres://u:secret-word@127.0.0.1:1/postgres', /check host, port/],
  ['the database is not there', () => databaseUrl('no_such_database', hub), /the database in the address does not exist/],
  ['the password is wrong', () => databaseUrl('postgres', hub).replace(/:[^:@/]+@/, ':secret-word@'), /refuses this user or password/],
  ['the user is nobody of importance', () => `${databaseUrl('postgres', hub)}?options=-crole%3Dpg_monitor`, /administrator/],
])(
  'where %s the advice says that, and the password is not repeated',
  async (_what, address, advice) => {
    const own = temporaryFolder();
    const url = typeof address === 'string' ? address : address();
    const { exited, output } = runStart(['--data', own, '--port', '0', '--profile', 'empty', '--database-url', url]);
    expect([await exited, output()]).toEqual([1, expect.stringMatching(advice)]);
    expect(output()).not.toMatch(/secret-word|\n\s+at /);
    fs.rmSync(own, { recursive: true, force: true });
  },
  60_000,
);
