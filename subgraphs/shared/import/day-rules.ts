import { today } from '../calendar/today.ts';
import type { ImportedRecord } from './dataset.ts';
import type { Fault } from './fault.ts';

/** Fields in `past` must not be in the future; each field in `order` must not be before the previous one. One error per field. */
export const dayRules =
  ({ past = [], order = [] }: { past?: readonly string[]; order?: readonly string[] }) =>
  (record: ImportedRecord): Fault[] =>
    [...new Set([...order, ...past])].flatMap((field): Fault[] => {
      const value = record[field];
      if (!value) return [];
      if (past.includes(field) && value.slice(0, 10) > today())
        return [{ field, rule: 'RANGE', message: 'must not be after today', messageZh: '不得晚于今日' }];
      const before = order.slice(0, Math.max(0, order.indexOf(field))).findLast((one) => record[one]);
      if (before && value < (record[before] as string))
        return [{ field, rule: 'ORDER', message: `must not be before ${before}`, messageZh: `不得早于 ${before}` }];
      return [];
    });
