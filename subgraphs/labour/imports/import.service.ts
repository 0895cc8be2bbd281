import { onlyFor } from '../../shared/authorization/only-for.ts';
import type { Database } from '../../shared/database/database.ts';
import { mutate, refuseIfBroken } from '../../shared/database/mutation.ts';
import { userError } from '../../shared/graphql/user-error.ts';
import type { Dataset } from '../../shared/import/dataset.ts';
import { importRecords } from '../../shared/import/import-records.ts';
import type { RequestContext } from '../../shared/request-context.ts';
import { LABOUR_DATASETS } from './datasets.ts';
import { datasetName, type ImportLabourRecordsInput, ImportLabourRecordsPayload } from './import.type.ts';

const ARTICLE = '劳动保障监察条例第十三条';
const MOST_RECORDS = 500;
const MOST_TOLD = 100;

/** Records by the hundred, each by the rules of the file import; only a labour department, and for its own region. */
export class ImportService {
  constructor(private readonly db: Database) {}

  async take(context: RequestContext, input: ImportLabourRecordsInput): Promise<ImportLabourRecordsPayload> {
    onlyFor(context.caller.kind === 'LABOUR', 'a labour department', '人力资源社会保障部门', ARTICLE);
    const { records } = input;
    const { id, userErrors } = await mutate(this.db, context, 'importLabourRecords', input, async (rows) => {
      refuseIfBroken([
        (records.length === 0 || records.length > MOST_RECORDS) &&
          userError(
            'records',
            'LENGTH',
            `1 to ${MOST_RECORDS} records; more by npm run import`,
            `须有 1 至 ${MOST_RECORDS} 条，更多请用 npm run import`,
          ),
      ]);
      const dataset = LABOUR_DATASETS.find(({ name }) => datasetName(name) === input.dataset) as Dataset;
      const done = await importRecords(rows, dataset, records, context.caller.region);
      if ('merged' in done) return JSON.stringify(done.merged);
      refuseIfBroken(
        done.rejects
          .slice(0, MOST_TOLD)
          .map(({ line, field, rule, message, messageZh }) =>
            userError(['records', line - 1, field].filter((part) => part !== '').join('.'), rule, message, messageZh),
          ),
      );
      throw new Error('records were rejected without a rule');
    });
    const merged = id === null ? null : (JSON.parse(id) as { created: number; changed: number });
    return Object.assign(new ImportLabourRecordsPayload(), {
      created: merged?.created ?? null,
      changed: merged?.changed ?? null,
      unchanged: merged && records.length - merged.created - merged.changed,
      userErrors,
    });
  }
}
