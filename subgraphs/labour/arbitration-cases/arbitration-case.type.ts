import { Field, InputType, ObjectType } from 'type-graphql';
import { INTERNAL, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { ArbitrationNumber, CreditCode, DateScalar, Money, RegionCode } from '../../shared/graphql/scalars.ts';
import { Key, SharedField } from '../../shared/graphql/shared-field.ts';
import { Deadline } from '../../shared/graphql/value-types.ts';
import { Region } from '../region/region.type.ts';
import type { ArbitrationCaseRow } from './arbitration-case.entity.ts';
import { arbitrationDeadlines } from './arbitration-deadlines.ts';

export const ArbitrationClaim = describedEnum('ArbitrationClaim', 'What is claimed (仲裁请求).', {
  PAY: 'Pay (劳动报酬).',
  CONFIRM_RELATION: 'That a labour relation exists (确认劳动关系).',
  INJURY: 'Benefits for an injury at work (工伤待遇).',
  DEDUCTION: 'Penalties and deductions (扣罚款).',
  DISMISSAL: 'Compensation for dismissal (经济补偿、赔偿金).',
  OVERTIME: 'Overtime pay (加班费).',
});
export type ArbitrationClaim = keyof typeof ArbitrationClaim;

export const ArbitrationOutcome = describedEnum('ArbitrationOutcome', 'How an arbitration ended (仲裁结果).', {
  AWARD_FOR_WORKER: 'Award for the worker (支持劳动者请求).',
  AWARD_IN_PART: 'Award in part (部分支持).',
  DISMISSED: 'Claim dismissed (驳回请求).',
  SETTLED: 'Settled before the commission (调解结案).',
  NOT_ACCEPTED: 'Not accepted (不予受理).',
});
export type ArbitrationOutcome = keyof typeof ArbitrationOutcome;

@Key('number')
@ObjectType('ArbitrationCase', { description: 'A labour arbitration case (劳动人事争议仲裁案件).' })
export class ArbitrationCase implements HeldRecord {
  @SharedField(() => ArbitrationNumber, PUBLIC, 'Case number as written (仲裁案号).')
  number!: string;
  @SharedField(() => String, INTERNAL, 'Commission (仲裁委员会).')
  commission!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the commission (仲裁地区).')
  region!: Region;
  @SharedField(() => ArbitrationClaim, INTERNAL, 'What is claimed (仲裁请求).')
  claim!: ArbitrationClaim;
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan (请求金额，元).', { nullable: true })
  amount!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of application (申请日期).')
  filedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of acceptance (受理日期).', { nullable: true })
  acceptedOn!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the award or closing (裁决日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => ArbitrationOutcome, INTERNAL, 'Outcome; null while it runs (仲裁结果).', { nullable: true })
  outcome!: ArbitrationOutcome | null;
  @SharedField(() => [Deadline], INTERNAL, 'Its statutory clocks (法定时限).')
  deadlines!: Deadline[];
  respondentCode!: string;
  heldIn!: string;
  /** the claimant */
  subject!: string;

  static from(row: ArbitrationCaseRow): ArbitrationCase {
    return Object.assign(new ArbitrationCase(), {
      number: row.number,
      commission: row.commission,
      region: Region.at(row.region),
      claim: row.claim as ArbitrationClaim,
      amount: row.amount,
      filedOn: row.filed_on,
      acceptedOn: row.accepted_on,
      decidedOn: row.decided_on,
      outcome: row.outcome as ArbitrationOutcome | null,
      deadlines: arbitrationDeadlines(row),
      respondentCode: row.respondent,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

export const ArbitrationCaseConnection = connectionOf(() => ArbitrationCase, 'ArbitrationCase', '仲裁案件');

@InputType('ArbitrationCaseFilter', { description: 'Which arbitration cases (仲裁案件筛选条件).' })
export class ArbitrationCaseFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Against this enterprise (被申请人).' })
  respondent?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Before a commission inside this region (地区).' })
  region?: string | null;
  @Field(() => ArbitrationClaim, { nullable: true, description: 'With this claim (仲裁请求).' })
  claim?: ArbitrationClaim | null;
}
