import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { dealingsOf, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import type { MatterConfirmationRow } from './matter-confirmation.entity.ts';

export const MatterBasis = describedEnum(
  'MatterBasis',
  'How it is confirmed that a matter concerns a person, other than by the record of its holder (案由依据).',
  {
    RECORD_OF_ANOTHER: 'An earlier record that another body made (其他单位的在先记录).',
    PERSON: 'The person confirmed it: with a one-time code, with a person’s token, or through an agent (本人确认).',
    SECOND_BODY: 'A second body confirmed it (其他单位确认).',
    EMERGENCY: 'Emergency access for some hours, reviewed afterwards (紧急查询).',
  },
);
export type MatterBasis = keyof typeof MatterBasis;

/** Also for an agent with the scope CONFIRM. */
export const OF_CONFIRMATIONS = dealingsOf('CONFIRM');

export const ConfirmationState = describedEnum('ConfirmationState', 'Where a confirmation stands (确认状态).', {
  REQUESTED: 'Waiting for the answer (待确认).',
  CONFIRMED: 'Confirmed (已确认).',
  REFUSED: 'Refused or withdrawn (不予确认).',
});
export type ConfirmationState = keyof typeof ConfirmationState;

@Key('id')
@ObjectType('MatterConfirmation', {
  description: 'Confirmation by the person or a second body that a matter concerns the person (案由确认).',
})
export class MatterConfirmation implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (确认编号).')
  id!: string;
  @SharedField(() => ID, OF_CONFIRMATIONS, 'Participant whose matter it is (办理方).')
  participantId!: string;
  @SharedField(() => String, OF_CONFIRMATIONS, 'The matter, such as wage-clue/C-0000000001 (案由).')
  matter!: string;
  @SharedField(() => ID, OF_CONFIRMATIONS, 'Pseudonym of the person (人员假名).')
  subjectId!: string;
  @SharedField(() => MatterBasis, OF_CONFIRMATIONS, 'How it is confirmed (确认方式).')
  basis!: MatterBasis;
  @SharedField(() => ID, OF_CONFIRMATIONS, 'The second body; null if the person confirms (确认单位).', { nullable: true })
  askedOf!: string | null;
  @SharedField(() => String, OF_CONFIRMATIONS, 'Why the matter concerns the person (理由).', { nullable: true })
  reason!: string | null;
  @SharedField(() => ConfirmationState, OF_CONFIRMATIONS, 'State (状态).')
  state!: ConfirmationState;
  @SharedField(() => DateScalar, OF_CONFIRMATIONS, 'Day on which it was requested (提出日期).')
  requestedOn!: string;
  @SharedField(() => DateTime, OF_CONFIRMATIONS, 'Time at which it was answered; null before (答复时间).', { nullable: true })
  decidedAt!: string | null;
  @SharedField(() => String, OF_CONFIRMATIONS, 'Finding of the second body; for a confirmation by an agent the mandate (核实情况).', {
    nullable: true,
  })
  note!: string | null;
  heldIn!: string;
  subject!: string;
  parties!: readonly string[];

  static from(row: MatterConfirmationRow): MatterConfirmation {
    return Object.assign(new MatterConfirmation(), {
      id: row.id,
      participantId: row.participant,
      matter: row.matter,
      subjectId: row.person,
      basis: row.basis as MatterBasis,
      askedOf: row.asked_of,
      reason: row.reason,
      state: row.state as ConfirmationState,
      requestedOn: row.requested_on,
      decidedAt: row.decided_at && new Date(row.decided_at).toISOString(),
      note: row.note,
      heldIn: row.region,
      subject: row.person,
      parties: [row.participant, ...(row.asked_of ? [row.asked_of] : []), ...(row.basis === 'PERSON' ? [row.person] : [])],
    });
  }
}

export const MatterConfirmationConnection = connectionOf(() => MatterConfirmation, 'MatterConfirmation', '案由确认');
export const MatterConfirmationPayload = payloadOf(() => MatterConfirmation, 'MatterConfirmation', 'confirmation', PUBLIC, '案由确认');

@InputType('MatterConfirmationFilter', { description: 'Filter for confirmations (案由确认筛选条件).' })
export class MatterConfirmationFilter {
  @Field(() => ConfirmationState, { nullable: true, description: 'In this state (状态).' })
  state?: ConfirmationState | null;
  @Field(() => ID, { nullable: true, description: 'To be answered by this participant (确认单位).' })
  askedOf?: string | null;
}

@InputType('RequestConfirmationInput', { description: 'Ask a second body to confirm that a matter concerns a person (申请案由确认).' })
export class RequestConfirmationInput extends MutationInput {
  @Field(() => String, { description: "The caller's matter, such as wage-clue/C-0000000001 (案由)." })
  matter!: string;
  @Field(() => ID, { description: 'Pseudonym of the person (人员假名).' })
  person!: string;
  @Field(() => ID, {
    description: 'The body to ask: a superior body of the same kind, or a body of another kind in the same region or above it (确认单位).',
  })
  of!: string;
  @Field(() => String, { description: 'Why the matter concerns the person (理由).' })
  reason!: string;
}

@InputType('DecideConfirmationInput', {
  description: 'The answer to a request for confirmation; a confirmation can be withdrawn later (答复案由确认).',
})
export class DecideConfirmationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the confirmation (确认编号).' })
  confirmation!: string;
  @Field(() => Boolean, { description: 'Whether it is confirmed (是否确认).' })
  confirmed!: boolean;
  @Field(() => String, { description: 'Finding (核实情况).' })
  note!: string;
}

@InputType('ConfirmByPersonInput', { description: 'Confirm a matter with the one-time code of its person (本人确认案由).' })
export class ConfirmByPersonInput extends MutationInput {
  @Field(() => String, { description: "The caller's matter, such as wage-clue/C-0000000001 (案由)." })
  matter!: string;
  @Field(() => String, { description: 'One-time code that the person was issued for this participant (本人一次性确认码).' })
  code!: string;
}

@InputType('ConfirmMatterInput', {
  description: 'Confirmation of the calling person that a matter of a body concerns them (本人确认案由).',
})
export class ConfirmMatterInput extends MutationInput {
  @Field(() => ID, { description: 'Participant whose matter it is, such as labour-310000 (办理方).' })
  participant!: string;
  @Field(() => String, { description: 'The matter of that body, such as wage-clue/C-0000000001 (案由).' })
  matter!: string;
}
