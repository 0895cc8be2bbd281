import { ObjectType } from 'type-graphql';
import { SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const BaseOutcome = describedEnum('BaseOutcome', 'How a contribution base stands to the bounds of the place (缴费基数核验结论).', {
  KEPT: 'Between floor and ceiling (符合).',
  BELOW_FLOOR: 'Below the floor (低于下限).',
  ABOVE_CEILING: 'Above the ceiling (高于上限).',
  UNDECIDED: 'No bounds are on record for the place and day, or they were withdrawn or are unconfirmed (无法判定).',
});
export type BaseOutcome = keyof typeof BaseOutcome;

@ObjectType('BaseFinding', { description: 'A contribution base held against floor and ceiling of the place and year (缴费基数核验).' })
export class BaseFinding implements HeldRecord {
  @SharedField(() => BaseOutcome, SENSITIVE, 'Conclusion (结论).')
  outcome!: BaseOutcome;
  @SharedField(() => [String], SENSITIVE, 'Row of the register that decides it (所用数据).')
  rows!: string[];
  heldIn!: string;
  subject!: string;
}
