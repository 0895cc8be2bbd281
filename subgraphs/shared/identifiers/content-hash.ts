import { createHash } from 'node:crypto';

/** SHA-256 of a judgment: its paragraphs in order, each as section, tab, text, newline. Hexadecimal, lower case. */
export const contentHash = (paragraphs: readonly { section: string; text: string }[]): string =>
  createHash('sha256')
    .update(paragraphs.map(({ section, text }) => `${section}\t${text}\n`).join(''))
    .digest('hex');
