import { maskResidentNumbers } from '../identifiers/in-text.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import type { Fault } from './fault.ts';
import { regionFaults } from './region-faults.ts';

/** A fault with the value that has it, as a reject file tells it. */
export interface Reject extends Fault {
  line: number;
  value: string;
}

const LONGEST_VALUE = 200;

/** As it was written, for the reader of a reject file; a citizen identity number is nobody's business there. */
export const toldValue = (value: string | null | undefined): string => maskResidentNumbers(value ?? '').slice(0, LONGEST_VALUE);

/** Reads one record of a file, by the fields' names: its values, or every rule that it breaks. */
export function checkRecord(
  dataset: Dataset,
  given: ImportedRecord,
  line: number,
  historic = false,
): { record: ImportedRecord } | { rejects: Reject[] } {
  const record: ImportedRecord = {};
  const rejects: Reject[] = [];
  for (const [name, field] of Object.entries(dataset.fields)) {
    const text = given[name]?.trim() ?? '';
    if (text === '') {
      record[name] = field.absent;
      if (field.required)
        rejects.push({ line, field: name, rule: 'MISSING', value: '', message: `${name} is missing`, messageZh: `缺少${field.names[0]}` });
      continue;
    }
    const parsed = field.parse(text);
    if ('rule' in parsed) rejects.push({ line, field: name, value: toldValue(text), ...parsed });
    else record[name] = parsed.value;
  }
  if (rejects.length === 0)
    for (const fault of [...(dataset.rules?.(record, historic) ?? []), ...regionFaults(dataset, record)])
      rejects.push({ line, value: toldValue(record[fault.field]), ...fault });
  if (rejects.length > 0) return { rejects };
  for (const [column, { of }] of Object.entries(dataset.derived ?? {})) record[column] = of(record);
  return { record };
}
