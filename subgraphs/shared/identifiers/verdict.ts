/** Result of checking one identifier: its canonical form and parts, or the rule that it breaks. */
export type Verdict<T> = { valid: true; value: string; parsed: T } | { valid: false; reason: IdentifierRule };

/** Stable names of the rules for identifiers; errors contain them as `rule`. */
export type IdentifierRule = 'format' | 'alphabet' | 'dept_category' | 'region' | 'birth_date' | 'serial' | 'year' | 'check_digit' | 'mode';

/**
 * `synthetic` accepts only numbers that cannot belong to a real person, firm or case; `real` rejects exactly those. Without a
 * mode only the structure is checked.
 */
export type IdentifierMode = 'synthetic' | 'real';

export const invalid = (reason: IdentifierRule): { valid: false; reason: IdentifierRule } => ({ valid: false, reason });

export const valid = <T>(value: string, parsed: T): { valid: true; value: string; parsed: T } => ({
  valid: true,
  value,
  parsed,
});

/** Is `iso` (YYYY-MM-DD) an existing calendar day? */
export function isCalendarDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || iso.startsWith('0000')) return false;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}
