import { decimal, integer, oneOf, several } from '../../shared/import/field.ts';
import { register } from '../../shared/reference/register.ts';
import { PaymentPeriod } from '../contribution-modes/contribution-mode.type.ts';
import { InsuredAs } from '../enrolments/enrolment-spell.enums.ts';
import { scheme } from '../import-fields.ts';

const percent = (column: string, name: string) => decimal({ column, names: [name], places: 2, from: 0, to: 100 });
const ofWage = (column: string, name: string) => integer({ column, names: [name], from: 1, to: 1_000, optional: true });

/** Kept by the agencies of provinces and cities, because medical insurance rates differ by pooling area. */
export const CONTRIBUTION_RATES = register({
  ...{ name: 'contribution-rates', title: 'Ways to pay contributions, with rates', titleZh: '缴费方式和费率', table: 'contribution_mode' },
  ...{ keptAt: 2, single: ['scheme', 'mode'] },
  fields: {
    scheme,
    mode: oneOf({ column: 'mode', names: ['参保身份'], values: InsuredAs }),
    periods: several({
      column: 'periods',
      names: ['缴费周期'],
      of: oneOf({ column: 'periods', names: [], values: PaymentPeriod }),
      least: 1,
    }),
    ...{ baseLow: ofWage('base_low', '基数下限百分比'), baseHigh: ofWage('base_high', '基数上限百分比') },
    ...{ workerRate: percent('worker_rate', '个人费率'), employerRate: percent('employer_rate', '单位费率') },
    accountRate: percent('account_rate', '计入个人账户'),
  },
});
