import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';

@InputType('RectificationFilter', { description: 'Which rectifications (整改筛选条件).' })
export class RectificationFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Ordered inside this region (地区).' })
  region?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Only those still to be done, or only those that are done (是否未完成).' })
  open?: boolean | null;
  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or before (期限止).' })
  dueBy?: string | null;
}

@InputType('RectificationOrderInput', { description: 'What has to be put right by when (整改要求).' })
export class RectificationOrderInput {
  @Field(() => String, { description: 'What has to be put right (整改事项).' })
  item!: string;
  @Field(() => DateScalar, { description: 'By which day, within a year (整改期限).' })
  dueOn!: string;
}

@InputType('ReportRectificationInput', { description: 'That something was put right (整改完成情况).' })
export class ReportRectificationInput extends MutationInput {
  @Field(() => ID, { description: 'Record (整改标识).' })
  rectification!: string;
  @Field(() => DateScalar, { description: 'Day on which it was done (完成日期).' })
  doneOn!: string;
  @Field(() => String, { description: 'By what one can see it (佐证材料).' })
  evidence!: string;
}
