import { yuanToFen } from '../identifiers/money.ts';
import { type UserError, userError } from './user-error.ts';

const MAX_YUAN = 100_000_000;

/** An optional amount from zero to a hundred million yuan, or to `most`. */
export const yuanRules = (field: string, amount: string | null | undefined, most = MAX_YUAN): (UserError | false)[] => [
  amount != null &&
    (yuanToFen(amount) < 0n || yuanToFen(amount) > BigInt(most) * 100n) &&
    userError(field, 'RANGE', `must be 0 to ${most} yuan`, `须在 0 至 ${most} 元之间`),
];
