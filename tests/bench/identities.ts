import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { openPersonKeys, openTableKeys } from '../../gateway/start/data-folder.ts';
import { databaseUrl, newPasswords, prepareDatabases } from '../../gateway/start/databases.ts';
import { startEmbeddedServer } from '../../gateway/start/postgres/embedded-server.ts';
import { residentIdCheckCharacter } from '../../subgraphs/shared/identifiers/resident-id.ts';
import { PersonKeys } from '../../subgraphs/shared/identity/person-keys.ts';
import { sharingDatabase } from '../../subgraphs/sharing/database.ts';
import { PersonRepository } from '../../subgraphs/sharing/persons/person.repository.ts';
import { PersonService } from '../../subgraphs/sharing/persons/person.service.ts';

const USAGE = `Translates a file of document numbers with the register of persons, like npm run import, and compares
it with a plain Node stream that reads and hashes the same column in the same run: numbers per second for new and
known numbers, and memory of the translation.

  npm run bench -- identities [--numbers 200000] [--chunk 5000]
`;
const { values } = parseArgs({
  options: {
    numbers: { type: 'string', default: '200000' },
    chunk: { type: 'string', default: '5000' },
    help: { type: 'boolean', short: 'h' },
  },
});
const [size, chunk] = [Number(values.numbers), Number(values.chunk)];
const FIRST_DAY = Date.UTC(1950, 0, 1);

/** Synthetic numbers, each once. */
function* lines(): Generator<string> {
  for (let i = 0; i < size; i++) {
    const day = new Date(FIRST_DAY + Math.floor(i / 1_000) * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const seventeen = `193301${day}${String(i % 1_000).padStart(3, '0')}`;
    yield `${seventeen}${residentIdCheckCharacter(seventeen)}\n`;
  }
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-identities-'));
  const server = await startEmbeddedServer({ folder: path.join(folder, 'postgres') });
  try {
    const passwords = newPasswords();
    const tableKeys = openTableKeys(folder, openPersonKeys(folder, Buffer.alloc(32, 7)));
    await prepareDatabases(server.adminUrl, passwords, tableKeys);
    const file = path.join(folder, 'numbers.csv');
    await pipeline(lines(), createWriteStream(file));
    const database = sharingDatabase(databaseUrl(server.adminUrl, 'sharing', passwords.sharing, tableKeys.sharing), 2);
    await database.open();
    const keys = new PersonKeys([Buffer.alloc(32, 7)]);
    const persons = new PersonService(new PersonRepository(database), { keys, mode: 'synthetic', perDay: 0 });
    const fresh = await timed(() => translate(file, persons));
    const known = await timed(() => translate(file, persons));
    const hashed = await timed(() => hashOnce(file));
    await database.close();
    const rate = ({ seconds }: Timed) => `${Math.round(size / seconds).toLocaleString('en')} a second (${seconds.toFixed(1)} s)`;
    const ratio = ({ seconds }: Timed) => (hashed.seconds / seconds).toFixed(3);
    process.stdout.write(
      `${size.toLocaleString('en')} numbers\nread and hashed: ${rate(hashed)}\n` +
        `translated, new: ${rate(fresh)}, ratio ${ratio(fresh)}; resident memory rose by ${fresh.rose} MB\n` +
        `translated, known: ${rate(known)}, ratio ${ratio(known)}; resident memory rose by ${known.rose} MB\n`,
    );
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function translate(file: string, persons: PersonService): Promise<void> {
  let numbers: string[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    numbers.push(line);
    if (numbers.length < chunk) continue;
    await persons.identifyMany(numbers);
    numbers = [];
  }
  if (numbers.length > 0) await persons.identifyMany(numbers);
}

async function hashOnce(file: string): Promise<void> {
  for await (const line of createInterface({ input: createReadStream(file) })) createHash('sha256').update(line).digest();
}

interface Timed {
  seconds: number;
  /** maximal growth of resident memory */
  rose: number;
}

async function timed(work: () => Promise<void>): Promise<Timed> {
  const [before, began] = [process.memoryUsage().rss, performance.now()];
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 100);
  await work();
  clearInterval(watch);
  return { seconds: (performance.now() - began) / 1_000, rose: Math.round((most - before) / 1e6) };
}

await main();
