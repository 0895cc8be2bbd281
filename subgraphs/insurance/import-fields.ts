import { decimal, oneOf, pseudonym, scalar, text } from '../shared/import/field.ts';
import { CreditCode, DateTime, RegionCode } from '../shared/schema/scalars.ts';
import { Sector } from '../shared/vocabulary/sector.ts';
import { Scheme } from './enrolments/enrolment-spell.enums.ts';

export const instant = (column: string, name: string, optional = false) =>
  scalar({ column, names: [name], of: DateTime, type: 'timestamptz', optional });
export const words = (column: string, name: string, longest: number, optional = false) =>
  text({ column, names: [name], longest, optional });
export const yuan = (column: string, name: string, optional = false) =>
  decimal({ column, names: [name], places: 2, from: 0, to: 9_999_999_999, money: true, optional });
export const place = (column: string, name: string, optional = false) => scalar({ column, names: [name], of: RegionCode, optional });
export const firm = (column: string, name: string) => scalar({ column, names: [name, '统一社会信用代码'], of: CreditCode });
export const region = place('region', '地区');
export const worker = pseudonym({ column: 'worker', names: ['劳动者假名标识'] });
export const sector = oneOf({ column: 'sector', names: ['行业'], values: Sector });
export const scheme = oneOf({ column: 'scheme', names: ['险种'], values: Scheme });
