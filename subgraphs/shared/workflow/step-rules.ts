import { type UserError, userError } from '../rules/user-error.ts';

/** Errors that all procedures use to refuse a step. */

/** STATE: the record has ended. */
export const endedOn = (field: string, day: string | null | undefined): UserError | false =>
  day != null && userError(field, 'STATE', `the procedure ended on ${day}; no further step is possible`, `已于 ${day} 办结，不能再办理`);

/** STATE: the state of the record does not allow the step; the messages say which state it is. */
export const inState = (field: string, wrong: boolean, message: string, messageZh: string): UserError | false =>
  wrong && userError(field, 'STATE', message, messageZh);

/** ORDER: another step must come first, or this one was already taken. */
export const outOfOrder = (step: string): UserError =>
  userError('step', 'ORDER', `${step} is not possible in the current state`, `当前状态不能办理 ${step}`);

/** TAKEN: the step can be taken only once. */
export const takenOn = (field: string, day: string | null | undefined): UserError | false =>
  day != null && userError(field, 'TAKEN', `this was already done on ${day}`, `已于 ${day} 办理`);

/** TOGETHER: an input field is required together with something else, and not allowed without it. */
export const goesWith = (field: string, other: string, given: boolean, wanted: boolean): UserError | false =>
  given !== wanted &&
  userError(
    field,
    'TOGETHER',
    wanted ? `${field} is required with ${other}` : `${field} is allowed only with ${other}`,
    wanted ? `${other} 须同时填写 ${field}` : `仅在填写 ${other} 时可以填写 ${field}`,
  );

/** LATE: the time limit has passed. */
export const tooLate = (field: string, on: string, due: string | null | undefined, article: string): UserError | false =>
  due != null && on > due && userError(field, 'LATE', `the time limit ended on ${due}: ${article}`, `期限已于 ${due} 届满：${article}`);

/** Steps of a procedure by name; a step may require an input field that no other step accepts. */
type Steps<Field extends string> = Record<string, { carries?: Field; optional?: true }>;

/** Rules for an input field that belongs to one step: required there, rejected elsewhere. */
export const carriedRules = <Field extends string>(
  steps: Steps<Field>,
  taken: string,
  input: Partial<Record<Field, unknown>>,
): (UserError | false)[] => {
  const fields = [...new Set(Object.values(steps).flatMap(({ carries }) => carries ?? []))];
  return fields.map((field) => {
    const carriers = Object.keys(steps).filter((step) => steps[step]?.carries === field);
    const given = input[field] != null;
    const wanted = carriers.includes(taken);
    return goesWith(field, carriers.join(', '), given, wanted && (given || !steps[taken]?.optional));
  });
};
