import type { ImportedRecord } from '../../shared/import/dataset.ts';
import { day, itemsOf, oneOf, several } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { ArrangementState } from './working-calendar.entity.ts';

const days = (column: string, name: string) => several({ column, names: [name], of: day(column, name) });
const weekend = (date: string): boolean => [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
const fault = (field: string, rule: string, message: string, messageZh: string) => ({ field, rule, message, messageZh });

function yearRules(record: ImportedRecord) {
  const { from, to, region, state } = record;
  const year = from?.slice(0, 4) ?? '';
  const [off, worked] = [itemsOf(record.off), itemsOf(record.worked)];
  const faults = [];
  if (from !== `${year}-01-01` || to !== `${year}-12-31`)
    faults.push(fault('from', 'YEAR', 'must be one whole year, 1 January to 31 December', '须为一个完整年度，1 月 1 日至 12 月 31 日'));
  if (region !== '100000') faults.push(fault('region', 'LEVEL', 'must be the whole country, 100000', '须为全国，100000'));
  for (const [field, list] of Object.entries({ off, worked }))
    if (list.some((date) => !date.startsWith(`${year}-`)))
      faults.push(fault(field, 'YEAR', `only days of ${year} are allowed`, `只能填写 ${year} 年的日期`));
  if (worked.some((date) => !weekend(date)))
    faults.push(
      fault('worked', 'WEEKDAY', 'must be Saturdays or Sundays, because other days are working days anyway', '调休上班日须为周六、周日'),
    );
  if (worked.some((date) => off.includes(date)))
    faults.push(fault('worked', 'BOTH', 'a day cannot be both off and worked', '同一日期不得既放假又上班'));
  if (state === 'ARRANGED' && !off.some((date) => !weekend(date)))
    faults.push(fault('off', 'EMPTY', 'an arranged year must list weekdays off', '已公布安排的年度须列明放假的工作日'));
  return faults;
}

/** One row per year, maintained by the ministry from the notice of the State Council's General Office (国务院办公厅关于部分节假日安排的通知). */
export const WORKING_CALENDARS = register({
  ...{ name: 'working-calendars', title: 'Working days by year: holidays and working weekends', titleZh: '工作日历' },
  ...{ table: 'working_calendar', keptAt: 0, key: ['from'], id: `to_char(from_day, 'YYYY')`, rules: yearRules },
  fields: {
    from: day('from_day', '起始日'),
    to: day('to_day', '截止日'),
    state: oneOf({ column: 'state', names: ['安排是否公布'], values: ArrangementState }),
    off: days('off', '放假日期'),
    worked: days('worked', '调休上班日期'),
  },
});
