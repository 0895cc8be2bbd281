import type { SelectedField, Selection } from '../planning/selection.ts';
import type { AnswerError } from './answer-errors.ts';
import type { Path } from './path.ts';

/**
 * Converts error paths to the caller's response keys. A field that was fetched only because another field requires it has
 * no place in the response: its error is dropped if the other field already has it, else it is moved to the nearest parent.
 */
export function visibleErrors(errors: readonly AnswerError[], selection: Selection): AnswerError[] {
  const placed = errors.map((error) => ({ error, ...visiblePath(error.path, selection) }));
  const reported = new Set(placed.filter(({ isWhole }) => isWhole).map(({ error }) => reasonOf(error)));
  return placed
    .filter(({ error, isWhole }) => isWhole || !reported.has(reasonOf(error)))
    .map(({ error, path }) => (path && path.length > 0 ? { ...error, path } : withoutPath(error)));
}

function visiblePath(path: Path | undefined, root: Selection): { path?: Path; isWhole: boolean } {
  const visible: Path = [];
  let selection: Selection | undefined = root;
  for (const segment of path ?? []) {
    if (typeof segment === 'number') {
      visible.push(segment);
      continue;
    }
    const field: SelectedField | undefined = selection && fieldAt(selection, segment);
    if (!field) return { path: visible, isWhole: false };
    visible.push(field.key);
    selection = field.below;
  }
  return { path: path && visible, isWhole: true };
}

function fieldAt(selection: Selection, internalKey: string): SelectedField | undefined {
  for (const type of [selection.type, ...selection.possibleTypes()]) {
    const field = selection.fields(type).find((one) => one.internalKey === internalKey);
    if (field) return field;
  }
  return undefined;
}

function withoutPath({ path: _path, ...error }: AnswerError): AnswerError {
  return error;
}

const reasonOf = ({ message, extensions: { code, agency, coordinate, rule } = {} }: AnswerError): string =>
  JSON.stringify([message, code, agency, coordinate, rule]);
