import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { today } from '../../shared/calendar/today.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateTime } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { hubLimit } from '../time-limits/hub-limit.ts';
import type { EmergencyAccessRow } from './emergency-access.entity.ts';

export const EmergencyState = describedEnum('EmergencyState', 'Where an emergency access stands (紧急查询状态).', {
  OPEN: 'Open (有效期内).',
  AWAITING_REVIEW: 'Ended; must be reviewed (待复核).',
  JUSTIFIED: 'Reviewed and found justified (复核认定正当).',
  MISUSE: 'Found unjustified or not reviewed in time; counts as misuse (认定滥用).',
});
export type EmergencyState = keyof typeof EmergencyState;

/** A row with the fields that one reader may see. */
export type SeenEmergency = EmergencyAccessRow & { reader: string; whole: boolean };

export const REVIEW_ARTICLE = '个人信息保护法第十三条第一款第四项；政务数据共享条例第二十九、三十七条';

@Key('id')
@ObjectType('EmergencyAccess', {
  description:
    'Immediate access to persons of a matter for some hours. Others see it when it is opened, and it is reviewed afterwards (紧急查询).',
})
export class EmergencyAccess implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (紧急查询编号).')
  id!: string;
  @SharedField(() => ID, DEALINGS, 'Participant that opened it (开启方).')
  participantId!: string;
  @SharedField(() => String, DEALINGS, 'The matter; a provider sees only its kind (案由).')
  matter!: string;
  @SharedField(() => [ID], DEALINGS, 'Pseudonyms of the persons; null for a provider (所涉人员假名).', { nullable: true })
  personIds!: string[] | null;
  @SharedField(() => String, DEALINGS, 'Reason why it could not wait; null for a provider (理由).', { nullable: true })
  reason!: string | null;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it was opened (开启时间).')
  openedAt!: string;
  @SharedField(() => DateTime, DEALINGS, 'Time at which it ends (截止时间).')
  until!: string;
  @SharedField(() => EmergencyState, DEALINGS, 'State (状态).')
  state!: EmergencyState;
  @SharedField(() => [Deadline], DEALINGS, 'Time limit for the review (复核时限).')
  deadlines!: Deadline[];
  @SharedField(() => String, DEALINGS, 'Finding of the review (复核意见).', { nullable: true })
  note!: string | null;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SeenEmergency): EmergencyAccess {
    const opened = today(new Date(row.opened_at));
    const clock = { rule: 'EMERGENCY_REVIEW', article: REVIEW_ARTICLE, startedOn: opened, metOn: row.reviewed_on };
    return Object.assign(new EmergencyAccess(), {
      id: row.id,
      participantId: row.participant,
      matter: row.whole ? row.matter : row.matter.split('/')[0],
      personIds: row.whole ? row.persons : null,
      reason: row.whole ? row.reason : null,
      openedAt: new Date(row.opened_at).toISOString(),
      until: new Date(row.until_at).toISOString(),
      state: stateOf(row),
      deadlines: [hubLimit(clock, row.review_by)],
      note: row.note,
      heldIn: row.region,
      parties: [row.participant, row.reader],
    });
  }
}

export function stateOf({ until_at, review_by, reviewed_on, justified }: EmergencyAccessRow, now = new Date()): EmergencyState {
  if (reviewed_on !== null) return justified ? 'JUSTIFIED' : 'MISUSE';
  if (today(now) > review_by) return 'MISUSE';
  return new Date(until_at) > now ? 'OPEN' : 'AWAITING_REVIEW';
}

export const EmergencyAccessConnection = connectionOf(() => EmergencyAccess, 'EmergencyAccess', '紧急查询');
export const EmergencyAccessPayload = payloadOf(() => EmergencyAccess, 'EmergencyAccess', 'access', PUBLIC, '紧急查询');

@InputType('OpenEmergencyAccessInput', { description: 'An immediate access to persons of a matter (开启紧急查询).' })
export class OpenEmergencyAccessInput extends MutationInput {
  @Field(() => String, { description: "The caller's matter, such as injury-claim/IC-0000000001 (案由)." })
  matter!: string;
  @Field(() => [ID], { description: 'Pseudonyms of the persons, at most five (人员假名).' })
  persons!: string[];
  @Field(() => String, {
    description: 'Reason why the protection of life, health or property cannot wait for a confirmation, at least 20 characters (紧急理由).',
  })
  reason!: string;
}

@InputType('ReviewEmergencyAccessInput', {
  description: 'Review an emergency access. Only the sharing authority of its region may do this (复核紧急查询).',
})
export class ReviewEmergencyAccessInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the access (紧急查询编号).' })
  access!: string;
  @Field(() => Boolean, { description: 'Whether the access was justified (是否正当).' })
  justified!: boolean;
  @Field(() => String, { description: 'Finding (复核意见).' })
  note!: string;
}
