import sql from 'sql-template-tag';
import type { ImportedRecord } from '../../shared/import/dataset.ts';
import type { Fault } from '../../shared/import/fault.ts';
import type { CauseList } from '../causes/cause-list.ts';
import { versionOn } from '../causes/cause-of-action.repository.ts';

const MAX_NAMED = 100;

/**
 * Level of the court from the number: 最高法, or one, three or five characters before the kind of case; from the name of the court
 * if the number has the old form.
 */
export const LEVEL = sql`case when s.number ~ '最高法' or s.court ~ '最高人民法院' then 'SUPREME' when s.number ~ '字第' then
    case when s.court ~ '高级人民法院' then 'HIGH' when s.court ~ '中级|中院|海事法院|知识产权法院|金融法院' then 'INTERMEDIATE' else 'BASIC' end
  when s.number ~ '^\\(\\d{4}\\)[^0-9]\\d{4}' then 'BASIC'
  when s.number ~ '^\\(\\d{4}\\)[^0-9]\\d{2}' then 'INTERMEDIATE' else 'HIGH' end`;

/** The version of the list of causes in force on the docketing day, and the name of the cause in it. */
export const VERSION = versionOn(sql`s.filed_on`);
/** The causes in the lists, as `k`. */
export const NAMED = sql`(select version, code, name from cause_of_action where withdrawn_on is null) k`;

/** A cause must be in the list of the docketing day, or be given with its name. `causes`: the CauseList, read before the records. */
export function causeFaults({ cause, causeName, filedOn }: ImportedRecord, causes: unknown): Fault[] {
  const [code, day, list] = [cause as string, filedOn as string, causes as CauseList];
  if (causeName || list.nameOn(code, day)) return [];
  const listed = list.causesOn(day).slice(0, MAX_NAMED).join('; ');
  return [
    {
      field: 'cause',
      rule: 'UNKNOWN',
      message: `not in the list of causes of that day; also give causeName, or use one of ${listed}`,
      messageZh: `当日案由规定没有该代码，请同时填写案由名称，或者填写以下代码之一：${listed}`,
    },
  ];
}
