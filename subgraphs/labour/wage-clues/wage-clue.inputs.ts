import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { CreditCode, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ClueChannel, ClueReporter, ClueStatus } from './wage-clue.type.ts';

@InputType('WageClueFilter', { description: 'Filter for wage clues (欠薪线索筛选条件).' })
export class WageClueFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only this enterprise (企业).' })
  enterprise?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only clues handled in this region (地区).' })
  region?: string | null;
  @Field(() => ClueStatus, { nullable: true, description: 'Only in this state (状态).' })
  status?: ClueStatus | null;
  @Field(() => ClueChannel, { nullable: true, description: 'Only clues received through this channel (线索来源).' })
  channel?: ClueChannel | null;
}

@InputType('FileWageClueInput', { description: 'Wage clue to file; it goes to the department of the place of work (登记欠薪线索).' })
export class FileWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => CreditCode, { description: 'Credit code of the enterprise reported to owe wages (被反映企业).' })
  enterprise!: string;
  @Field(() => RegionCode, { description: 'Place of work, a county or a city; determines the competent department (用工所在地).' })
  place!: string;
  @Field(() => ClueChannel, { description: 'Channel (线索来源).' })
  channel!: ClueChannel;
  @Field(() => Money, { description: 'Amount claimed, yuan (反映金额，元).' })
  amount!: string;
  @Field(() => ClueReporter, { nullable: true, description: 'Person who reported it; default: the worker (线索提供人).' })
  reportedBy?: ClueReporter | null;
  @Field(() => String, { nullable: true, description: 'Ticket number of the hotline (热线工单号).' })
  ticket?: string | null;
  @Field(() => String, { nullable: true, description: 'Description of the case (情况说明).' })
  account?: string | null;
}

@InputType('TakeUpWageClueInput', { description: 'Wage clue to take up (受理欠薪线索).' })
export class TakeUpWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the clue (线索标识).' })
  clue!: string;
}

@InputType('ReferWageClueInput', { description: 'Referral of a clue to another region; the time limit keeps running (移送欠薪线索).' })
export class ReferWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the clue (线索标识).' })
  clue!: string;
  @Field(() => RegionCode, { description: 'County or city whose department receives it (接收地区).' })
  to!: string;
  @Field(() => String, { description: 'Why that department is competent (移送理由).' })
  reason!: string;
}

@InputType('ResolveWageClueInput', { description: 'Closing of a clue (办结欠薪线索).' })
export class ResolveWageClueInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the clue (线索标识).' })
  clue!: string;
  @Field(() => ClueStatus, { description: 'Outcome: PAID, UNFOUNDED or TO_ARBITRATION (办理结果).' })
  outcome!: ClueStatus;
  @Field(() => String, { nullable: true, description: 'Action taken (办理情况).' })
  note?: string | null;
}
