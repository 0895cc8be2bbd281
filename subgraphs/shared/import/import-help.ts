import type { Agency } from '../agencies.ts';
import type { Dataset } from './dataset.ts';

/** What `npm run import -- <agency> --help` prints; `more` is what the agency takes in otherwise. */
export const usage = (
  agency: Agency,
  datasets: readonly Dataset[],
  more: string,
) => `Takes records of the ${agency} agency in from a file, all or none. (导入本机构数据，全部写入或全部不写入)

  npm run import -- ${agency} <dataset> <file.csv | file.xlsx | file.ndjson> [options]
  npm run import -- ${agency} <dataset> --fields       names of the columns and what may stand there (列名与填写要求)
  npm run import -- ${agency} <dataset> --template FILE.xlsx   an empty file with these columns, or FILE.csv (生成空白模板)

  --map "heading=field"   a heading of the file stands for this field; may be given several times (指定列对应的字段，可多次)
  --ignore-unknown        pass over columns that the dataset does not know (忽略未知的列)
  --skip-lines N          read nothing of the first N lines; titles above a heading are found without it (跳过前 N 行)
  --skip-notes            pass over lines of totals and notes (跳过合计行、注释行)
  --unit UNIT             unit of the amounts of money, where neither heading nor a line above says it, such as 万元 (金额单位)
  --sheet NAME            sheet of a workbook that has several (工作表名)
  --format csv|xlsx|ndjson  as the name of the file says where left out (文件格式)
  --encoding NAME         such as gb18030 for files out of a Chinese spreadsheet; UTF-8 and UTF-16 are known by themselves (文件编码)
  --dry-run               check only (只检查，不写入)
  --partial               take the valid records in although others are rejected (有错误时仍写入合格的记录)
  --rejects FILE          where to write what was rejected: line, field, rule, value (<file>.rejects.csv) (错误清单)
  --again                 take a file in once more that was taken in before (重新导入已导入的文件)
  --data DIR              folder of the local hub, the one npm start uses (本机枢纽的数据目录)
  --database-url URL      the agency's own database instead; also: DATABASE_URL (本机构数据库地址)

An interrupted import goes on where it stood when the same command is given again. (中断后重新执行同一命令即可继续)

Exits with (退出码):
  0  everything was taken in (全部写入)
  1  something was rejected (有记录未通过)
  2  the command or the file cannot be understood (命令或文件有误)
  3  try again: the database was lost, the file changed meanwhile, or another run takes it in (请重试：数据库中断、文件变化或正在导入)

Datasets (数据集):
${datasets.map(({ name, title, titleZh }) => `  ${name.padEnd(22)} ${title} (${titleZh})`).join('\n')}
${more}`;

/** What `--fields` prints of a dataset. */
export const fieldsOf = ({ fields, key }: Dataset) =>
  `${Object.entries(fields)
    .map(([name, { names, required, form }]) => `${name.padEnd(20)} ${names.join(' / ')}  ${required ? '' : '[optional 选填] '}${form}`)
    .join('\n')}\n\nA record is named by ${key.join(', ')}. (以上字段共同标识一条记录)\n`;
