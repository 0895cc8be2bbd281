import { parseArgs } from 'node:util';
import type { Agency } from '../agencies.ts';
import type { Database } from '../database/database.ts';
import type { Dataset } from '../import/dataset.ts';
import { asCommand, importCommand, readImportSettings } from '../import/import-command.ts';
import { ImportError } from '../import/import-error.ts';
import { withoutDatabase } from '../import/lost-connection.ts';
import { setIdentifierMode } from '../schema/scalars.ts';
import type { Register } from './register.ts';
import type { Seed } from './seed-register.ts';
import { type ReleaseRows, takeRelease } from './take-release.ts';

/** The argument of the import command that selects the rows of the release in place of a dataset. */
const REFERENCE = 'reference';
const REFERENCE_HELP = `  ${REFERENCE.padEnd(22)} rows of registers that are part of this release (本版本自带的参数；${REFERENCE} --help)`;

/** The registers of an agency for which a release contains rows. */
export interface Released {
  registers: readonly Register[];
  seeds: readonly Seed[];
}

const usage = (
  agency: Agency,
  names: readonly string[],
) => `Imports the register rows of this release into registers that are already in use. (将本版本自带的参数数据补入已启用的参数库)

  npm run import -- ${agency} ${REFERENCE} [register…] [--dry-run]

Missing rows are created and different rows are changed, each with a step in the row's history. A row that a body created, changed or
withdrew is not changed, only listed. (补入缺少的，更正不一致的，均留变更记录；各机构自行登记、变更或者撤回的数据保持不变，只列出)

  --dry-run               only list the changes, write nothing (只列出，不写入)
  --data DIR, --database-url URL   as for other imports (同其他导入)

Registers (参数库): ${names.join(', ')}
`;

/**
 * The process that `npm run import` starts for an agency with registers: imports records of a dataset, or the rows of the
 * release. `more`: other imports of the agency, for the help.
 */
export async function importOrTakeRelease(
  agency: Agency,
  open: (url: string) => Database,
  datasets: readonly Dataset[],
  released: Released,
  more: readonly string[] = [],
): Promise<void> {
  if (process.argv[2] === REFERENCE) return asCommand(() => take(agency, open, released));
  return importCommand(agency, open, datasets, [...more, REFERENCE_HELP].join('\n'));
}

async function take(agency: Agency, open: (url: string) => Database, { registers, seeds }: Released): Promise<number> {
  const released = registers.flatMap((register) => {
    const seed = seeds.find(({ table }) => table === register.table);
    return seed ? [{ register, seed }] : [];
  });
  const names = released.map(({ register }) => register.name);
  const { values, positionals } = parsed();
  if (values.help) {
    process.stdout.write(usage(agency, names));
    return 0;
  }
  const unknown = positionals.find((name) => !names.includes(name));
  if (unknown) throw new ImportError(`this release has no rows of ${unknown}; choose from ${names.join(', ')} (本版本不含该参数库的数据)`);
  const { DATABASE_URL: url, IDENTIFIER_MODE: mode } = readImportSettings();
  setIdentifierMode(mode);
  const database = open(url);
  try {
    await database.open(); // runs the migrations
    const dryRun = values['dry-run'] ?? false;
    for (const { register, seed } of released) {
      if (positionals.length > 0 && !positionals.includes(register.name)) continue;
      process.stdout.write(inWords(register, await takeRelease(database, register, seed, dryRun), dryRun));
    }
  } catch (error) {
    throw withoutDatabase(error);
  } finally {
    await database.close();
  }
  return 0;
}

function parsed() {
  try {
    const options = { 'dry-run': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: process.argv.slice(3), allowPositionals: true, options });
  } catch (error) {
    throw new ImportError(`${(error as Error).message}. --help lists the options`);
  }
}

function inWords({ name, titleZh }: Register, { made, changed, kept, refused, left }: ReleaseRows, dryRun: boolean): string {
  const list = (text: string, ids: readonly string[]) => (ids.length > 0 ? [`  ${text} (${ids.length}): ${ids.join(', ')}`] : []);
  const lines = [
    ...list(dryRun ? 'would be created 将补入' : 'created 已补入', made),
    ...list(dryRun ? 'would be changed 将更正' : 'changed 已更正', changed),
    ...list('not changed because a body edited them 保持机构登记', kept),
    ...refused.map(({ id, message, messageZh }) => `  not imported 未补入: ${id}: ${message} (${messageZh})`),
    ...list('from an earlier release and not in this one; withdraw wrong rows 本版本已无此行', left),
  ];
  return `${name} ${titleZh}${lines.length > 0 ? `\n${lines.join('\n')}` : ': same as in the release 与本版本一致'}\n`;
}
