/** The kind of a matter, for readers who may not see its number: court-case of court-case/(2026)… */
export const matterKind = (matter: string | null): string | null => matter?.split('/')[0] ?? null;
