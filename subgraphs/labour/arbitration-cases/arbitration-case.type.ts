import { ObjectType } from 'type-graphql';
import { INTERNAL, PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { ArbitrationNumber, DateScalar, Money } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { ArbitrationCaseRow, StoredItem } from './arbitration-case.entity.ts';
import { arbitrationDeadlines } from './arbitration-deadlines.ts';

export const ArbitrationClaim = describedEnum('ArbitrationClaim', 'Type of the main claim (仲裁请求).', {
  PAY: 'Pay (劳动报酬).',
  CONFIRM_RELATION: 'Confirmation of a labour relation (确认劳动关系).',
  INJURY: 'Work-injury benefits (工伤待遇).',
  DEDUCTION: 'Penalties and deductions (扣罚款).',
  DISMISSAL: 'Compensation for dismissal (经济补偿、赔偿金).',
  OVERTIME: 'Overtime pay (加班费).',
});
export type ArbitrationClaim = keyof typeof ArbitrationClaim;

export const ArbitrationOutcome = describedEnum('ArbitrationOutcome', 'Outcome of an arbitration (仲裁结果).', {
  AWARD_FOR_WORKER: 'Award in favour of the worker (支持劳动者请求).',
  AWARD_IN_PART: 'Partial award (部分支持).',
  DISMISSED: 'Claim dismissed (驳回请求).',
  SETTLED: 'Settled before the commission (调解结案).',
  NOT_ACCEPTED: 'Not accepted (不予受理).',
});
export type ArbitrationOutcome = keyof typeof ArbitrationOutcome;

export const CourtAccessReason = describedEnum('CourtAccessReason', 'Reason why a party may go to court (可以起诉的情形).', {
  NOT_ACCEPTED: 'The commission did not accept the case (不予受理).',
  NO_ANSWER: 'The commission did not decide on acceptance in time (逾期未作出受理决定).',
  AWARD_LATE: 'The commission did not issue the award in time (逾期未裁决).',
  AWARD: 'A party disputes an award that is not final (不服非终局裁决).',
  FINAL_AWARD: 'The worker disputes a final award (劳动者不服终局裁决).',
  SET_ASIDE: 'The employer applies to set aside a final award (用人单位申请撤销终局裁决).',
});
export type CourtAccessReason = keyof typeof CourtAccessReason;

export const WhoMaySue = describedEnum('WhoMaySue', 'Party that may go to court (可以起诉的一方).', {
  BOTH: 'Both (双方).',
  WORKER: 'The worker (劳动者).',
  EMPLOYER: 'The employer (用人单位).',
});
export type WhoMaySue = keyof typeof WhoMaySue;

@ObjectType('CourtAccess', { description: 'A way to court after an arbitration: for which party, why, and until when (裁审衔接).' })
export class CourtAccess implements HeldRecord {
  @SharedField(() => CourtAccessReason, INTERNAL, 'Reason (情形).')
  reason!: CourtAccessReason;
  @SharedField(() => WhoMaySue, INTERNAL, 'Party (一方或者双方).')
  who!: WhoMaySue;
  @SharedField(() => String, INTERNAL, 'Legal basis (依据).')
  article!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Last day; null if the award has not been served or there is no time limit (截止日).', {
    nullable: true,
  })
  until!: string | null;
  @SharedField(
    () => Boolean,
    INTERNAL,
    'Whether the working-day calendar of every year in the period is known; if not, the entry is listed even though its last day may have passed (日期是否确定).',
  )
  isDecided!: boolean;
  @SharedField(
    () => [String],
    INTERNAL,
    'The time limit and the working-day calendars it was computed with; withdrawn rows are marked as withdrawn (所用数据).',
  )
  get rows(): string[] {
    return this.usedRows();
  }
  usedRows!: () => string[];
  heldIn!: string;
}

@ObjectType('ClaimItem', { description: 'One claim and its award (仲裁请求事项).' })
export class ClaimItem implements HeldRecord {
  @SharedField(() => ArbitrationClaim, INTERNAL, 'Type of claim (请求).')
  claim!: ArbitrationClaim;
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan; null if the claim is not for money (请求金额，元).', { nullable: true })
  amount!: string | null;
  @SharedField(() => Money, PERSONAL, 'Amount awarded, yuan (裁决金额，元).', { nullable: true })
  awarded!: string | null;
  @SharedField(() => Boolean, INTERNAL, 'Whether the award on this claim is final for the employer (是否终局).', { nullable: true })
  final!: boolean | null;
  heldIn!: string;
  subject!: string;
}

@Key('number')
@ObjectType('ArbitrationCase', { description: 'Labour arbitration case (劳动人事争议仲裁案件).' })
export class ArbitrationCase implements HeldRecord {
  @SharedField(() => ArbitrationNumber, PUBLIC, 'Case number as written by the commission (仲裁案号).')
  number!: string;
  @SharedField(() => String, INTERNAL, 'Name of the commission (仲裁委员会).', { nullable: true })
  commission!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the commission (仲裁地区).', { nullable: true })
  region!: Region;
  @SharedField(() => ArbitrationClaim, INTERNAL, 'Type of the main claim (仲裁请求).', { nullable: true })
  claim!: ArbitrationClaim;
  @SharedField(() => Money, PERSONAL, 'Amount claimed, yuan (请求金额，元).', { nullable: true })
  amount!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of application (申请日期).', { nullable: true })
  filedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of acceptance (受理日期).', { nullable: true })
  acceptedOn!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the award or of another closing (裁决日期).', { nullable: true })
  decidedOn!: string | null;
  @SharedField(() => ArbitrationOutcome, INTERNAL, 'Outcome; null while the case is pending (仲裁结果).', { nullable: true })
  outcome!: ArbitrationOutcome | null;
  @SharedField(() => [ClaimItem], INTERNAL, 'Claims, one by one (仲裁请求事项).', { nullable: true })
  items!: ClaimItem[];
  @SharedField(
    () => Boolean,
    INTERNAL,
    'Whether the award is final for the employer; null while the case is pending or if no minimum wage is recorded (是否终局裁决).',
    { nullable: true },
  )
  final!: boolean | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the hearing (开庭日期).', { nullable: true })
  hearingOn!: string | null;
  @SharedField(() => String, INTERNAL, 'Reason for extending the time limit for the award (延期原因).', { nullable: true })
  extensionReason!: string | null;
  /** the stored row; resolvers derive other fields from it */
  row!: ArbitrationCaseRow;
  respondentCode!: string;
  heldIn!: string;
  /** the claimant */
  subject!: string;

  @SharedField(() => [Deadline], INTERNAL, 'Statutory time limits (法定时限).', { nullable: true })
  get deadlines(): Deadline[] {
    return arbitrationDeadlines(this.row);
  }

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
      items: (row.items ?? [{ claim: row.claim, amount: row.amount, awarded: null, final: null }]).map((item) => itemOf(item, row)),
      final: row.final,
      hearingOn: row.hearing_on,
      extensionReason: row.extension_reason,
      row,
      respondentCode: row.respondent,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

const itemOf = (item: StoredItem, { region, worker }: ArbitrationCaseRow): ClaimItem =>
  Object.assign(new ClaimItem(), item, { claim: item.claim as ArbitrationClaim, heldIn: region, subject: worker });

export const ArbitrationCaseConnection = connectionOf(() => ArbitrationCase, 'ArbitrationCase', '仲裁案件');
export const ArbitrationCasePayload = payloadOf(() => ArbitrationCase, 'ArbitrationCase', 'arbitrationCase', INTERNAL, '仲裁案件');
