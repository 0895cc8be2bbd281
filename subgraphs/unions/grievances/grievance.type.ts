import { Float, ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { today } from '../../shared/calendar/today.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, DateTime, MonthScalar, SafeInt } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { dueOn, fixedDay, type LimitBasis } from '../../shared/time-limits/deadline.ts';
import { Deadline, EDITION } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Enterprise } from '../enterprise/enterprise.type.ts';
import { Region } from '../region/region.type.ts';
import { limitOf } from '../time-limits/time-limits.ts';
import { Worker } from '../worker/worker.type.ts';
import type { GrievanceChannelRow, GrievanceRow } from './grievance.entity.ts';

export const GrievanceChannelKind = describedEnum('GrievanceChannelKind', 'Kind of grievance channel (申诉渠道类型).', {
  HOTLINE: 'Service hotline of the enterprise (企业服务热线).',
  APPEAL: 'Appeal against a penalty, an account decision or a rating (申诉渠道).',
  IN_APP: 'Feedback in the app (应用内反馈).',
  UNION_WINDOW: 'Service desk of the union (工会窗口).',
});
export type GrievanceChannelKind = keyof typeof GrievanceChannelKind;

export const GrievanceTopic = describedEnum('GrievanceTopic', 'Subject of a grievance (诉求事项).', {
  PAY: 'Pay (劳动报酬).',
  DEDUCTION: 'A penalty or a deduction (扣罚款).',
  DISPATCH: 'Dispatch and rating (派单、评分).',
  ACCOUNT: 'An account that was blocked (封号).',
  HOURS: 'Working time and rest (工作时间和休息).',
  SAFETY: 'Safety, weather, injury (安全、天气、职业伤害).',
  INSURANCE: 'Social insurance (社会保险).',
  OTHER: 'Other (其他).',
});
export type GrievanceTopic = keyof typeof GrievanceTopic;

export const GrievanceOutcome = describedEnum('GrievanceOutcome', 'Outcome of a grievance (诉求办理结果).', {
  UPHELD: 'Upheld (支持).',
  PARTLY: 'Upheld in part (部分支持).',
  REJECTED: 'Not upheld (不予支持).',
  WITHDRAWN: 'Withdrawn (撤回).',
});
export type GrievanceOutcome = keyof typeof GrievanceOutcome;

/** The time limit for an answer: from a contract, or from the table of time limits. */
export const answerBasis = (dueBy: string): LimitBasis => {
  const limit = limitOf('GRIEVANCE_ANSWER');
  return dueBy === limit.article ? limit : { mark: 'found', note: 'number of days stated in the contract', carryBasis: limit.carryBasis };
};

