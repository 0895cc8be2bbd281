import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput, UserError } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import type { DisputeRow } from './dispute.entity.ts';

export const DisputeStage = describedEnum('DisputeStage', 'Stage of a dispute under Decree 809, Art. 28 (争议处理阶段).', {
  NEGOTIATION: 'Negotiation between the parties (协商).',
  AUTHORITY: 'Sharing authority of the same level (同级共享主管部门).',
  SUPERIOR_AUTHORITY: 'Common superior sharing authority, for disputes across regions or levels (共同的上级共享主管部门).',
  GOVERNMENT: "People's government of the same level (同级人民政府).",
});
export type DisputeStage = keyof typeof DisputeStage;

@Key('id')
@ObjectType('SharingDispute', { description: 'A dispute about data sharing (共享争议).' })
export class SharingDispute implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (争议编号).')
  id!: string;
  @SharedField(() => ID, DEALINGS, 'The request it is about (所涉申请).')
  requestId!: string;
  @SharedField(() => String, DEALINGS, 'Reasons for the dispute (争议事由).')
  grounds!: string;
  @SharedField(() => DisputeStage, DEALINGS, 'Where it stands (阶段).')
  stage!: DisputeStage;
  @SharedField(() => String, DEALINGS, 'Outcome; null while the dispute is open (处理结果).', { nullable: true })
  outcome!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Day it was raised (提出日期).')
  raisedOn!: string;
  @SharedField(() => DateScalar, DEALINGS, 'Day it was settled; null while the dispute is open (办结日期).', { nullable: true })
  settledOn!: string | null;
  competentRegion!: string;
  raisedById!: string;
  againstId!: string;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: DisputeRow): SharingDispute {
    return Object.assign(new SharingDispute(), {
      id: row.id,
      requestId: row.request,
      grounds: row.grounds,
      stage: row.stage as DisputeStage,
      outcome: row.outcome,
      raisedOn: row.raised_on,
      settledOn: row.settled_on,
      competentRegion: row.common_region,
      raisedById: row.raised_by,
      againstId: row.against,
      heldIn: row.common_region,
      parties: [row.raised_by, row.against],
    });
  }
}

export const SharingDisputeConnection = connectionOf(() => SharingDispute, 'SharingDispute', '共享争议');

@ObjectType('DisputePayload', { description: 'Result of a step on a dispute (争议办理结果).' })
export class DisputePayload {
  @SharedField(() => SharingDispute, PUBLIC, 'The dispute; null if the input was rejected (争议).', { nullable: true })
  dispute!: SharingDispute | null;
  @SharedField(() => [UserError], PUBLIC, 'Errors of the input (输入错误).')
  userErrors!: UserError[];
}

@InputType('RaiseDisputeInput', { description: 'Raise a dispute about the handling or the answer of a request (提出共享争议).' })
export class RaiseDisputeInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (申请编号).' })
  request!: string;
  @Field(() => String, { description: 'Reasons (事由).' })
  grounds!: string;
}

@InputType('EscalateDisputeInput', { description: 'Escalate a dispute (升级争议).' })
export class EscalateDisputeInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the dispute (争议编号).' })
  dispute!: string;
  @Field(() => String, { description: 'Reason why the previous stage did not settle it (理由).' })
  reason!: string;
}

@InputType('SettleDisputeInput', { description: 'The end of a dispute (办结争议).' })
export class SettleDisputeInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the dispute (争议编号).' })
  dispute!: string;
  @Field(() => String, { description: 'Outcome (处理结果).' })
  outcome!: string;
}
