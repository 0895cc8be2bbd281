import { ID, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { InterviewRow } from './interview.entity.ts';

export const InterviewKind = describedEnum('InterviewKind', 'Kind of interview (面谈类型).', {
  JOINT_INTERVIEW: 'Joint administrative interview by several departments (部门联合约谈).',
  GUIDANCE: 'Preventive guidance on how to employ (用工指导).',
});
export type InterviewKind = keyof typeof InterviewKind;

export const InterviewState = describedEnum('InterviewState', 'Status of an interview (约谈状态).', {
  PROPOSED: 'Proposed for a planned day (已提出).',
  HELD: 'Held (已约谈).',
  CANCELLED: 'Cancelled (已取消).',
});
export type InterviewState = keyof typeof InterviewState;

@ObjectType('Interview', { description: 'Joint interview with an enterprise, or guidance given to one (约谈、用工指导).' })
export class Interview implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (标识).')
  id!: string;
  @SharedField(() => InterviewKind, INTERNAL, 'Kind (面谈类型).')
  kind!: InterviewKind;
  @SharedField(() => Region, INTERNAL, 'Region of the department that convenes it (约谈地区).')
  region!: Region;
  @SharedField(() => [String], INTERNAL, 'Departments that take part (参与部门).')
  agencies!: string[];
  @SharedField(() => [String], INTERNAL, 'Topics (约谈事项).')
  topics!: string[];
  @SharedField(() => InterviewState, INTERNAL, 'Status (状态).')
  state!: InterviewState;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was proposed (提出日期).')
  proposedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Planned day (计划日期).')
  plannedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the meeting (约谈日期).', { nullable: true })
  heldOn!: string | null;
  @SharedField(() => String, INTERNAL, 'Outcome, or reason for the cancellation (约谈结果).', { nullable: true })
  outcome!: string | null;
  campaignCode!: string | null;
  enterpriseCode!: string;
  heldIn!: string;

  static from(row: InterviewRow): Interview {
    return Object.assign(new Interview(), {
      id: row.id,
      kind: row.kind as InterviewKind,
      region: Region.at(row.region),
      agencies: row.agencies,
      topics: row.topics,
      state: row.held_on ? InterviewState.HELD : row.cancelled_on ? InterviewState.CANCELLED : InterviewState.PROPOSED,
      proposedOn: row.proposed_on,
      plannedOn: row.planned_on,
      heldOn: row.held_on,
      outcome: row.outcome,
      campaignCode: row.campaign,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const InterviewConnection = connectionOf(() => Interview, 'Interview', '约谈');
export const InterviewPayload = payloadOf(() => Interview, 'Interview', 'interview', INTERNAL, '约谈');
