/** What is shown of a matter to those who may not know whose it is: court-case of court-case/(2026)… */
export const matterKind = (matter: string | null): string | null => matter?.split('/')[0] ?? null;
