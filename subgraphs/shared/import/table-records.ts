import type { Reject } from './check-record.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import { type Column, type HeaderOptions, knownHeadings, mapHeader } from './header-map.ts';
import { ImportError } from './import-error.ts';
import { declaredUnits, type Unit } from './units.ts';

/** A raw row with its line number in the CSV text or the sheet. */
export interface TableRow {
  line: number;
  values: string[];
  /** columns whose cell belongs to a merged cell (合并单元格) of another row or column, so that it has no value */
  covered?: ReadonlySet<number>;
}

/** A record of a file by field name. `powers`: powers of ten with which numbers are multiplied. */
export type ReadRecord = { line: number; record: ImportedRecord; powers?: Record<string, number> } | { line: number; reject: Reject };

export interface TableOptions extends HeaderOptions {
  /** number of lines to skip */
  skipLines: number;
  /** skip lines with totals and notes */
  skipNotes: boolean;
  /** unit of amounts of money if no heading states one */
  unit?: Unit;
}

interface Table {
  columns: (Column | null)[];
  /** columns with a blank heading, which must be empty */
  unnamed: boolean[];
}

const MAX_LINES_ABOVE = 20;
const TOTAL = /^(?:本页|本月|全市|全省|全区)?(?:合计|总计|小计|共计|累计|总数)(?:[:：].*)?$/;
const NOTE =
  /^(?:注\d{0,2}|备注|说明|填[表报]说明|[数资]据?料?来源|填报单位|填[表报]人|制表人?|审[核批]人?|(?:单位|统计)?负责人|联系电话|(?:填报|报出)日期)[:：.、]/;

const isBlank = (text: string) => /^[\s\p{Cf}\0]*$/u.test(text);

/**
 * The records of a table. The heading is the first row that contains at least half of the required fields; rows above it and
 * rows without values are skipped.
 */
export async function* tableRecords(
  dataset: Dataset,
  options: TableOptions,
  rows: AsyncIterable<TableRow>,
  note: (text: string) => void,
): AsyncGenerator<ReadRecord> {
  const above: TableRow[] = [];
  let table: Table | undefined;
  for await (const row of rows) {
    if (row.line <= options.skipLines || row.values.every(isBlank)) continue;
    if (table) {
      const read = recordOf(table, row, options.skipNotes);
      if (read) yield read;
    } else if (isHeading(dataset, row.values, options)) {
      table = { columns: headingOf(dataset, row.values, above, options), unnamed: row.values.map(isBlank) };
      if (above.length > 0)
        note(`${above.length} lines above the header in line ${row.line} were skipped (已跳过表头以上 ${above.length} 行)`);
    } else if (above.push(row) > MAX_LINES_ABOVE) break;
  }
  if (table) return;
  if (above[0]) mapHeader(dataset, above[0].values, { ...options, ignoreUnknown: false });
  throw new ImportError('the file is empty; the first line must contain the column names (文件为空，须有表头)');
}

function isHeading(dataset: Dataset, values: readonly string[], options: HeaderOptions): boolean {
  const required = Object.values(dataset.fields).filter((field) => field.required).length;
  return knownHeadings(dataset, values, options) >= Math.max(1, Math.ceil(required / 2));
}

/** The columns of a heading. Amounts without a unit in the heading have that of the option or of a line above (单位：万元). */
function headingOf(dataset: Dataset, values: readonly string[], above: readonly TableRow[], options: TableOptions): (Column | null)[] {
  const columns = mapHeader(dataset, values, options);
  const units = above.flatMap((row) => declaredUnits(row.values));
  const counted = units.find(({ power, money }) => power > 0 && !money);
  if (counted)
    throw new ImportError(
      `a line above the header states the unit ${counted.name}, but not for which columns; write it in the column names, such as 用工人数（${counted.name}）, and skip that line with --skip-lines (请将该单位写在相应表头中)`,
    );
  const unit = options.unit ?? units.find(({ money }) => money);
  return columns.map((column) => {
    const field = column && dataset.fields[column.field];
    if (column?.power && field?.kind !== 'money' && field?.kind !== 'number')
      throw new ImportError(`${column.field} is not a number and must not have a unit (该列不是数值，不应有单位)`);
    return column && unit && column.power === undefined && field?.kind === 'money' ? { ...column, power: unit.power } : column;
  });
}

function recordOf({ columns, unnamed }: Table, { line, values, covered }: TableRow, skipNotes: boolean): ReadRecord | undefined {
  const aside = asideOf(values.find((value) => !isBlank(value)) ?? '');
  if (aside) return skipNotes ? undefined : { line, reject: { line, field: '', value: '', ...aside } };
  const beyond = values.some((value, i) => (unnamed[i] ?? true) && !isBlank(value));
  if (beyond || values.length < columns.length) return misfit(line, values.length, columns.length);
  const merged = covered && columns.find((column, i) => column && covered.has(i));
  if (merged) return { line, reject: { line, field: merged.field, value: '', ...MERGED } };
  const record: ImportedRecord = {};
  const powers: Record<string, number> = {};
  columns.forEach((column, i) => {
    if (!column) return;
    record[column.field] = values[i] as string;
    if (column.power) powers[column.field] = column.power;
  });
  return { line, record, powers };
}

const MERGED = {
  rule: 'MERGED',
  message: 'part of a merged cell; unmerge it and write the value in each row',
  messageZh: '该单元格属于合并单元格：请取消合并并逐行填写',
};

const misfit = (line: number, values: number, headings: number): ReadRecord => ({
  line,
  reject: {
    line,
    field: '',
    rule: 'COLUMNS',
    value: '',
    message: `${values} values for ${headings} columns`,
    messageZh: `${headings} 列，实有 ${values} 个值`,
  },
});

/** The reason why a line is not a record: it is a total, or a note below the table. */
function asideOf(first: string): Omit<Reject, 'line' | 'field' | 'value'> | undefined {
  const text = first.normalize('NFKC').replace(/\s/g, '');
  if (TOTAL.test(text))
    return {
      rule: 'TOTAL',
      message: 'a line of totals is not a record; delete it, or skip such lines with --skip-notes',
      messageZh: '合计行不是记录：请删除，或用 --skip-notes 跳过',
    };
  if (NOTE.test(text))
    return {
      rule: 'NOTE',
      message: 'a note is not a record; delete it, or skip such lines with --skip-notes',
      messageZh: '注释行不是记录：请删除，或用 --skip-notes 跳过',
    };
  return undefined;
}
