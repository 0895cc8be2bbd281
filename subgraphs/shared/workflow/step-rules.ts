import { type UserError, userError } from '../rules/user-error.ts';

/** Steps of a workflow by name; a step may ask that one field of the input go with it, and with no other step. */
type Steps<Field extends string> = Record<string, { carries?: Field }>;

/** What goes with a step is given with it, and with no other. */
export const carriedRules = <Field extends string>(
  steps: Steps<Field>,
  taken: string,
  input: Partial<Record<Field, unknown>>,
): (UserError | false)[] =>
  Object.entries(steps).map(
    ([step, { carries: field }]) =>
      field !== undefined &&
      (input[field] != null) !== (step === taken) &&
      userError(field, 'TOGETHER', `${field} goes with ${step}`, `${field} 仅随 ${step} 填写`),
  );
