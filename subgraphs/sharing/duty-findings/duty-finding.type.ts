import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { PUBLIC } from '../../shared/authorization/classification.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { dueOn } from '../../shared/time-limits/deadline.ts';
import { lastDayOf } from '../../shared/time-limits/time-limits.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { Region } from '../regions/region.type.ts';
import { type LimitCode, limitOf } from '../time-limits/time-limits.ts';
import { DutySituation, LiabilitySituation } from './duty-situation.type.ts';

export const DutyFindingBasis = describedEnum('DutyFindingBasis', 'Basis of a finding (认定依据).', {
  CLOCK: 'An expired time limit (时限届满).',
  DECISION: 'A decision of the authority (主管部门认定).',
  TO_EXAMINE: 'A record that may show the situation; it must be examined whether there was a valid reason (有待核查是否有正当理由).',
});
export type DutyFindingBasis = keyof typeof DutyFindingBasis;

export const DecreeReach = describedEnum('DecreeReach', 'Whether Decree 809 applies to the body (条例适用情况).', {
  DIRECT: 'Government department: applies directly, Art. 2 (直接适用).',
  BY_REFERENCE: 'Other state organ: applies by reference, Art. 43 (参照执行).',
  NOT_A_DEPARTMENT: 'Not a government department: bound by its agreements, not liable under the decree (非政府部门).',
});
export type DecreeReach = keyof typeof DecreeReach;

const REACH: Record<string, DecreeReach> = {
  LABOUR: 'DIRECT',
  INSURANCE: 'DIRECT',
  SHARING_AUTHORITY: 'DIRECT',
  DEPARTMENT: 'DIRECT',
  COURT: 'BY_REFERENCE',
  UNION: 'NOT_A_DEPARTMENT',
  PLATFORM: 'NOT_A_DEPARTMENT',
};

/** A row of `findings` in duty-finding.repository.ts. */
export interface DutyFindingRow {
  situation: DutySituation;
  basis: DutyFindingBasis;
  type: string;
  key: string;
  body: string;
  /** null if the body was removed from the register */
  kind: string | null;
  region: string;
  day: string;
  rule: LimitCode | null;
  started_on: string | null;
  met_on: string | null;
  extended: number;
  subjects: string[];
}

/** A value type like OverdueClock. The query returns only rows of bodies that the caller is or supervises. */
@ObjectType('DutyFinding', {
  description: 'Recorded conduct of a body that may fall under Decree 809, Arts. 38 to 42 (共享责任线索).',
})
export class DutyFinding {
  @SharedField(() => ID, PUBLIC, 'The participant whose conduct it is (责任参与方).')
  body!: string;
  @SharedField(() => Region, PUBLIC, 'Region of the participant (所在地区).')
  region!: Region;
  @SharedField(() => DecreeReach, PUBLIC, 'Whether the decree applies to it; null if it was removed from the register (条例适用情况).', {
    nullable: true,
  })
  reach!: DecreeReach | null;
  @SharedField(() => LiabilitySituation, PUBLIC, 'The situation, with article, item and confirmation status (法律责任情形).')
  liability!: LiabilitySituation;
  @SharedField(() => DutyFindingBasis, PUBLIC, 'Basis of the finding (认定依据).')
  basis!: DutyFindingBasis;
  @SharedField(() => String, PUBLIC, 'GraphQL type of the record that shows it (证据记录类型).')
  recordType!: string;
  @SharedField(() => ID, PUBLIC, 'Number of that record (证据记录编号).')
  record!: string;
  @SharedField(() => DateScalar, PUBLIC, 'Day of the conduct; for a time limit its last day (日期).')
  day!: string;
  @SharedField(() => Deadline, PUBLIC, 'The expired time limit (时限).', { nullable: true })
  deadline!: Deadline | null;
  subjects!: string[];

  static from(row: DutyFindingRow, at: (code: string) => Region | null): DutyFinding {
    const { body, kind, region, situation, basis, type, key, day, subjects } = row;
    return Object.assign(new DutyFinding(), {
      body,
      region: at(region),
      reach: kind ? (REACH[kind] ?? 'DIRECT') : null,
      liability: LiabilitySituation.of(situation),
      basis,
      recordType: type,
      record: key,
      day,
      deadline: clockOf(row),
      subjects,
    });
  }
}

function clockOf({ rule, started_on, met_on, extended }: DutyFindingRow): Deadline | null {
  if (!rule || !started_on) return null;
  const limit = limitOf(rule);
  return dueOn({ rule, article: limit.article, startedOn: started_on, metOn: met_on }, lastDayOf(limit, started_on, extended), limit);
}

export const DutyFindingConnection = connectionOf(() => DutyFinding, 'DutyFinding', '共享责任线索');

@InputType('DutyFindingFilter', { description: 'Filter for findings (共享责任线索筛选条件).' })
export class DutyFindingFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Of bodies inside this region (地区).' })
  region?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this participant (责任参与方).' })
  body?: string | null;
  @Field(() => DutySituation, { nullable: true, description: 'In this situation (情形).' })
  situation?: DutySituation | null;
  @Field(() => DutyFindingBasis, { nullable: true, description: 'On this basis (认定依据).' })
  basis?: DutyFindingBasis | null;
  @Field(() => DateScalar, { nullable: true, description: 'On or after this day (起始日).' })
  from?: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'On or before this day (截止日).' })
  to?: string | null;
}
