import { ID, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, Money } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { ViolationRow } from './violation.entity.ts';

export const ViolationType = describedEnum(
  'ViolationType',
  'Type of violation; the first six are those the State Council report names first (违法类型).',
  {
    PAY_ARREARS: 'Unpaid wages (拖欠报酬).',
    FREIGHT_ARREARS: 'Unpaid freight (拖欠运费).',
    PAY_RULE_CHANGE: 'Arbitrary change of pay rates (随意调整报酬标准).',
    DISPATCH_RULE_CHANGE: 'Arbitrary change of dispatch rules (随意调整派单规则).',
    OVER_COMMISSION: 'Excessive commission (过高抽成).',
    FORCED_REGISTRATION: 'Forcing workers to register as sole traders (强制注册个体工商户).',
    DEDUCTION: 'Unlawful penalties and deductions (违规扣罚款).',
    WORKING_TIME: 'Excessive working hours (超时劳动).',
    WEATHER: 'No protection in bad weather (恶劣天气劳动保护缺失).',
    UNPUBLISHED_RULE: 'Rules neither published nor negotiated (劳动规则未公示协商).',
    OTHER: 'Another violation (其他).',
  },
);
export type ViolationType = keyof typeof ViolationType;

export const EnforcementMeasure = describedEnum('EnforcementMeasure', 'How it was handled (处置方式).', {
  ORDER_TO_MEND: 'Order to rectify (责令改正).',
  PENALTY: 'Penalty (行政处罚).',
  GUIDANCE: 'Supervision and guidance (督促指导).',
  COORDINATION: 'Settled by coordination between the parties (维权协调).',
  REFERRAL: 'Referred to the competent body (移送).',
});
export type EnforcementMeasure = keyof typeof EnforcementMeasure;

@ObjectType('Violation', { description: 'Violation found by a labour inspection (违法行为).' })
export class Violation implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (标识).')
  id!: string;
  @SharedField(() => ViolationType, INTERNAL, 'Type of violation (违法类型).')
  type!: ViolationType;
  @SharedField(() => Region, INTERNAL, 'Region of the inspecting department (检查地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'Facts found (违法事实).')
  description!: string;
  @SharedField(() => String, INTERNAL, 'Article violated; empty if the original register named none (违反条款).')
  article!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Last day of the violation; null if it was still going on (行为终了日期).', { nullable: true })
  occurredOn!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was found (发现日期).')
  foundOn!: string;
  @SharedField(() => EnforcementMeasure, INTERNAL, 'How it was handled (处置方式).', { nullable: true })
  measure!: EnforcementMeasure | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was handled (处理日期).', { nullable: true })
  handledOn!: string | null;
  @SharedField(() => Money, INTERNAL, 'Amount involved, yuan, for all persons together (涉及金额，元).', { nullable: true })
  amount!: string | null;
  @SharedField(() => Int, INTERNAL, 'Number of persons affected (涉及人数).', { nullable: true })
  persons!: number | null;
  inspectionNumber!: string;
  enterpriseCode!: string;
  heldIn!: string;

  static from(row: ViolationRow): Violation {
    return Object.assign(new Violation(), {
      id: row.id,
      type: row.type as ViolationType,
      region: Region.at(row.region),
      description: row.description,
      article: row.article,
      occurredOn: row.occurred_on,
      foundOn: row.found_on,
      measure: row.measure as EnforcementMeasure | null,
      handledOn: row.handled_on,
      amount: row.amount,
      persons: row.persons,
      inspectionNumber: row.inspection,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const ViolationConnection = connectionOf(() => Violation, 'Violation', '违法行为');
