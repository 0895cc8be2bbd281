import type { Agency } from '../agencies.ts';
import type { Dataset } from './dataset.ts';

/** Text of `npm run import -- <agency> --help`; `more` adds lines. */
export const usage = (
  agency: Agency,
  datasets: readonly Dataset[],
  more: string,
) => `Imports records of the ${agency} agency from a file. Either all records are imported or none. (导入本机构数据，全部写入或者全部不写入)

  npm run import -- ${agency} <dataset> <file.csv | file.xlsx | file.ndjson> [options]
  npm run import -- ${agency} <dataset> --fields       the columns and their allowed values (列名与填写要求)
  npm run import -- ${agency} <dataset> --template FILE.xlsx   write an empty file with these columns; or FILE.csv (生成空白模板)

  --map "heading=field"   use a column of the file for this field; can be repeated (指定列对应的字段，可多次)
  --ignore-unknown        ignore columns that the dataset does not have (忽略未知的列)
  --skip-lines N          skip the first N lines; not needed for titles above the header (跳过前 N 行)
  --skip-notes            skip lines with totals and notes (跳过合计行、注释行)
  --unit UNIT             unit of amounts of money, such as 万元, if neither the header nor a line above it states one (金额单位)
  --sheet NAME            sheet to read, if the workbook has several (工作表名)
  --format csv|xlsx|ndjson  file format; default: from the file name (文件格式)
  --encoding NAME         encoding, such as gb18030 for files saved by a Chinese spreadsheet; UTF-8 and UTF-16 are detected (文件编码)
  --dry-run               only check, import nothing (只检查，不写入)
  --partial               import the valid records even if others are rejected (有错误时仍写入合格的记录)
  --rejects FILE          file for rejected values with line, field, rule and value; default: <file>.rejects.csv (错误清单)
  --again                 import a file again that was already imported (重新导入已导入的文件)
  --data DIR              data folder of the local hub, as in npm start (本机枢纽的数据目录)
  --database-url URL      database of the agency, instead of the local hub; also DATABASE_URL (本机构数据库地址)

Run the same command again to resume an interrupted import. (中断后重新执行同一命令即可继续)

Exit codes (退出码):
  0  all records were imported (全部写入)
  1  some records were rejected (有记录未通过)
  2  the command or the file is invalid (命令或文件有误)
  3  try again: the database connection was lost, the file changed, or another process is importing it (请重试：数据库中断、文件变化或正在导入)

Datasets (数据集):
${datasets.map(({ name, title, titleZh }) => `  ${name.padEnd(22)} ${title} (${titleZh})`).join('\n')}
${more}`;

/** Text of `--fields` for a dataset. */
export const fieldsOf = ({ fields, key }: Dataset) =>
  `${Object.entries(fields)
    .map(([name, { names, required, form }]) => `${name.padEnd(20)} ${names.join(' / ')}  ${required ? '' : '[optional 选填] '}${form}`)
    .join('\n')}\n\nThese fields together identify a record: ${key.join(', ')}. (以上字段共同标识一条记录)\n`;
