import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PROJECT = path.resolve(import.meta.dirname, '../..');
/** What decides what a new hub's databases hold; other code only reads them. */
const DECIDES =
  /^schema\/catalogue\.json$|^gateway\/start\/databases\.ts$|^subgraphs\/(demo\/|\w+\/migrations\/|\w+\/\w[\w-]*\/data\/|shared\/(ledger|search|database|calendar)\/)/;

/**
 * Fills a folder with the data of a hub that was started once with the demo and stopped: a copy is made in a second,
 * a first start takes half a minute of CPU. `make` starts and stops such a hub in the folder that it is given.
 */
export async function copyTemplate(to: string, make: (folder: string) => Promise<void>): Promise<void> {
  const template = path.join(os.tmpdir(), `hub-template-${key()}`);
  const ready = path.join(template, 'ready');
  if (!fs.existsSync(ready)) {
    const draft = fs.mkdtempSync(path.join(os.tmpdir(), 'hub-draft-'));
    fs.chmodSync(draft, 0o755);
    await make(draft);
    fs.writeFileSync(path.join(draft, 'ready'), '');
    try {
      fs.renameSync(draft, template);
    } catch {
      fs.rmSync(draft, { recursive: true, force: true }); // another run was faster
    }
  }
  // The server's files belong to its own user: cp keeps owners, fs.cp does not.
  execFileSync('cp', ['-a', `${template}/.`, to]);
  for (const own of ['ready', 'addresses.json', 'hub.lock', 'logs', 'postgres/port'])
    fs.rmSync(path.join(to, own), { recursive: true, force: true });
}

function key(): string {
  const hash = createHash('sha256').update(fs.readFileSync(path.join(PROJECT, 'tests/support/persons.ts')));
  const files = ['schema', 'gateway', 'subgraphs']
    .flatMap((folder) =>
      fs.readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
    )
    .filter((file) => DECIDES.test(file) && fs.statSync(path.join(PROJECT, file)).isFile())
    .sort();
  for (const file of files) hash.update(file).update(fs.readFileSync(path.join(PROJECT, file)));
  return hash.digest('hex').slice(0, 16);
}
