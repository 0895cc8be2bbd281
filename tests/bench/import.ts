import { spawn } from 'node:child_process';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openPersonKeys, openTableKeys } from '../../gateway/start/data-folder.ts';
import { databaseUrl, newPasswords, prepareDatabases } from '../../gateway/start/databases.ts';
import { startEmbeddedServer } from '../../gateway/start/postgres/embedded-server.ts';
import { PROJECT } from '../../gateway/start/processes.ts';
import { syntheticCreditCode } from '../../subgraphs/demo/world/synthetic.ts';
import { labourDatabase } from '../../subgraphs/labour/database.ts';

const USAGE = `Imports employment reports by npm run import and the same lines by COPY into the same table: lines per
second of both, and memory of the import.

  npm run bench -- import [--lines 1000000] [--rounds 1]
`;
const MONTHS = 60;
const HEADINGS = 'enterprise,period,region,headcount,labourRelation,incomplete,civil,averageHours,averageIncome,orders,duties';
const COLUMNS = 'enterprise, period, region, headcount, labour_relation, incomplete, civil, average_hours, average_income, orders, duties';

const { values } = parseArgs({
  options: {
    lines: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '1' },
    help: { type: 'boolean', short: 'h' },
  },
});
const lines = Number(values.lines);
const enterprises = Math.ceil(lines / MONTHS);

/** The lines of the file, the same every time. */
function* reports(): Generator<string> {
  for (let i = 0; i < lines; i++) {
    const month = i % MONTHS;
    const period = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const [persons, civil] = [10 + (i % 900), i % 10];
    yield `${code(Math.floor(i / MONTHS))},${period},330106,${persons},1,${persons - 1 - civil},${civil},${(i % 120) / 10},${4_000 + (i % 3_000)}.50,${persons * 300},[]\n`;
  }
}
const code = (i: number) => syntheticCreditCode('91', '33', 500_000 + i);

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const folder = await mkdtemp(path.join(tmpdir(), 'hub-bench-import-'));
  const server = await startEmbeddedServer({ folder: path.join(folder, 'postgres') });
  try {
    const passwords = newPasswords();
    const tableKeys = openTableKeys(folder, openPersonKeys(folder, Buffer.alloc(32, 7)));
    await prepareDatabases(server.adminUrl, passwords, tableKeys);
    const url = databaseUrl(server.adminUrl, 'labour', passwords.labour, tableKeys.labour);
    const file = path.join(folder, 'reports.csv');
    const output = createWriteStream(file);
    output.write(`${HEADINGS}\n`);
    await pipeline(reports(), output);
    process.stdout.write(
      `${lines.toLocaleString('en')} lines, ${Math.round(statSync(file).size / 1e6)} MB, ${enterprises.toLocaleString('en')} enterprises\n`,
    );
    await register(url);
    for (let round = 0; round < Number(values.rounds); round++) {
      const imported = await timed(() => importOnce(url, file));
      await emptied(url);
      const copied = await timed(() => copyOnce(url, file));
      await emptied(url);
      const rate = (seconds: number) => `${Math.round(lines / seconds).toLocaleString('en')} lines a second (${seconds.toFixed(1)} s)`;
      process.stdout.write(`import ${rate(imported)}, COPY ${rate(copied)}: ratio ${(copied / imported).toFixed(2)}\n`);
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function register(url: string): Promise<void> {
  const database = labourDatabase(url, 2);
  await database.open();
  await database.close();
  await connected(url, async (client) => {
    const copy = client.query(copyFrom('copy enterprise (credit_code, name, aliases, roles, headquarters, operates_in) from stdin'));
    await pipeline(function* () {
      for (let i = 0; i < enterprises; i++) yield `${code(i)}\t（模拟）企业${i}\t{}\t{PLATFORM}\t330106\t{330106}\n`;
    }, copy);
    await client.query('analyze');
  });
}

/** Runs the command like a user; its summary contains the memory. */
function importOnce(url: string, file: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url, IDENTIFIER_MODE: 'synthetic' };
  const child = spawn('npm', ['run', '--silent', 'import', '--', 'labour', 'employment-reports', file, '--again'], {
    cwd: PROJECT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((resolve, reject) =>
    child.once('exit', (exit) => (exit === 0 ? resolve() : reject(new Error(`the import ended with ${exit}`)))),
  );
}

/** The same rows by COPY into the table with its indexes and constraints, without further checks. */
const copyOnce = (url: string, file: string) =>
  connected(url, async (client) => {
    await client.query(`create table copied (like employment_report including all)`);
    await client.query(`alter table copied alter column id set default nextval('employment_report_number')::text`);
    await client.query(`alter table copied alter column submitted_on set default current_date`);
    const copy = client.query(copyFrom(`copy copied (${COLUMNS}) from stdin (format csv, header true)`));
    await pipeline(createReadStream(file), copy);
  });

const emptied = (url: string) =>
  connected(url, async (client) => {
    await client.query('drop table if exists copied');
    await client.query('truncate employment_report, employment_report_revision, import_job');
  });

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

await main();
