import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PERSONAL, SENSITIVE } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { Money, MonthScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { contestClocks } from '../enrolments/contest-clocks.ts';
import { ContestState, ContestStep, Scheme } from '../enrolments/enrolment-spell.enums.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { MonthContestRow } from './month-contest.entity.ts';

const MONTH_CONTEST = { answer: 'MONTH_CONTEST_ANSWER', decision: 'MONTH_CONTEST_DECIDE' } as const;

@ObjectType('MonthContest', { description: 'A credited month contested by the agency of another region (缴费月份争议).' })
export class MonthContest implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Number of the contest (争议编号).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The person (参保人).')
  worker!: Worker;
  @SharedField(() => Scheme, PERSONAL, 'Scheme (险种).')
  scheme!: Scheme;
  @SharedField(() => MonthScalar, PERSONAL, 'The month (缴费月份).')
  month!: string;
  @SharedField(() => Region, PERSONAL, 'Region that keeps the month (记账地区).')
  region!: Region;
  @SharedField(() => Region, PERSONAL, 'Region whose agency contests it (提出争议地区).')
  contestedBy!: Region;
  @SharedField(() => String, PERSONAL, 'Reason (理由).')
  reason!: string;
  @SharedField(() => Money, SENSITIVE, 'Base that the other agency would credit, in yuan (对方申报缴费基数，元).', { nullable: true })
  base!: string | null;
  @SharedField(() => ContestState, PERSONAL, 'Where it stands (争议状态).')
  state!: ContestState;
  @SharedField(() => [Deadline], PERSONAL, 'Time limits: for the answer, then for the decision (时限).')
  deadlines!: Deadline[];
  heldIn!: string;
  subject!: string;

  static from(row: MonthContestRow): MonthContest {
    return Object.assign(new MonthContest(), {
      id: row.id,
      worker: Worker.of(row.worker),
      scheme: row.scheme as Scheme,
      month: row.month.slice(0, 7),
      region: Region.at(row.region),
      contestedBy: Region.at(row.contested_by),
      reason: row.reason,
      base: row.base,
      state: row.contest_state as ContestState,
      deadlines: contestClocks(MONTH_CONTEST, row, { awaited: true, endedOn: row.ended_on }),
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

export const MonthContestConnection = connectionOf(() => MonthContest, 'MonthContest', '缴费月份争议');
export const MonthContestPayload = payloadOf(() => MonthContest, 'MonthContest', 'contest', PERSONAL, '缴费月份争议');

@InputType('SettleMonthContestInput', { description: 'A step in the contest of a credited month (缴费月份争议办理).' })
export class SettleMonthContestInput extends MutationInput {
  @Field(() => ID, { description: 'Number of the contest (争议编号).' })
  contest!: string;
  @Field(() => ContestStep, {
    description: 'Step. If the agency that keeps the month accepts the contest, the month moves to the other region (环节).',
  })
  step!: ContestStep;
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters; required for MAINTAIN, CONFIRM and REVOKE (理由).' })
  reason?: string | null;
}
