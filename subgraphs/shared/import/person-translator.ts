import { ImportError, TryAgainError } from './import-error.ts';

/** Request and response between an import and the process that can query the register of persons, per chunk. */
export interface TranslatorQuestion {
  translate: { numbers: string[]; pseudonyms: string[] };
}
export type TranslatorAnswer =
  | {
      /** pseudonyms in the order of the numbers */
      persons: string[];
      /** pseudonyms that the register does not know */
      unknown: string[];
      /** maps merged pseudonyms to current ones */
      merged: Record<string, string>;
    }
  | { failed: string }
  /** document numbers cannot be translated here at all */
  | { refused: string };

export type Translate = (
  numbers: string[],
  pseudonyms: string[],
) => Promise<{ persons: string[]; unknown: string[]; merged: Record<string, string> }>;

/**
 * Asks the register of persons through the command that started this process: the keys are in a third process, which sees
 * numbers and nothing else of a file. Undefined where there is no such command.
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
