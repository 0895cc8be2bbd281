/**
 * The name in the ledger of an operation whose answer was exported to a file: `Name (csv)`. A GraphQL name cannot contain a
 * space or bracket, so a caller cannot write this itself.
 */
export const withExport = (name: string | null, format: string | undefined): string | null =>
  format ? `${name ?? ''} (${format})`.trim() : name;

/** Splits such a name into name and format. */
export function exportOf(name: string | null): { name: string | null; exportedAs: string | null } {
  const found = /^(\w*) ?\((\w+)\)$/.exec(name ?? '');
  return found ? { name: found[1] || null, exportedAs: found[2] as string } : { name, exportedAs: null };
}
