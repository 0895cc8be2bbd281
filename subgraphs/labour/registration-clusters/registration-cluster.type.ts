import { Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { DateScalar } from '../../shared/schema/scalars.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';
import { Region } from '../region/region.type.ts';

export const ClusterReason = describedEnum('ClusterReason', 'What the sole traders of a cluster have in common (聚集特征).', {
  SAME_DAY: 'One station, registered on one day (同一站点同日注册).',
  SAME_CONTACT: 'One station, one registered telephone number (同一站点同一登记电话).',
});
export type ClusterReason = keyof typeof ClusterReason;

@ObjectType('RegistrationCluster', {
  description: 'Sole traders of one station that may have been forced to register (疑似强制注册个体工商户聚集).',
})
export class RegistrationCluster implements HeldRecord {
  @SharedField(() => ClusterReason, INTERNAL, 'What they have in common (聚集特征).')
  because!: ClusterReason;
  @SharedField(() => Region, INTERNAL, 'Region where they work (作业地区).')
  region!: Region;
  @SharedField(() => DateScalar, INTERNAL, 'Day of registration; only if they share it (注册日期).', { nullable: true })
  registeredOn!: string | null;
  @SharedField(() => Int, INTERNAL, 'Number of sole traders (户数).')
  count!: number;
  stationCode!: string;
  shellCodes!: string[];
  heldIn!: string;
}
