import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { patient } from '../support/patience.ts';
import { childrenOf, isRunning, processes } from '../support/processes.ts';
import { runStart, temporaryFolder } from '../support/start-hub.ts';

const MAX_STOP = patient(2_000);
const folders: string[] = [];
const newFolder = () => {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + patient(60_000); !holds(); await sleep(20)) if (Date.now() > end) throw new Error(`never: ${what}`);
}

const descendantsOf = (pid: number): number[] => childrenOf(pid).flatMap((child) => [child.pid, ...descendantsOf(child.pid)]);
const worksFor = (folder: string) => processes().filter(({ command }) => command.includes(folder));

test.each([
  ['PostgreSQL makes its data', 'SIGTERM', (folder: string) => fs.existsSync(path.join(folder, 'postgres'))],
  ['the subgraphs start', 'SIGINT', (folder: string) => fs.existsSync(path.join(folder, 'logs', 'sharing.log'))],
  ['the demo is loaded', 'SIGTERM', (folder: string) => fs.existsSync(path.join(folder, 'logs', 'demo.log'))],
] as const)(
  'asked to end while %s, it ends within two seconds, leaves no process, and the next start is whole',
  async (_what, signal, reached) => {
    const folder = newFolder();
    const first = runStart(['--data', folder, '--port', '0']);
    await until(() => reached(folder), 'the start came so far');
    const pid = first.child.pid as number;
    const before = descendantsOf(pid);
    const asked = Date.now();
    first.child.kill(signal);
    expect(await first.exited).toBe(0);
    expect(Date.now() - asked).toBeLessThan(MAX_STOP);
    expect(first.output()).toMatch(/stopped\n$/);
    expect(first.output()).not.toMatch(/unexpectedly|\n\s+at /);
    await until(() => before.every((child) => !isRunning(child)), 'what it had started has ended');
    expect(worksFor(folder)).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'hub.lock'))).toBe(false);

    const second = runStart(['--data', folder, '--port', '0']);
    await second.ready;
    second.child.kill('SIGTERM');
    expect([await second.exited, second.output()]).toEqual([0, expect.stringContaining('demo data loaded')]);
  },
  900_000,
);

test('a second Ctrl-C does not wait for anything', async () => {
  const folder = newFolder();
  const hub = runStart(['--data', folder, '--port', '0', '--profile', 'empty']);
  await hub.ready;
  const before = descendantsOf(hub.child.pid as number);
  const labour = childrenOf(hub.child.pid as number).find(({ command }) => command.includes('/labour/'))?.pid as number;
  process.kill(labour, 'SIGSTOP'); // it would be waited for
  hub.child.kill('SIGINT');
  await until(() => hub.output().includes('stopping'), 'it heard the first one');
  hub.child.kill('SIGINT');
  expect(await hub.exited).toBe(1);
  await until(() => before.every((child) => !isRunning(child)), 'all that it had started has ended');
}, 900_000);

test('a part that makes no progress is named, given up, and everything that was started is ended', async () => {
  const folder = newFolder();
  const hub = runStart(['--data', folder, '--port', '0', '--profile', 'empty'], { HUB_START_SECONDS: String(patient(6)) });
  const pid = hub.child.pid as number;
  const courts = () => childrenOf(pid).find(({ command }) => command.includes('/courts/'))?.pid;
  await until(() => courts() !== undefined, 'the courts are started');
  process.kill(courts() as number, 'SIGSTOP');
  const before = descendantsOf(pid);
  expect(await hub.exited).toBe(1);
  expect(hub.output()).toMatch(/courts has made no progress for \d+ seconds/);
  expect(hub.output()).toMatch(/waiting for .*courts/);
  await until(() => before.every((child) => !isRunning(child)), 'all that it had started has ended');
  expect(worksFor(folder)).toEqual([]);
}, 900_000);

describe('a folder that cannot be used', () => {
  const nobody = os.userInfo().uid === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const cases: [what: string, folder: () => string, as: { uid?: number; gid?: number }][] = [
    ['is a path through a file', () => path.join(fileIn(newFolder()), 'hub'), {}],
    ['is a link that leads nowhere', () => linkIn(newFolder()), {}],
    ["is another user's", () => path.join(closed(newFolder()), 'hub'), nobody],
  ];
  test.each(cases)('%s: one plain sentence with advice, no stack', async (_what, folder, as) => {
    const { exited, output } = runStart(['--data', folder(), '--port', '0'], {}, undefined, as);
    expect([await exited, output()]).toEqual([1, expect.stringMatching(/the folder .* cannot be used: [\s\S]*--data/)]);
    expect(output()).toMatch(/目录不可用/);
    expect(output()).not.toMatch(/\n\s+at |node:/);
  });
});

function fileIn(folder: string): string {
  fs.writeFileSync(path.join(folder, 'file'), '');
  return path.join(folder, 'file');
}

function linkIn(folder: string): string {
  fs.symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'link'));
  return path.join(folder, 'link');
}

function closed(folder: string): string {
  fs.chmodSync(folder, 0o555);
  return folder;
}
