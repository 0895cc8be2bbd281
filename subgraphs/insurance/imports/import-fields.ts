import { today } from '../../shared/calendar/today.ts';
import { CreditCode, DateScalar, DateTime, RegionCode } from '../../shared/graphql/scalars.ts';
import { Sector } from '../../shared/graphql/sector.ts';
import type { ImportedRecord } from '../../shared/import/dataset.ts';
import type { Fault } from '../../shared/import/fault.ts';
import { decimal, oneOf, pseudonym, scalar, text } from '../../shared/import/field.ts';
import { Scheme } from '../enrolments/enrolment-spell.enums.ts';

export const day = (column: string, name: string, optional = false) =>
  scalar({ column, names: [name], of: DateScalar, type: 'date', optional });
export const instant = (column: string, name: string, optional = false) =>
  scalar({ column, names: [name], of: DateTime, type: 'timestamptz', optional });
export const words = (column: string, name: string, longest: number, optional = false) =>
  text({ column, names: [name], longest, optional });
export const yuan = (column: string, name: string, optional = false) =>
  decimal({ column, names: [name], places: 2, from: 0, to: 9_999_999_999, optional });
export const place = (column: string, name: string, optional = false) => scalar({ column, names: [name], of: RegionCode, optional });
export const firm = (column: string, name: string) => scalar({ column, names: [name, '统一社会信用代码'], of: CreditCode });
export const region = place('region', '地区');
export const worker = pseudonym({ column: 'worker', names: ['劳动者假名标识'] });
export const sector = oneOf({ column: 'sector', names: ['行业'], values: Sector });
export const scheme = oneOf({ column: 'scheme', names: ['险种'], values: Scheme });

const fault = (field: string, rule: string, message: string, messageZh: string): Fault => ({ field, rule, message, messageZh });

/** Days that have come are not ahead of today; each day is not before the one named before it. */
export const rules =
  ({ past = [], order = [] }: { past?: string[]; order?: string[] }) =>
  (record: ImportedRecord): Fault[] => [
    ...past.flatMap((field) =>
      (record[field] ?? '').slice(0, 10) > today() ? [fault(field, 'RANGE', 'not after today', '不得晚于今日')] : [],
    ),
    ...order.flatMap((field, i) => {
      const before = order.slice(0, i).findLast((one) => record[one]);
      const early = before && record[field] && (record[field] as string) < (record[before] as string);
      return early ? [fault(field, 'ORDER', `not before ${before}`, `不得早于 ${before}`)] : [];
    }),
  ];
