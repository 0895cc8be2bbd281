import { ImportError, TryAgainError } from './import-error.ts';

/** Request and response, for each chunk, between an import and the process that can query the register of persons. */
export interface TranslatorQuestion {
  translate: { numbers: string[]; pseudonyms: string[] };
}
export type TranslatorAnswer =
  | {
      /** pseudonyms in the order of the numbers */
      persons: string[];
      /** pseudonyms that the register does not know */
      unknown: string[];
      /** maps merged pseudonyms to the current ones */
      merged: Record<string, string>;
    }
  | { failed: string }
  /** document numbers cannot be converted in this setup */
  | { refused: string };

export type Translate = (
  numbers: string[],
  pseudonyms: string[],
) => Promise<{ persons: string[]; unknown: string[]; merged: Record<string, string> }>;

/**
 * Queries the register of persons through the parent process. The keys are in a third process, which receives only the numbers.
 * Undefined if there is no parent process for this.
 */
export function translatorAbove(): Translate | undefined {
  if (!process.send) return undefined;
  return (numbers, pseudonyms) =>
    new Promise((resolve, reject) => {
      process.channel?.ref();
      process.once('message', (answer: TranslatorAnswer) => {
        process.channel?.unref();
        if ('failed' in answer) reject(new TryAgainError(answer.failed));
        else if ('refused' in answer) reject(new ImportError(answer.refused));
        else resolve(answer);
      });
      process.send?.({ translate: { numbers, pseudonyms } } satisfies TranslatorQuestion);
    });
}
