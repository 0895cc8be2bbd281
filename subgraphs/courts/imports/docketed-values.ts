import sql from 'sql-template-tag';
import type { ImportedRecord } from '../../shared/import/dataset.ts';
import type { Fault } from '../../shared/import/fault.ts';
import { CAUSE_VERSIONS, CAUSES, causeNameOn, causesOn } from '../causes/cause-list.ts';

/** Court level by the number: 最高法, one, three or five characters before the kind of case; by the court's name where the number is of the old form. */
export const LEVEL = sql`case when s.number ~ '最高法' or s.court ~ '最高人民法院' then 'SUPREME' when s.number ~ '字第' then
    case when s.court ~ '高级人民法院' then 'HIGH' when s.court ~ '中级|中院|海事法院|知识产权法院|金融法院' then 'INTERMEDIATE' else 'BASIC' end
  when s.number ~ '^\\(\\d{4}\\)[^0-9]\\d{4}' then 'BASIC'
  when s.number ~ '^\\(\\d{4}\\)[^0-9]\\d{2}' then 'INTERMEDIATE' else 'HIGH' end`;

/** The version of the list of causes in force on the day of docketing, and the name that it gives. */
export const VERSION = sql`coalesce((select v.version from jsonb_to_recordset(${JSON.stringify(CAUSE_VERSIONS)}::jsonb) as v(version text, "validFrom" date, "validTo" date)
  where s.filed_on between v."validFrom" and coalesce(v."validTo", 'infinity')), ${CAUSE_VERSIONS[0]?.version})`;
/** The causes that the lists name, as `k`. */
export const NAMED = sql`jsonb_to_recordset(${JSON.stringify(CAUSES.map(({ version, code, name }) => ({ version, code, name })))}::jsonb) as k(version text, code text, name text)`;

/** A cause is in the list of the day of docketing, or comes with its name. */
export function causeFaults({ cause, causeName, filedOn }: ImportedRecord): Fault[] {
  const [code, day] = [cause as string, filedOn as string];
  if (causeName || causeNameOn(code, day)) return [];
  const listed = causesOn(day).join('; ');
  return [
    {
      field: 'cause',
      rule: 'UNKNOWN',
      message: `not in the list of that day; give causeName, too, or one of ${listed}`,
      messageZh: `当日案由规定没有该代码，请同时填写案由名称，或者填写以下代码之一：${listed}`,
    },
  ];
}
