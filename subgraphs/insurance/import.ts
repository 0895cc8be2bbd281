import { asCommand, progressBar, readImportSettings } from '../shared/import/import-command.ts';
import { start } from '../shared/lifecycle.ts';
import { importOrTakeRelease } from '../shared/reference/reference-command.ts';
import { insuranceDatabase } from './database.ts';
import { BULK_COLUMNS, bulkSpells } from './imports/bulk-spells.ts';
import { INSURANCE_DATASETS } from './imports/datasets.ts';
import { INSURANCE_REGISTERS } from './registers.ts';
import { INSURANCE_SEEDS } from './seeds.ts';

const BULK = 'bulk-spells';
const USAGE = `Imports all spells of whole provinces by COPY, all files or none: for the first import of a register with millions of rows.

  npm run import -- insurance ${BULK} <file> [file…]

Each file holds the spells of one province, in COPY's text format (tabs, \\N for null), with the columns
  ${BULK_COLUMNS}
The hub can be used meanwhile. If any spell is written during the import, it stops without a change; run it again.
For smaller files, with a report by line: npm run import -- insurance enrolment-spells
`;
const open = (url: string) => insuranceDatabase(url, 2);

const BULK_HELP = `  ${BULK.padEnd(22)} millions of spells, from files in COPY's format (${BULK} --help)`;

start(() => {
  if (process.argv[2] === BULK) return asCommand(() => bulk(process.argv.slice(3)));
  return importOrTakeRelease('insurance', open, INSURANCE_DATASETS, { ...INSURANCE_REGISTERS, seeds: INSURANCE_SEEDS }, [BULK_HELP]);
});

async function bulk(files: readonly string[]): Promise<number> {
  if (files.length === 0 || files.some((file) => file.startsWith('-'))) {
    process.stdout.write(USAGE);
    return files.includes('--help') || files.includes('-h') ? 0 : 2;
  }
  const { DATABASE_URL: url } = readImportSettings();
  const database = open(url);
  await database.open(); // runs the migrations
  await database.close();
  const began = Date.now();
  const bar = progressBar();
  const rows = await bulkSpells(url, files, bar).finally(bar.stop);
  const seconds = (Date.now() - began) / 1_000;
  process.stdout.write(
    `${rows.toLocaleString('en')} spells in ${seconds.toFixed(0)} s (${Math.round(rows / seconds).toLocaleString('en')} a second)\n`,
  );
  return 0;
}
