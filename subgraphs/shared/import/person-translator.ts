import { ImportError, TryAgainError } from './import-error.ts';

/** What an import asks the process that reaches the register of persons, and what that answers: a chunk at a time. */
export interface TranslatorQuestion {
  translate: { numbers: string[]; pseudonyms: string[] };
}
export type TranslatorAnswer =
  | {
      /** pseudonyms in the order of the numbers */
      persons: string[];
      /** pseudonyms that the register did not give out */
      unknown: string[];
      /** pseudonym that was merged → the one that stands for the person today */
      merged: Record<string, string>;
    }
  | { failed: string }
  /** no number can be translated here, now or later */
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
