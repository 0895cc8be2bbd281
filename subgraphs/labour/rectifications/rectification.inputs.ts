import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';

@InputType('RectificationFilter', { description: 'Filter for rectifications (整改筛选条件).' })
export class RectificationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only those ordered in this region (地区).' })
  region?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'true: only those not completed; false: only completed ones (是否未完成).' })
  open?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'Only those due on or before this day (期限止).' })
  dueBy?: string | null;
}

@InputType('RectificationOrderInput', { description: 'What has to be rectified, and by which day (整改要求).' })
export class RectificationOrderInput {
  @Field(() => String, { description: 'What has to be rectified (整改事项).' })
  item!: string;
  @Field(() => DateScalar, { description: 'Last day, within a year (整改期限).' })
  dueOn!: string;
}

@InputType('ReportRectificationInput', { description: 'Completed rectification to record (整改完成情况).' })
export class ReportRectificationInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the rectification (整改标识).' })
  rectification!: string;
  @Field(() => DateScalar, { description: 'Day of completion (完成日期).' })
  doneOn!: string;
  @Field(() => String, { description: 'Evidence (佐证材料).' })
  evidence!: string;
}
