import { regionFault, type Span } from '../rules/region-rules.ts';
import type { Dataset, ImportedRecord } from './dataset.ts';
import type { Fault } from './fault.ts';

/** Errors for regions that were not in force at the time of the record. */
export function regionFaults({ fields, during }: Dataset, record: ImportedRecord): Fault[] {
  const span = (during ?? []).map((name) => record[name ?? '']?.slice(0, 10) ?? null) as unknown as Span;
  return Object.entries(fields).flatMap(([field, { isRegion }]) => {
    if (!isRegion) return [];
    // one code, or several in a PostgreSQL array literal
    const codes = record[field]?.match(/\d{6}/g) ?? [];
    const fault = codes.map((code) => regionFault(code, span)).find((one) => one !== null);
    return fault ? [{ field, rule: fault.rule, message: fault.message, messageZh: fault.messageZh }] : [];
  });
}
