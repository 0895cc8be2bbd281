import type { UserError } from '../rules/user-error.ts';

/** An error of a value. */
export interface Fault {
  field: string;
  rule: string;
  message: string;
  messageZh: string;
}

/**
 * Errors of a mutation's rules as import errors. The path of a nested field, such as input.duties.3, is shortened to the field.
 */
export const faultsOf = (rules: readonly (UserError | false)[]): Fault[] =>
  rules
    .filter((one) => one !== false)
    .map(({ field, code, message, messageZh }) => ({ field: field.split('.')[1] ?? '', rule: code, message, messageZh }));
