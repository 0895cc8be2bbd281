import { createHash } from 'node:crypto';

/** SHA-256 of a judgment in hexadecimal, lower case. Input: its paragraphs in order, each as section, tab, text, newline. */
export const contentHash = (paragraphs: readonly { section: string; text: string }[]): string =>
  createHash('sha256')
    .update(paragraphs.map(({ section, text }) => `${section}\t${text}\n`).join(''))
    .digest('hex');
