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

export const BasicRight = describedEnum('BasicRight', 'Basic rights of workers that rules and algorithms can harm (劳动者基本权益).', {
  PAY: 'Pay (劳动报酬).',
  REST: 'Rest (休息).',
  SAFETY: 'Safety at work (劳动安全).',
  INFORMATION: 'To know the rules (知情权).',
  PARTICIPATION: 'To take part in making them (参与权).',
  SOCIAL_INSURANCE: 'Social insurance (社会保险).',
});
export type BasicRight = keyof typeof BasicRight;

export const CheckUpSubject = describedEnum('CheckUpSubject', 'What is looked through (体检对象).', {
  AGREEMENT: "A platform's agreement with its workers (平台协议).",
  ALGORITHM: 'An algorithm (算法).',
  SELF_INSPECTION: "The platform's own inspection (企业自查).",
});
export type CheckUpSubject = keyof typeof CheckUpSubject;

@ObjectType('CheckUpFinding', { description: 'Something found by a check-up (体检发现的问题).' })
export class CheckUpFinding implements HeldRecord {
  @SharedField(() => String, INTERNAL, 'Clause it stands in (条款).', { nullable: true })
  clause!: string | null;
  @SharedField(() => BasicRight, INTERNAL, 'Right that it harms (损害的权益).')
  right!: BasicRight;
  @SharedField(() => String, INTERNAL, 'What is wrong (问题).')
  problem!: string;
  @SharedField(() => String, INTERNAL, 'Article it breaks (依据).')
  article!: string;
  heldIn!: string;
}

@ObjectType('CheckUp', { description: "A platform's agreement, algorithm or rules looked through from end to end (全面体检)." })
export class CheckUp implements HeldRecord {
  @SharedField(() => ID, INTERNAL, 'Identifier (标识).')
  id!: string;
  @SharedField(() => Region, INTERNAL, 'Region of the department that saw to it (组织地区).')
  region!: Region;
  @SharedField(() => CheckUpSubject, INTERNAL, 'What was looked through (体检对象).')
  subject!: CheckUpSubject;
  @SharedField(() => String, INTERNAL, 'Its title (名称).')
  title!: string;
  @SharedField(() => String, INTERNAL, 'Its version (版本).', { nullable: true })
  version!: string | null;
  @SharedField(() => DateScalar, INTERNAL, 'Day (体检日期).')
  checkedOn!: string;
  @SharedField(() => String, INTERNAL, 'Who looked it through, a body and no person (体检单位).')
  checkedBy!: string;
  @SharedField(() => [CheckUpFinding], INTERNAL, 'What was found (发现的问题).')
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
