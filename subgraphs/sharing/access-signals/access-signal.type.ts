import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { DEALINGS, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';

import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { matterKind } from '../ledger/matter-kind.ts';
import { hubLimit } from '../time-limits/hub-limit.ts';
import type { AccessSignalRow } from './access-signal.entity.ts';

export const AccessSignalKind = describedEnum('AccessSignalKind', 'Kind of signal (查询异常类型).', {
  YOUNG_MATTER: 'Data were read within an hour of recording the matter (案由新建一小时内即查询).',
  MANY_PERSONS: 'Data of many persons were read under few matters in one day (少数案由查询多人).',
  GAVE_NO_CAUSE: 'A matter under which persons were read no longer gives cause (查询后案由失效).',
  REFUSED_OFTEN: 'The participant reached its daily limit of refusals (当日被拒绝次数用尽).',
  MANY_MANDATES: 'Many persons granted a mandate to one agent within a few days (短期内多人委托同一受托人).',
  EMERGENCY_UNREVIEWED: 'An emergency access ended and was not reviewed (紧急查询未复核).',
});
export type AccessSignalKind = keyof typeof AccessSignalKind;

export const AccessSignalState = describedEnum('AccessSignalState', 'Where a signal stands (异常处理状态).', {
  OPEN: 'Open; must be examined (待核查).',
  EXPLAINED: 'Examined; the use was lawful (核查无异常).',
  MISUSE: 'Examined; the data were misused (认定滥用).',
});
export type AccessSignalState = keyof typeof AccessSignalState;

export const SIGNAL_ARTICLE = '政务数据共享条例第二十九、三十七条 (Decree 809 Arts. 29, 37)';

/** A signal with the fields that one reader may see. */
export type SeenSignal = AccessSignalRow & { reader: string; whole: boolean };

@Key('id')
@ObjectType('AccessSignal', { description: 'A sign of unusual use of personal data that must be examined (查询异常信号).' })
export class AccessSignal implements HeldRecord {
  @SharedField(() => ID, PUBLIC, 'Identifier (信号编号).')
  id!: string;
  @SharedField(() => AccessSignalKind, DEALINGS, 'Kind of signal (类型).')
  kind!: AccessSignalKind;
  @SharedField(() => ID, DEALINGS, 'Participant that read the data; the pseudonym for an agent who is a person (查询方).')
  participantId!: string;
  @SharedField(() => String, DEALINGS, 'The matter; a provider sees only its kind (案由).', { nullable: true })
  matter!: string | null;
  @SharedField(() => DateScalar, DEALINGS, 'Day on which it happened (发生日期).')
  day!: string;
  @SharedField(() => String, DEALINGS, 'Details with figures (说明).')
  detail!: string;
  @SharedField(() => String, DEALINGS, 'Region whose sharing authority must examine it (负责地区).')
  owner!: string;
  @SharedField(() => AccessSignalState, DEALINGS, 'State (状态).')
  state!: AccessSignalState;
  @SharedField(() => [Deadline], DEALINGS, 'Time limit: ten working days (时限).')
  deadlines!: Deadline[];
  @SharedField(() => String, DEALINGS, 'Finding of the authority (核查意见).', { nullable: true })
  note!: string | null;
  heldIn!: string;
  parties!: readonly string[];

  static from(row: SeenSignal): AccessSignal {
    const clock = { rule: 'ACCESS_SIGNAL', article: SIGNAL_ARTICLE, startedOn: row.day, metOn: row.settled_on };
    return Object.assign(new AccessSignal(), {
      id: row.id,
      kind: row.kind as AccessSignalKind,
      participantId: row.participant,
      matter: row.whole ? row.matter : matterKind(row.matter),
      day: row.day,
      detail: row.detail,
      owner: row.region,
      state: (row.outcome ?? 'OPEN') as AccessSignalState,
      deadlines: [hubLimit(clock, row.due_by)],
      note: row.note,
      heldIn: row.region,
      parties: [row.reader],
    });
  }
}

export const AccessSignalConnection = connectionOf(() => AccessSignal, 'AccessSignal', '查询异常信号');
export const AccessSignalPayload = payloadOf(() => AccessSignal, 'AccessSignal', 'signal', PUBLIC, '查询异常信号');

@InputType('AccessSignalFilter', { description: 'Filter for signals (查询异常筛选条件).' })
export class AccessSignalFilter {
  @Field(() => AccessSignalKind, { nullable: true, description: 'Of this kind (类型).' })
  kind?: AccessSignalKind | null;
  @Field(() => AccessSignalState, { nullable: true, description: 'In this state (状态).' })
  state?: AccessSignalState | null;
  @Field(() => ID, { nullable: true, description: 'About this participant (查询方).' })
  participant?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'On or after this day (起始日).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'On or before this day (截止日).' })
  to?: string | null;
}

@InputType('SettleAccessSignalInput', { description: 'The decision on a signal by the sharing authority of its region (处理查询异常).' })
export class SettleAccessSignalInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the signal (信号编号).' })
  signal!: string;
  @Field(() => AccessSignalState, { description: 'EXPLAINED or MISUSE (结论).' })
  outcome!: AccessSignalState;
  @Field(() => String, { description: 'Finding of the authority (核查意见).' })
  note!: string;
}
