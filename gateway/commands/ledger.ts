import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { parseArgs } from 'node:util';
import { personKeyOf } from '../../subgraphs/shared/database/person-address.ts';
import { PersonClient } from '../../subgraphs/shared/database/person-client.ts';
import { NO_KEY } from '../../subgraphs/shared/database/person-form-check.ts';
import type { LedgerEntry, LedgerOperation } from '../../subgraphs/shared/ledger/ledger-entry.ts';
import { LedgerCheck } from '../../subgraphs/shared/ledger/verify-ledger.ts';
import { dataFolder } from '../start/options.ts';
import { ledgerAddress } from './agency-address.ts';

const USAGE = `Exports the ledger of queries and verifies an export offline.

  npm run --silent ledger -- export FILE [--data DIR] [--database-url URL]
  npm run --silent ledger -- verify FILE [--heads LOG]

  export   writes every entry and every operation to FILE, one JSON object a line
  verify   checks hashes, links, order and anchors of an export; exit code 0: intact, 1: changed since it was written,
           2: could not be checked

  --heads         log of a gateway, which contains the heads of its chains; also detects a chain that was rewritten as a whole
  --data          folder of the local hub (the one npm start uses)
  --database-url  address of the ledger's database for a role that can read it, with its person_key (also: LEDGER_DATABASE_URL)
`;
const PAGE = 5_000;
const MAX_PRINTED = 20;

type Line = { operation: LedgerOperation } | { entry: LedgerEntry };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string' },
      'database-url': { type: 'string' },
      heads: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [verb, file] = positionals;
  if (values.help) return void process.stdout.write(USAGE);
  if (!file || positionals.length > 2 || (verb !== 'export' && verb !== 'verify')) return refuse(USAGE);
  if (verb === 'verify') return verify(file, values.heads);
  const url = values['database-url'] ?? process.env.LEDGER_DATABASE_URL ?? ledgerAddress(dataFolder(values.data));
  return url
    ? exportLedger(url, file)
    : refuse('no hub is running here: start one, or give its folder with --data or its ledger with --database-url\n');
}

async function exportLedger(url: string, file: string): Promise<void> {
  if (!personKeyOf(url)) return refuse(`${NO_KEY}\n`);
  const client = new PersonClient({ connectionString: url });
  await client.connect();
  const output = fs.createWriteStream(file, { mode: 0o600 });
  await once(output, 'open');
  const write = async (line: Line) => {
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
  };
  try {
    // One snapshot: entries that are written meanwhile belong to the next export.
    await client.query('begin isolation level repeatable read read only');
    for (const operation of (await client.query('select * from operation order by digest')).rows) await write({ operation });
    let entries = 0;
    for (let [chain, seq] = ['', 0]; ; ) {
      const { rows } = await client.query('select * from entry where (chain, seq) > ($1, $2::bigint) order by chain, seq limit $3', [
        chain,
        seq,
        PAGE,
      ]);
      for (const row of rows) await write({ entry: { ...row, seq: Number(row.seq), at: new Date(row.at).toISOString() } });
      entries += rows.length;
      if (process.stderr.isTTY) process.stderr.write(`\r${entries.toLocaleString('en')} entries`);
      if (rows.length < PAGE) break;
      ({ chain, seq } = rows.at(-1));
    }
    await client.query('commit');
    output.end();
    await once(output, 'finish');
    process.stdout.write(`${process.stderr.isTTY ? '\r' : ''}${entries.toLocaleString('en')} entries written to ${file}\n`);
  } finally {
    await client.end();
  }
}

async function verify(file: string, heads: string | undefined): Promise<void> {
  if (!fs.existsSync(file)) return refuse(`file ${file} not found\n`);
  const check = new LedgerCheck(true);
  // Anchors come after the entries that they confirm, so all of them are read first.
  for await (const line of linesOf(file)) {
    if ('operation' in line) check.operation(line.operation);
    else if (line.entry.kind === 'ANCHOR') check.anchor(line.entry);
  }
  const knownHeads = heads ? headsOf(heads) : [];
  if (heads && knownHeads.length === 0) return refuse(`${heads} contains no ledger head\n`);
  for (const head of knownHeads) check.anchor({ chain: path.basename(heads as string), seq: 0, anchors: [head] });
  for await (const line of linesOf(file)) if ('entry' in line) check.add(line.entry);
  const faults = check.finish();
  if (check.entries === 0) return refuse(`${file} contains no ledger entry\n`);
  const size = `${check.entries.toLocaleString('en')} entries in ${check.chains.size} chains`;
  const compared = heads
    ? `; ${knownHeads.length} heads of ${heads} compared`
    : '; a removed end is detected only with the log of a gateway (--heads)';
  if (faults.length === 0) return void process.stdout.write(`intact: ${size}${compared}\n`);
  const lines = faults.slice(0, MAX_PRINTED).map(({ fault, chain, seq, detail }) => `  ${fault} ${chain} ${seq}: ${detail}`);
  process.stdout.write(`NOT INTACT: ${faults.length} faults in ${size}\n${lines.join('\n')}\n`);
  process.exitCode = 1;
}

async function* linesOf(file: string): AsyncGenerator<Line> {
  for await (const line of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield parseLine(line, file);
}

/** The heads of chains in the log of a gateway. */
function headsOf(file: string): string[] {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.includes('"ledger head"')).map((line) => (JSON.parse(line) as { head: string }).head);
}

function parseLine(line: string, file: string): Line {
  try {
    const parsed = JSON.parse(line) as Line;
    if ('operation' in parsed || 'entry' in parsed) return parsed;
  } catch {
    // reported below
  }
  throw new Error(`${file} is not an export of the ledger: it contains a line that is neither an operation nor an entry`);
}

function refuse(message: string): void {
  process.stderr.write(message);
  process.exitCode = 2;
}

main().catch((error: NodeJS.ErrnoException) =>
  refuse(error.code === 'ECONNREFUSED' ? 'the hub is not running: its database cannot be reached\n' : `${error.message}\n`),
);
