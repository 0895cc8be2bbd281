import type { UserError } from '../rules/user-error.ts';

/** A rule that a value breaks. */
export interface Fault {
  field: string;
  rule: string;
  message: string;
  messageZh: string;
}

/** What the rules of a mutation say of a record; a part of a field, such as input.duties.3, is told of the field. */
export const faultsOf = (rules: readonly (UserError | false)[]): Fault[] =>
  rules
    .filter((one) => one !== false)
    .map(({ field, code, message, messageZh }) => ({ field: field.split('.')[1] ?? '', rule: code, message, messageZh }));
