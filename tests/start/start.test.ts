import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeJwt } from 'jose';
import { answer } from '../support/ask.ts';
import { rowsOf } from '../support/database.ts';
import { childrenOf, isRunning, processes } from '../support/processes.ts';
import { runStart, startHub, type TestHub, temporaryFolder } from '../support/start-hub.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const QUESTION = '{ enterprises(first: 1) { totalCount } me { id } }';

/** Processes that work for a hub folder: its own and its database server's. */
const processesOf = (folder: string) => processes().filter(({ command }) => command.includes(folder));

let shared: TestHub | undefined;
beforeAll(async () => {
  shared = await startHub({ args: ['--profile', 'empty'] });
}, 900_000);
afterAll(() => shared?.stop());
const theHub = () => shared as TestHub;

async function run(args: string[], env: Record<string, string> = {}) {
  const hub = runStart(args, env);
  return { code: await hub.exited, output: hub.output() };
}

test('--help explains every option', async () => {
  const { code, output } = await run(['--help']);
  expect(code).toBe(0);
  for (const option of [
    '--port N',
    '--data DIR',
    '--profile NAME',
    '--database-url URL',
    '--reset-passwords',
    'HUB_DATABASE_URL',
    'npm run --silent token',
  ])
    expect(output).toContain(option);
});

test('a second start in the same folder says that the first one runs, and where', async () => {
  const { code, output } = await run(['--data', theHub().folder, '--port', '0']);
  expect(code).toBe(1);
  expect(output).toContain('a hub is already running');
  expect(output).toContain(theHub().url);
  await answer('union-310000', QUESTION, theHub());
});

test('a taken port is reported when it was asked for', async () => {
  const taken = net.createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as net.AddressInfo;
  const folder = temporaryFolder();
  const { code, output } = await run(['--port', String(port), '--data', folder]);
  taken.close();
  expect([code, output]).toEqual([1, expect.stringContaining(`port ${port} is in use`)]);
  fs.rmSync(folder, { recursive: true });
});

test('the demo issuer must not run in production', async () => {
  const folder = temporaryFolder();
  const { code, output } = await run(['--port', '0', '--data', folder], { NODE_ENV: 'production' });
  expect([code, output]).toEqual([1, expect.stringContaining('the demo issuer must not run in production')]);
  expect(processesOf(folder)).toEqual([]);
  fs.rmSync(folder, { recursive: true });
}, 900_000);

test('npm run token prints one token alone on a line, for every kind and region', () => {
  const token = (...args: string[]) =>
    execFileSync('npm', ['run', '--silent', 'token', '--', ...args, '--data', theHub().folder], { cwd: PROJECT, encoding: 'utf8' });
  for (const [kind, region] of [
    ['labour', '440300'],
    ['union', '310000'],
    ['court', '330106'],
    ['insurance', '100000'],
    ['sharing', '100000'],
  ] as const) {
    const printed = token(kind, region);
    expect(printed).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect(decodeJwt(printed.trim())).toMatchObject({ sub: `${kind}-${region}`, region });
  }
  for (const wrong of [[], ['minister'], ['union', '31'], ['union', '310000', 'x']]) expect(() => token(...wrong)).toThrow();
}, 900_000);

test('Ctrl-C ends everything and leaves no process; the next start finds its data', async () => {
  const folder = temporaryFolder();
  const first = await startHub({ folder, keep: true });
  const before = await answer('union-310000', QUESTION, first);
  const children = childrenOf(first.process.pid as number).map(({ pid }) => pid);
  expect(children.length).toBeGreaterThanOrEqual(6);
  const exited = new Promise((resolve) => first.process.once('exit', resolve));
  first.process.kill('SIGINT');
  // a terminal sends Ctrl-C to every process of the group
  for (const child of children) if (isRunning(child)) process.kill(child, 'SIGINT');
  expect(await exited).toBe(0);
  expect(processesOf(folder)).toEqual([]);
  expect(children.filter(isRunning)).toEqual([]);

  const second = await startHub({ folder });
  expect(second.output()).toContain('demo data are in place');
  expect((await answer('union-310000', QUESTION, second)).data).toEqual(before.data);
  await second.stop();
  expect(processesOf(folder)).toEqual([]);
}, 900_000);

test('kill -9 and start again works: the processes go, the database server is taken over', async () => {
  const folder = temporaryFolder();
  const first = await startHub({ folder, keep: true });
  const before = await answer('union-310000', QUESTION, first);
  const children = childrenOf(first.process.pid as number).map(({ pid }) => pid);
  first.process.kill('SIGKILL');
  await new Promise((resolve) => first.process.once('exit', resolve));
  for (let i = 0; i < 100 && children.some((child) => isRunning(child) && !isPostgres(child)); i++) await sleep(100);
  expect(children.filter((child) => isRunning(child) && !isPostgres(child))).toEqual([]);

  const second = await startHub({ folder });
  expect(second.output()).toContain('was still running and is used again');
  expect((await answer('union-310000', QUESTION, second)).data).toEqual(before.data);
  await second.stop();
  expect(processesOf(folder)).toEqual([]);
}, 900_000);

test('with --database-url no server of its own is started, and the empty profile loads no records', async () => {
  const { startEmbeddedServer } = await import('../../gateway/start/postgres/embedded-server.ts');
  const [elsewhere, folder] = [temporaryFolder(), temporaryFolder()];
  const server = await startEmbeddedServer({ folder: elsewhere });
  const hub = await startHub({ folder, args: ['--profile', 'empty'], env: { HUB_DATABASE_URL: server.adminUrl } });
  expect(fs.existsSync(path.join(folder, 'postgres'))).toBe(false);
  const { data } = await answer('union-310000', '{ enterprises(first: 1) { totalCount } regions(level: PROVINCE) { code } }', hub);
  expect([data.enterprises.totalCount, data.regions.length]).toEqual([0, 34]);
  await hub.stop();
  await server.stop();
  fs.rmSync(elsewhere, { recursive: true, force: true });
}, 900_000);

test('closed months are counted once the demo records are in, however long they take', async () => {
  const folder = temporaryFolder();
  const hub = runStart(['--data', folder, '--port', '0'], { FIGURE_SECONDS: '1' });
  await hub.ready;
  const counted = () =>
    rowsOf<{ counts: string }>(
      'hub_labour',
      `select counts::text as counts from figure_edition where name = 'labourFigures' and scope = '' limit 1`,
      [],
      { url: '', folder },
    );
  let found = await counted();
  for (let i = 0; i < 300 && found.length === 0; i++, found = await counted()) await sleep(200);
  expect(found[0]?.counts).toMatch(/[1-9]/);
  hub.child.kill('SIGTERM');
  await hub.exited;
  fs.rmSync(folder, { recursive: true, force: true });
}, 900_000);

const isPostgres = (pid: number) => processes().some((one) => one.pid === pid && /postgres/.test(one.command.split(' ')[0] as string));
