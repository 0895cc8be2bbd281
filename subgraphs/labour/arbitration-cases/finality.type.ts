import { ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const FinalityOutcome = describedEnum('FinalityOutcome', 'Whether an award is final for the employer (裁决是否终局).', {
  FINAL: 'The award is final: the employer may only apply to set it aside (终局).',
  NOT_FINAL: 'The award is not final: both parties may sue (非终局).',
  UNDECIDED:
    'Cannot be determined: the minimum wage is missing, unconfirmed or withdrawn, or the tiers of the place give different results (无法判定).',
});
export type FinalityOutcome = keyof typeof FinalityOutcome;

@ObjectType('AwardFinality', {
  description: 'Whether an award is final by the register as it stands today, with the rows that decide it (终局裁决核验).',
})
export class AwardFinality implements HeldRecord {
  @SharedField(() => FinalityOutcome, INTERNAL, 'Conclusion (结论).')
  outcome!: FinalityOutcome;
  @SharedField(() => [String], INTERNAL, 'Rows of the register that decide it; withdrawn rows are marked as withdrawn (所用标准).')
  rows!: string[];
  @SharedField(() => String, INTERNAL, 'Legal basis (依据).')
  article!: string;
  heldIn!: string;
}
