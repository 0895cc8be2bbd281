import { ObjectType } from 'type-graphql';
import { SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const BaseOutcome = describedEnum('BaseOutcome', 'Result of checking a contribution base (缴费基数核验结论).', {
  KEPT: 'Within the bounds (符合).',
  BELOW_FLOOR: 'Below the lower bound (低于下限).',
  ABOVE_CEILING: 'Above the upper bound (高于上限).',
  UNDECIDED: 'Undecided: no bounds are on record for the place and day, or they are withdrawn or unconfirmed (无法判定).',
});
export type BaseOutcome = keyof typeof BaseOutcome;

@ObjectType('BaseFinding', {
  description: 'Check of a contribution base against the lower and upper bound of the place and year (缴费基数核验).',
})
export class BaseFinding implements HeldRecord {
  @SharedField(() => BaseOutcome, SENSITIVE, 'Conclusion (结论).')
  outcome!: BaseOutcome;
  @SharedField(() => [String], SENSITIVE, 'Register row with the bounds (所用数据).')
  rows!: string[];
  heldIn!: string;
  subject!: string;
}
