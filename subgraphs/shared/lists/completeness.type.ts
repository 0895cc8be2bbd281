import { ObjectType } from 'type-graphql';
import { PUBLIC } from '../authorization/classification.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime, RegionCode, SafeInt } from '../schema/scalars.ts';
import { Shareable, SharedField } from '../schema/shared-field.ts';

export const OmissionReason = describedEnum('OmissionReason', 'Why records are left out of a list (未列入原因).', {
  REGION: 'Records of other regions or of a higher level, which only bodies there may read (其他地区或者上级的记录).',
  AGREEMENT: 'Records that no agreement covers (数据共享协议未涵盖).',
  MATTER: 'Records about persons whom the matter does not concern, or for whom it is not confirmed (与案由无关或者未经确认的人员).',
  CALLER: 'Records that this kind of caller may not read; a person may read only own records (该类请求方不可见的记录).',
  DEALINGS: 'Requests, agreements and disputes of other participants (其他参与方的事项).',
});
export type OmissionReason = keyof typeof OmissionReason;

@Shareable()
@ObjectType('Omission', { description: 'Matching records that one access rule leaves out of a list (未列入的记录).' })
export class Omission {
  @SharedField(() => OmissionReason, PUBLIC, 'Reason (原因).')
  reason!: OmissionReason;
  @SharedField(() => String, PUBLIC, 'Access rule, as in extensions.withheld (规则).')
  rule!: string;
  @SharedField(() => String, PUBLIC, 'Legal basis (法律依据).')
  article!: string;
  @SharedField(
    () => SafeInt,
    PUBLIC,
    'How many, rounded to tens; null below ten or of one region, and always where the records are about persons. The rule stands here whether there are any or not (数量，十条取整).',
    { nullable: true },
  )
  count!: number | null;
}

@Shareable()
@ObjectType('ListCoverage', { description: 'Where a list is whole, and when it was read (列表范围).' })
export class ListCoverage {
  @SharedField(() => [RegionCode], PUBLIC, 'Regions for which the list is complete; 100000 is the whole country (完整范围).')
  regions!: string[];
  @SharedField(() => DateTime, PUBLIC, 'Time at which the register was read (读取时间).')
  asOf!: string;
}
