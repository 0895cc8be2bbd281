import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';

export const RiskKind = describedEnum('RiskKind', 'What a sweep looks for (风险类型).', {
  WAGE_CLUES: 'Many clues of unpaid wages (欠薪线索集中).',
  DISPUTES: 'Many applications for arbitration (争议集中).',
  PAY_DROP: 'Income fell (收入下降).',
  HEADCOUNT_DROP: 'Fewer persons work (用工减少).',
  LONG_HOURS: 'Long hours (工作时间过长).',
  FORCED_REGISTRATION: 'Sole traders that look as if made to register (疑似强制注册个体工商户).',
});
export type RiskKind = keyof typeof RiskKind;

@ObjectType('RiskSource', { description: 'Records of one kind from which a signal was worked out (风险信号来源).' })
export class RiskSource implements HeldRecord {
  @SharedField(() => String, INTERNAL, 'Type of the records, such as EmploymentReport (记录类型).')
  type!: string;
  @SharedField(() => Int, INTERNAL, 'How many; the threshold where the caller may not see every one of them (记录数).')
  count!: number;
  @SharedField(() => [ID], INTERNAL, 'Which: at most 100, and those only that the caller may see itself (记录标识).')
  ids!: string[];
  heldIn!: string;
}

/** A row as the sweep works it out. */
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
  /** persons of the records that are told */
  subjects: string[] | null;
  /** by what it was raised */
  standard: { threshold: number; unit: string; unitZh: string; rows: string[] };
}

@ObjectType('RiskSignal', {
  description: 'Something that stands out about an enterprise in a place, with what it was worked out from (风险信号).',
})
export class RiskSignal implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier: kind, enterprise and region (标识).')
  id!: string;
  @SharedField(() => RiskKind, INTERNAL, 'What stands out (风险类型).')
  kind!: RiskKind;
  @SharedField(() => Region, INTERNAL, 'Where (地区).')
  region!: Region;
  @SharedField(() => Float, INTERNAL, 'How much; the threshold where the caller may not see every record behind it (数值).')
  value!: number;
  @SharedField(() => Float, INTERNAL, 'From how much on it stands out, by the register RISK_THRESHOLDS (阈值).')
  threshold!: number;
  @SharedField(() => [String], INTERNAL, 'The row of the register that sets the threshold, with source and mark (所用标准).')
  rows!: string[];
  @SharedField(() => String, INTERNAL, 'The signal in words (说明，英文).')
  text!: string;
  @SharedField(() => String, INTERNAL, 'The signal in words, in Chinese (说明).')
  textZh!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the latest record it comes from (最近记录日期).')
  seenOn!: string;
  @SharedField(() => RiskSource, INTERNAL, 'Records it was worked out from (来源记录).')
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
      text: `${value} ${unit}; ${threshold} raise the signal`,
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

@InputType('RiskFilter', { description: 'What to sweep (风险摸排范围).' })
export class RiskFilter {
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => CreditCode, { nullable: true, description: 'About this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RiskKind, { nullable: true, description: 'Only this kind (风险类型).' })
  kind?: RiskKind | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the window; thirty days before the last where left out (起始日期).',
  })
  from?: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the window, at most a year after the first; today where left out (截止日期).',
  })
  to?: string | null;
}
