/**
 * An operation whose answer was kept as a file stands in the ledger as `Name (csv)`. A name of GraphQL holds neither blank
 * nor bracket, so no caller can write this itself.
 */
export const withExport = (name: string | null, format: string | undefined): string | null =>
  format ? `${name ?? ''} (${format})`.trim() : name;

/** Name and format apart again. */
export function exportOf(name: string | null): { name: string | null; exportedAs: string | null } {
  const found = /^(\w*) ?\((\w+)\)$/.exec(name ?? '');
  return found ? { name: found[1] || null, exportedAs: found[2] as string } : { name, exportedAs: null };
}
