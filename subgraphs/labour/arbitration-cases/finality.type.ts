import { ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const FinalityOutcome = describedEnum('FinalityOutcome', 'Whether an award is final for the employer (裁决是否终局).', {
  FINAL: 'Final: the employer may only ask to set it aside (终局).',
  NOT_FINAL: 'Not final: both may sue (非终局).',
  UNDECIDED: 'The minimum wage that decides it is not on record, unconfirmed or withdrawn, or the tiers of the place differ (无法判定).',
});
export type FinalityOutcome = keyof typeof FinalityOutcome;

@ObjectType('AwardFinality', { description: 'Whether an award is final by the register of today, and by which rows (终局裁决核验).' })
export class AwardFinality implements HeldRecord {
  @SharedField(() => FinalityOutcome, INTERNAL, 'Conclusion (结论).')
  outcome!: FinalityOutcome;
  @SharedField(() => [String], INTERNAL, 'Rows of the register that decide it, withdrawn ones named as such (所用标准).')
  rows!: string[];
  @SharedField(() => String, INTERNAL, 'Legal basis (依据).')
  article!: string;
  heldIn!: string;
}
