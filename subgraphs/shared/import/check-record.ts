import { maskResidentNumbers } from '../identifiers/in-text.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import type { Fault } from './fault.ts';
import { regionFaults } from './region-faults.ts';
import { scaled } from './units.ts';
import { readWritten } from './written-value.ts';

/** An error with the value, as in a reject file. */
export interface Reject extends Fault {
  line: number;
  value: string;
}

const MAX_VALUE = 200;

/** The value as written, for reject files; identity numbers of citizens are masked. */
export const shownValue = (value: string | null | undefined): string => maskResidentNumbers(value ?? '').slice(0, MAX_VALUE);

/**
 * Validates one record of a file, given by field name. Returns the values, or every rule that is broken. `powers`: powers of
 * ten with which some numeric fields are multiplied. `reference`: the result of `dataset.reference`.
 */
export function checkRecord(
  dataset: Dataset,
  given: ImportedRecord,
  line: number,
  historic = false,
  powers: Record<string, number> = {},
  reference?: unknown,
): { record: ImportedRecord } | { rejects: Reject[] } {
  const record: ImportedRecord = {};
  const rejects: Reject[] = [];
  for (const [name, field] of Object.entries(dataset.fields)) {
    const meant = readWritten(field.kind, given[name] ?? '');
    if (meant === '') {
      record[name] = field.absent;
      if (field.required)
        rejects.push({
          line,
          field: name,
          rule: 'MISSING',
          value: '',
          message: `${name} is required`,
          messageZh: `须填写${field.names[0]}`,
        });
      continue;
    }
    const parsed = typeof meant === 'string' ? field.parse(scaled(meant, powers[name] ?? 0)) : meant;
    if ('rule' in parsed)
      rejects.push({ line, field: name, value: field.isPerson || field.listed ? '' : shownValue(given[name]), ...parsed });
    else record[name] = parsed.value;
  }
  if (rejects.length === 0)
    for (const fault of [...(dataset.rules?.(record, historic, reference) ?? []), ...regionFaults(dataset, record)])
      rejects.push({ line, value: shownValue(record[fault.field]), ...fault });
  if (rejects.length > 0) return { rejects };
  for (const [column, { of }] of Object.entries(dataset.derived ?? {})) record[column] = of(record);
  return { record };
}
