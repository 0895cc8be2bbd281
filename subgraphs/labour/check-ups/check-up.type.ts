import { ID, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import type { CheckUpRow } from './check-up.entity.ts';

export const BasicRight = describedEnum(
  'BasicRight',
  'Basic rights of workers that platform rules or algorithms can harm (劳动者基本权益).',
  {
    PAY: 'Pay (劳动报酬).',
    REST: 'Rest (休息).',
    SAFETY: 'Safety at work (劳动安全).',
    INFORMATION: 'Right to know the rules (知情权).',
    PARTICIPATION: 'Right to take part in making the rules (参与权).',
    SOCIAL_INSURANCE: 'Social insurance (社会保险).',
  },
);
export type BasicRight = keyof typeof BasicRight;

export const CheckUpSubject = describedEnum('CheckUpSubject', 'Object of a check-up (体检对象).', {
  AGREEMENT: 'Agreement between a platform and its workers (平台协议).',
  ALGORITHM: 'An algorithm (算法).',
  SELF_INSPECTION: "The platform's own inspection (企业自查).",
});
export type CheckUpSubject = keyof typeof CheckUpSubject;

@ObjectType('CheckUpFinding', { description: 'Problem found by a check-up (体检发现的问题).' })
export class CheckUpFinding implements HeldRecord {
  @SharedField(() => String, INTERNAL, 'Clause that contains the problem (条款).', { nullable: true })
  clause!: string | null;
  @SharedField(() => BasicRight, INTERNAL, "Workers' right that it harms (损害的权益).")
  right!: BasicRight;
  @SharedField(() => String, INTERNAL, 'Description of the problem (问题).')
  problem!: string;
  @SharedField(() => String, INTERNAL, 'Article that it violates (依据).')
  article!: string;
  heldIn!: string;
}

@ObjectType('CheckUp', { description: "Full check-up of a platform's agreement, algorithm or rules (全面体检)." })
export class CheckUp implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the department that organised it (组织地区).')
  region!: Region;
  @SharedField(() => CheckUpSubject, INTERNAL, 'Object that was checked (体检对象).')
  subject!: CheckUpSubject;
  @SharedField(() => String, INTERNAL, 'Title of the object (名称).')
  title!: string;
  @SharedField(() => String, INTERNAL, 'Version of the object (版本).', { nullable: true })
  version!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day of the check-up (体检日期).')
  checkedOn!: string;
  @SharedField(() => String, INTERNAL, 'Body that carried it out, never a person (体检单位).')
  checkedBy!: string;
  @SharedField(() => [CheckUpFinding], INTERNAL, 'Problems found (发现的问题).')
  findings!: CheckUpFinding[];
  platformCode!: string;
  heldIn!: string;

  static from(row: CheckUpRow): CheckUp {
    return Object.assign(new CheckUp(), {
      id: row.id,
      region: Region.at(row.region),
      subject: row.subject as CheckUpSubject,
      title: row.title,
      version: row.version,
      checkedOn: row.checked_on,
      checkedBy: row.checked_by,
      findings: row.findings.map((finding) => Object.assign(new CheckUpFinding(), finding, { heldIn: row.region })),
      platformCode: row.platform,
      heldIn: row.region,
    });
  }
}

export const CheckUpConnection = connectionOf(() => CheckUp, 'CheckUp', '全面体检');
export const CheckUpPayload = payloadOf(() => CheckUp, 'CheckUp', 'checkUp', INTERNAL, '全面体检');