@ObjectType('Grievance', { description: 'A complaint of a worker against an enterprise, handled by a union (劳动者诉求).' })
export class Grievance implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (诉求标识).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The worker (劳动者).')
  worker!: Worker;
  @SharedField(() => Enterprise, PERSONAL, 'The enterprise that the grievance is against (企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, PERSONAL, 'Region of the union that handles the grievance (办理地区).')
  region!: Region;
  @SharedField(() => GrievanceTopic, PERSONAL, 'Subject (事项).')
  topic!: GrievanceTopic;
  @SharedField(() => String, PERSONAL, 'What happened, as the worker describes it (情况说明).')
  account!: string;
  @SharedField(() => DateTime, PERSONAL, 'Time at which it was raised (提出时间).')
  raisedAt!: string;
  @SharedField(() => DateTime, PERSONAL, 'Time at which it was answered; null while open (答复时间).', { nullable: true })
  answeredAt!: string | null;
  @SharedField(() => Float, PERSONAL, 'Hours from raising to answer; null while open (办理时长，小时).', { nullable: true })
  hours!: number | null;
  @SharedField(() => GrievanceOutcome, PERSONAL, 'Outcome; null while open (办理结果).', { nullable: true })
  outcome!: GrievanceOutcome | null;
  @SharedField(() => String, PERSONAL, 'Text of the answer; null while open (答复内容).', { nullable: true })
  answer!: string | null;
  @SharedField(
    () => Deadline,
    PERSONAL,
    'Time limit for the answer, set by the contract that binds the enterprise, else by the table of time limits (答复期限).',
  )
  deadline!: Deadline;
  channelId!: string;
  heldIn!: string;
  subject!: string;

  static from(row: GrievanceRow): Grievance {
    const answered = row.answered_at ? new Date(row.answered_at) : null;
    const raised = new Date(row.raised_at);
    const clock = { rule: 'GRIEVANCE_ANSWER', article: row.due_by, startedOn: today(raised), metOn: answered && today(answered) };
    return Object.assign(new Grievance(), {
      ...{ id: row.id, topic: row.topic, account: row.account, outcome: row.outcome, answer: row.answer },
      ...{ worker: Worker.of(row.worker), enterprise: Enterprise.of(row.enterprise), region: Region.at(row.region) },
      ...{ raisedAt: raised.toISOString(), answeredAt: answered?.toISOString() ?? null },
      hours: answered && Math.round((answered.getTime() - raised.getTime()) / 360_000) / 10,
      deadline: dueOn(clock, fixedDay(row.due_on), answerBasis(row.due_by)),
      ...{ channelId: row.channel, heldIn: row.region, subject: row.worker },
    });
  }
}

@ObjectType('GrievanceChannel', { description: 'A channel by which workers reach an enterprise, with figures on how it works (诉求渠道).' })
export class GrievanceChannel {
  @SharedField(() => ID, PUBLIC, 'Identifier (渠道标识).')
  id!: string;
  @SharedField(() => Enterprise, PUBLIC, 'The enterprise (企业).')
  enterprise!: Enterprise;
  @SharedField(() => Region, PUBLIC, 'Region of the union that keeps the record (地区).')
  region!: Region;
  @SharedField(() => GrievanceChannelKind, PUBLIC, 'Kind of channel (类型).')
  kind!: GrievanceChannelKind;
  @SharedField(() => String, PUBLIC, 'Name (名称).')
  name!: string;
  @SharedField(() => String, PUBLIC, 'Opening hours (开放时间).')
  hours!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day it was opened (开通日期).')
  openedOn!: string;

  static from(row: GrievanceChannelRow): GrievanceChannel {
    return Object.assign(new GrievanceChannel(), {
      ...{ id: row.id, kind: row.kind, name: row.name, hours: row.hours, openedOn: row.opened_on },
      ...{ enterprise: Enterprise.of(row.enterprise), region: Region.at(row.region) },
    });
  }
}

@ObjectType('ChannelRecord', {
  description:
    'Figures on a channel up to the end of the last month. Withheld below ten persons and where a single union recorded them (渠道办理情况).',
})
export class ChannelRecord {
  @SharedField(() => SafeInt, PUBLIC, 'Number of grievances received, rounded to tens; null below ten (收到诉求数).', { nullable: true })
  received!: number | null;
  @SharedField(() => SafeInt, PUBLIC, 'Of these, answered, rounded to tens; null below ten (已答复数).', { nullable: true })
  answered!: number | null;
  @SharedField(() => Float, PUBLIC, 'Average hours until the answer; null if fewer than ten were answered (平均办理时长，小时).', {
    nullable: true,
  })
  averageHours!: number | null;
  @SharedField(() => MonthScalar, PUBLIC, EDITION)
  edition!: string;
}

export const GrievanceConnection = connectionOf(() => Grievance, 'Grievance', '劳动者诉求');
export const GrievanceChannelConnection = connectionOf(() => GrievanceChannel, 'GrievanceChannel', '诉求渠道');
export const GrievancePayload = payloadOf(() => Grievance, 'Grievance', 'grievance', PERSONAL, '劳动者诉求');
export const GrievanceChannelPayload = payloadOf(() => GrievanceChannel, 'GrievanceChannel', 'channel', PUBLIC, '诉求渠道');
