import { ID, ObjectType } from 'type-graphql';
import { PERSONAL, PUBLIC } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { connectionOf } from '../../shared/lists/connection.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar, MonthScalar, SafeInt } from '../../shared/schema/scalars.ts';
import { Key, SharedField } from '../../shared/schema/shared-field.ts';
import { EDITION } from '../../shared/vocabulary/value-types.ts';
import { payloadOf } from '../../shared/workflow/payload.ts';
import { Region } from '../region/region.type.ts';
import { Worker } from '../worker/worker.type.ts';
import type { UnionMembershipRow } from './union-membership.entity.ts';

export const EnrolmentChannel = describedEnum('EnrolmentChannel', 'Channel by which a person joined a union (入会渠道).', {
  ENTERPRISE: 'Through the union of the enterprise (企业工会).',
  INDUSTRY: 'Through the union of an industry or a region (行业、区域工会).',
  QR_CODE: 'By scanning a code or in an app (扫码入会).',
  SITE: 'At a service site (驿站入会).',
});
export type EnrolmentChannel = keyof typeof EnrolmentChannel;

@ObjectType('EnrolmentCount', {
  description:
    'Number of members who joined and left by one channel, rounded to tens; null below ten and where a single union recorded them (入会统计).',
})
export class EnrolmentCount {
  @SharedField(() => EnrolmentChannel, PUBLIC, 'Channel (入会渠道).')
  channel!: EnrolmentChannel;
  @SharedField(() => SafeInt, PUBLIC, 'Number who joined in the period (入会人数).', { nullable: true })
  joined!: number | null;
  @SharedField(() => SafeInt, PUBLIC, 'Number who left in the period (退会人数).', { nullable: true })
  left!: number | null;
  @SharedField(() => MonthScalar, PUBLIC, EDITION)
  edition!: string;
}

@Key('id')
@ObjectType('UnionMembership', { description: 'The membership of a person in a trade union (工会会籍).' })
export class UnionMembership implements HeldRecord {
  @SharedField(() => ID, PERSONAL, 'Identifier (会籍标识).')
  id!: string;
  @SharedField(() => Worker, PERSONAL, 'The member (会员).')
  worker!: Worker;
  @SharedField(() => Region, PERSONAL, 'Region of the union (工会地区).')
  region!: Region;
  @SharedField(() => DateScalar, PERSONAL, 'Day of joining (入会日期).')
  joinedOn!: string;
  @SharedField(() => DateScalar, PERSONAL, 'Day of leaving; null while it lasts (退会日期).', { nullable: true })
  leftOn!: string | null;
  @SharedField(() => EnrolmentChannel, PERSONAL, 'Channel by which the person joined (入会渠道).')
  channel!: EnrolmentChannel;
  organizationId!: string;
  heldIn!: string;
  subject!: string;

  static from(row: UnionMembershipRow): UnionMembership {
    return Object.assign(new UnionMembership(), {
      id: row.id,
      worker: Worker.of(row.worker),
      region: Region.at(row.region),
      joinedOn: row.joined_on,
      leftOn: row.left_on,
      channel: row.channel,
      organizationId: row.organization,
      heldIn: row.region,
      subject: row.worker,
    });
  }
}

export const UnionMembershipConnection = connectionOf(() => UnionMembership, 'UnionMembership', '工会会籍');
export const UnionMembershipPayload = payloadOf(() => UnionMembership, 'UnionMembership', 'membership', PERSONAL, '工会会籍');
