import { regionDepth } from '../../shared/identifiers/region-code.ts';
import { pseudonymRules } from '../../shared/rules/pseudonym-rules.ts';
import { textRules } from '../../shared/rules/text-rules.ts';
import { type UserError, userError } from '../../shared/rules/user-error.ts';
import type { FileWageClueInput } from './wage-clue.inputs.ts';

/** States in which a clue has ended. */
export const ENDS: readonly string[] = ['PAID', 'UNFOUNDED', 'TO_ARBITRATION'];
/** The department of the county or city where the work is done. */
export const ARTICLE = '劳动保障监察条例第十三条';

const MAX_TICKET = 100;

/** A place that has a department which handles clues. */
export const placeRules = (field: string, region: string): (UserError | false)[] => [
  regionDepth(region) < 2 && userError(field, 'LEVEL', `a county or a city: ${ARTICLE}`, `须为县级或者设区的市级：${ARTICLE}`),
];

/** Of a clue, whether it comes by itself or in a file. */
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
