import { ID, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Deadline } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import { clock } from '../time-limits/time-limits.ts';
import type { InspectionRow } from './inspection.entity.ts';

export const InspectionResult = describedEnum('InspectionResult', 'Result of an inspection (检查结果).', {
  NO_VIOLATION: 'No violation was found (未发现违法).',
  ORDERED_TO_MEND: 'The enterprise was ordered to rectify (责令改正).',
  PENALTY: 'A penalty was imposed (行政处罚).',
  REFERRED: 'Referred to another body (移送).',
});
export type InspectionResult = keyof typeof InspectionResult;

@ObjectType('Inspection', { description: 'Labour inspection of an enterprise (劳动保障监察).' })
export class Inspection implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Number of the inspection (检查编号).')
  number!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the inspecting department (检查地区).')
  region!: Region;
  @SharedField(() => String, INTERNAL, 'Subject of the inspection (检查事项).')
  subject!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day the case was opened (立案日期).')
  openedOn!: string;
  @SharedField(() => DateScalar, INTERNAL, 'Day it was closed; null while it is open (结案日期).', { nullable: true })
  closedOn!: string | null;
  @SharedField(() => InspectionResult, INTERNAL, 'Result; null while it is open (检查结果).', { nullable: true })
  result!: InspectionResult | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day the time limit was extended (延长审批日期).', { nullable: true })
  extendedOn!: string | null;
  @SharedField(() => String, INTERNAL, 'Reason for the extension (延长原因).', { nullable: true })
  extensionReason!: string | null;
  campaignCode!: string | null;
  enterpriseCode!: string;
  heldIn!: string;

  @SharedField(() => [Deadline], INTERNAL, 'Time limit: 60 working days, 30 more if extended (办案时限).')
  get deadlines(): Deadline[] {
    return [clock('INSPECT_CLOSE', this.openedOn, this.closedOn, this.extendedOn !== null)];
  }

  static from(row: InspectionRow): Inspection {
    return Object.assign(new Inspection(), {
      number: row.number,
      region: Region.at(row.region),
      subject: row.subject,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      result: row.result as InspectionResult | null,
      extendedOn: row.extended_on,
      extensionReason: row.extension_reason,
      campaignCode: row.campaign,
      enterpriseCode: row.enterprise,
      heldIn: row.region,
    });
  }
}

export const InspectionConnection = connectionOf(() => Inspection, 'Inspection', '劳动保障监察');
export const InspectionPayload = payloadOf(() => Inspection, 'Inspection', 'inspection', INTERNAL, '劳动保障监察');
