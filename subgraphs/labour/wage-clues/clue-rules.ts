import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { FileWageClueInput } from './wage-clue.inputs.ts';

/** Statuses of a closed clue. */
export const CLOSED_STATUSES: readonly string[] = ['PAID', 'UNFOUNDED', 'TO_ARBITRATION'];
/** Legal basis: competent is the department of the county or city where the work is done. */
export const ARTICLE = '劳动保障监察条例第十三条';

const MAX_TICKET = 100;

/** Rules of a place that has a department handling clues. */
export const placeRules = (field: string, region: string): (UserError | false)[] => [
  regionDepth(region) < 2 &&
    userError(field, 'LEVEL', `must be a county or a prefecture-level city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
];

/** Rules of a clue, for both mutation and file import. */
export const clueRules = ({
  worker,
  amount,
  ticket,
  account,
}: Pick<FileWageClueInput, 'worker' | 'amount' | 'ticket' | 'account'>): (UserError | false)[] => [
  ...pseudonymRules('worker', worker),
  Number(amount) <= 0 && userError('amount', 'RANGE', 'the amount must be greater than zero', '金额须大于零'),
  ...textRules({ ticket }, MAX_TICKET),
  ...textRules({ account }),
];
