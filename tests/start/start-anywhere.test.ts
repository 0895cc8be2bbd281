import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { AGENCIES } from '../../subgraphs/shared/agencies.ts';
import { answer } from '../support/ask.ts';
import { runStart, temporaryFolder } from '../support/start-hub.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** A copy of the project, as a clone with its packages would be, in a folder of this name. */
function copyTo(name: string): string {
  const copy = path.join(temporaryFolder(), name);
  for (const part of ['gateway', 'subgraphs', 'schema', 'dist', 'package.json', 'tsconfig.json'])
    fs.cpSync(path.join(PROJECT, part), path.join(copy, part), { recursive: true, preserveTimestamps: true });
  fs.symlinkSync(path.join(PROJECT, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

test('the hub starts in a folder with spaces, brackets and Chinese characters, from another working directory', async () => {
  const project = copyTo('新建 文件夹 (试用) [2] %41&');
  const folder = path.join(project, '数据 (一)');
  const hub = runStart(['--data', folder, '--port', '0', '--profile', 'empty'], {}, undefined, { project, cwd: '/' });
  const url = await hub.ready;
  const { data } = await answer('union-310000', '{ me { id } regions(level: PROVINCE) { code } }', { url, folder });
  expect([data.me.id, data.regions.length]).toEqual(['union-310000', 34]);
  for (const asset of ['', 'explorer/explorer.js', 'explorer/explorer.css']) expect((await fetch(`${url}/${asset}`)).status).toBe(200);
  hub.child.kill('SIGTERM');
  expect(await hub.exited).toBe(0);
  fs.rmSync(path.dirname(project), { recursive: true, force: true });
}, 900_000);

// As a service manager starts them that sets no working directory.
test.each([...AGENCIES.map((agency) => `subgraphs/${agency}`), 'gateway'])('%s alone starts from another working directory', (name) => {
  const { DATABASE_URL: _url, ...env } = process.env;
  const program = path.join(PROJECT, 'dist/programs', name, 'index.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program], { cwd: '/', env, encoding: 'utf8' });
  // Everything is loaded; what it lacks are its settings.
  expect(stdout + stderr).toMatch(/^wrong or missing settings:\n/);
});

test('no path is taken from a URL without decoding it', async () => {
  const search = spawn(
    'grep',
    [
      '-rnE',
      'import\\.meta\\.(url|resolve).*\\.pathname',
      'gateway',
      'subgraphs',
      'schema',
      'tests',
      '--include=*.ts',
      '--include=*.js',
      '--exclude=start-anywhere.test.ts',
    ],
    { cwd: PROJECT },
  );
  let found = '';
  search.stdout.on('data', (data) => (found += data));
  await new Promise((resolve) => search.once('exit', resolve));
  expect(found).toBe('');
});
