import type { Json } from './merge.ts';
import type { Path } from './path.ts';

/** An error with its path in the whole operation. */
export interface AnswerError {
  message: string;
  path?: Path;
  extensions?: Json;
}

/** The errors of one operation, and the values that are missing because of them. */
export class AnswerErrors {
  readonly list: AnswerError[] = [];
  private readonly above = new Map<string, AnswerError>();
  private readonly missing = new WeakMap<object, Map<string, AnswerError>>();

  add(...errors: AnswerError[]): void {
    for (const error of errors) {
      this.list.push(error);
      const path = error.path ?? [];
      for (let length = 1; length <= path.length; length++) {
        const place = placeOf(path.slice(0, length));
        if (!this.above.has(place)) this.above.set(place, error);
      }
    }
  }

  /** Notes that a field of this object is missing because of an error. */
  note(object: object, key: string, error: AnswerError): void {
    const known = this.missing.get(object) ?? new Map<string, AnswerError>();
    if (!known.has(key)) known.set(key, error);
    this.missing.set(object, known);
  }

  /** The error because of which the field of an object is missing or null; undefined if there was no error. */
  causeOf(object: object, path: Path, key: string): AnswerError | undefined {
    return this.missing.get(object)?.get(key) ?? (this.list.length > 0 ? this.above.get(placeOf([...path, key])) : undefined);
  }
}

const placeOf = (path: Path): string => JSON.stringify(path);
