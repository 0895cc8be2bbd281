import type { ImportedRecord } from '../../shared/import/dataset.ts';
import { day, decimal, itemsOf, several } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';

const MAX_MONTHLY = 100_000;
const MAX_HOURLY = 1_000;
const tiers = (column: string, name: string, to: number) =>
  several({ column, names: [name], of: decimal({ column, names: [name], places: 2, from: 1, to, money: true }) });

/** Tiers are stored highest first, because the checks read them in this order. */
const fallingRules = (record: ImportedRecord) =>
  ['monthly', 'hourly'].flatMap((field) => {
    const amounts = itemsOf(record[field]).map(Number);
    return amounts.every((amount, i) => i === 0 || amount < (amounts[i - 1] as number))
      ? []
      : [{ field, rule: 'ORDER', message: 'list the tiers highest first, each once', messageZh: '各类标准须由高到低排列，不得重复' }];
  });

/** Maintained by the provincial departments (最低工资规定第七、八条). A county whose tier is known gets a row of its own. */
export const MINIMUM_WAGES = register({
  ...{
    name: 'minimum-wages',
    title: 'Minimum wages by place: monthly and hourly, by tier',
    titleZh: '最低工资标准',
    table: 'minimum_wage',
  },
  ...{ keptAt: 1, single: [], rules: fallingRules },
  fields: {
    from: day('from_day', '执行日期'),
    monthly: tiers('monthly', '月最低工资标准', MAX_MONTHLY),
    hourly: tiers('hourly', '小时最低工资标准', MAX_HOURLY),
  },
});
