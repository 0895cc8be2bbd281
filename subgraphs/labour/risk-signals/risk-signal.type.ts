import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';

export const RiskKind = describedEnum('RiskKind', 'Kind of risk signal (风险类型).', {
  WAGE_CLUES: 'Concentration of wage clues (欠薪线索集中).',
  DISPUTES: 'Concentration of arbitration applications (争议集中).',
  PAY_DROP: 'Drop in income (收入下降).',
  HEADCOUNT_DROP: 'Drop in headcount (用工减少).',
  LONG_HOURS: 'Long working hours (工作时间过长).',
  FORCED_REGISTRATION: 'Sole traders that may have been forced to register (疑似强制注册个体工商户).',
});
export type RiskKind = keyof typeof RiskKind;

@ObjectType('RiskSource', { description: 'Records of one type from which a signal was computed (风险信号来源).' })
export class RiskSource implements HeldRecord {
  @SharedField(() => String, INTERNAL, 'Type of the records, such as EmploymentReport (记录类型).')
  type!: string;
  @SharedField(() => Int, INTERNAL, 'Number of records; the threshold if the caller may not see all of them (记录数).')
  count!: number;
  @SharedField(() => [ID], INTERNAL, 'Identifiers, at most 100; only records that the caller may see (记录标识).')
  ids!: string[];
  heldIn!: string;
}

/** One row of the sweep query. */
export interface RiskRow {
  id: string;
  kind: RiskKind;
  enterprise: string;
  region: string;
  value: string;
  seen_on: string;
  source_type: string;
  source_count: number;
  source_ids: string[] | null;
  /** persons of the records listed */
  subjects: string[] | null;
  /** the threshold that the signal reached */
  standard: { threshold: number; unit: string; unitZh: string; rows: string[] };
}

@ObjectType('RiskSignal', {
  description: 'Risk signal about an enterprise in a place, with the records it was computed from (风险信号).',
})
export class RiskSignal implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier, composed of kind, enterprise and region (标识).')
  id!: string;
  @SharedField(() => RiskKind, INTERNAL, 'Kind of signal (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Region, INTERNAL, 'Region (地区).')
  region!: Region;
  @SharedField(() => Float, INTERNAL, 'Value; the threshold if the caller may not see all records behind it (数值).')
  value!: number;
  @SharedField(() => Float, INTERNAL, 'Threshold, by the register RISK_THRESHOLDS (阈值).')
  threshold!: number;
  @SharedField(() => [String], INTERNAL, 'Row of the register that sets the threshold, with source and verification status (所用标准).')
  rows!: string[];
  @SharedField(() => String, INTERNAL, 'Description of the signal in English (说明，英文).')
  text!: string;
  @SharedField(() => String, INTERNAL, 'Description of the signal in Chinese (说明).')
  textZh!: string;
  @SharedField(
    () => DateScalar,
    INTERNAL,
    'Day of the latest record behind it; of a report, the day it was submitted, which may be after the period (最近记录日期).',
  )
  seenOn!: string;
  @SharedField(() => RiskSource, INTERNAL, 'Records it was computed from (来源记录).')
  source!: RiskSource;
  enterpriseCode!: string;
  subjects!: string[];
  heldIn!: string;

  static from(row: RiskRow): RiskSignal {
    const { threshold, unit, unitZh, rows } = row.standard;
    const value = Number(row.value);
    const source = { type: row.source_type, count: row.source_count, ids: row.source_ids ?? [], heldIn: row.region };
    return Object.assign(new RiskSignal(), {
      id: row.id,
      kind: row.kind,
      region: Region.at(row.region),
      value,
      threshold,
      rows,
      text: `${value} ${unit}; threshold ${threshold}`,
      textZh: `${value} ${unitZh}，达到阈值 ${threshold}`,
      seenOn: row.seen_on,
      source: Object.assign(new RiskSource(), source),
      enterpriseCode: row.enterprise,
      subjects: row.subjects ?? [],
      heldIn: row.region,
    });
  }
}

export const RiskSignalConnection = connectionOf(() => RiskSignal, 'RiskSignal', '风险信号');

@InputType('RiskFilter', {
  description:
    'Filter for risk signals. Clues and cases count by day, registrations as on the last day; of the reports, the latest month that overlaps the period counts (风险摸排范围).',
})
export class RiskFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'Only this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RiskKind, { nullable: true, description: 'Only this kind (风险类型).' })
  kind?: RiskKind | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the period; default: thirty days before the last (起始日期).',
  })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the period, at most one year after the first; default: today (截止日期).',
  })
  to?: string | null;
}
