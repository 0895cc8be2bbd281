import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ClueChannel, ClueReporter, ClueStatus } from './wage-clue.type.ts';

@InputType('WageClueFilter', { description: 'Which wage clues (欠薪线索筛选条件).' })
export class WageClueFilter {
  @Field(() => CreditCode, { nullable: true, description: 'About this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Handled inside this region (地区).' })
  region?: string | null;
  @Field(() => ClueStatus, { nullable: true, description: 'Only in this state (状态).' })
  status?: ClueStatus | null;
  @Field(() => ClueChannel, { nullable: true, description: 'That came in so (线索来源).' })
  channel?: ClueChannel | null;
}

@InputType('FileWageClueInput', { description: 'A clue as it comes in; it goes to the department of the place of work (登记欠薪线索).' })
export class FileWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Who is said to owe the wages (被反映企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Place of work, a county or a city; its department is competent (用工所在地).' })
  place!: string;
  @Field(() => ClueChannel, { description: 'How it came in (线索来源).' })
  channel!: ClueChannel;
  @Field(() => Money, { description: 'Amount claimed, yuan (反映金额，元).' })
  amount!: string;
  @Field(() => ClueReporter, { nullable: true, description: 'Who reported it; default: the worker (线索提供人).' })
  reportedBy?: ClueReporter | null;
  @Field(() => String, { nullable: true, description: "The hotline's own ticket number (热线工单号)." })
  ticket?: string | null;
  @Field(() => String, { nullable: true, description: 'What happened (情况说明).' })
  account?: string | null;
}

@InputType('TakeUpWageClueInput', { description: 'That a department begins to look into a clue (受理欠薪线索).' })
export class TakeUpWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'The clue (线索标识).' })
  clue!: string;
}

@InputType('ReferWageClueInput', { description: 'Send a clue on to another region; the clock goes on (移送欠薪线索).' })
export class ReferWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'The clue (线索标识).' })
  clue!: string;
  @Field(() => RegionCode, { description: 'To the department of this county or city (接收地区).' })
  to!: string;
  @Field(() => String, { description: 'Why that one is competent (移送理由).' })
  reason!: string;
}

@InputType('ResolveWageClueInput', { description: 'How a clue ended (办结欠薪线索).' })
export class ResolveWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'The clue (线索标识).' })
  clue!: string;
  @Field(() => ClueStatus, { description: 'PAID, UNFOUNDED or TO_ARBITRATION (办理结果).' })
  outcome!: ClueStatus;
  @Field(() => String, { nullable: true, description: 'What was done (办理情况).' })
  note?: string | null;
}
