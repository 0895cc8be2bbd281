import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/graphql/connection.ts';
import { describedEnum } from '../../shared/graphql/described-enum.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/graphql/scalars.ts';
import { SharedField } from '../../shared/graphql/shared-field.ts';
import { Region } from '../region/region.type.ts';
import type { InspectionRow } from './inspection.entity.ts';

export const InspectionResult = describedEnum('InspectionResult', 'How an inspection ended (检查结果).', {
  NO_VIOLATION: 'Nothing unlawful was found (未发现违法).',
  ORDERED_TO_MEND: 'The enterprise was ordered to put it right (责令改正).',
  PENALTY: 'A penalty was imposed (行政处罚).',
  REFERRED: 'Referred to another body (移送).',
});
export type InspectionResult = keyof typeof InspectionResult;

@ObjectType('Inspection', { description: 'A labour inspection of an enterprise (劳动保障监察).' })
export class Inspection implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Number of the inspection (检查编号).')
  number!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the inspecting department (检查地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'What was inspected (检查事项).')
  subject!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day the case was opened (立案日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was closed; null while it runs (结案日期).', { nullable: true })
  closedOn!: string | null;
  @SharedField(() => InspectionResult, INTERNAL, 'Result; null while it runs (检查结果).', { nullable: true })
  result!: InspectionResult | null;
  @SharedField(() => Int, INTERNAL, 'Violations handled in it (处理违法行为数).')
  violationCount!: number;
  enterpriseCode!: string;
  heldIn!: string;

  static from(row: InspectionRow): Inspection {
    return Object.assign(new Inspection(), {
      number: row.number,
      region: Region.at(row.region),
      subject: row.subject,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      result: row.result as InspectionResult | null,
      violationCount: row.violations,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const InspectionConnection = connectionOf(() => Inspection, 'Inspection', '劳动保障监察');

@InputType('InspectionFilter', { description: 'Which inspections (监察筛选条件).' })
export class InspectionFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those that run, or only those that are closed (是否在办).' })
  open?: boolean | null;
}
