import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { PersonRequestKind, PersonRequestState } from './person-request.type.ts';

@InputType('PersonRequestFilter', { description: 'Filter for requests of persons (个人请求筛选条件).' })
export class PersonRequestFilter {
  @Field(() => PersonRequestState, { nullable: true, description: 'Only in this state (状态).' })
  state?: PersonRequestState | null;
}

@InputType('FilePersonRequestInput', { description: 'What a person asks of a body about data of that person (提出个人请求).' })
export class FilePersonRequestInput extends MutationInput {
  @Field(() => PersonRequestKind, { description: 'What is asked (类别).' })
  kind!: PersonRequestKind;
  @Field(() => ID, { description: 'Participant that holds or used the data, such as labour-310000 (被请求单位).' })
  to!: string;
  @Field(() => String, { nullable: true, description: 'Field it is about, Type.field (数据项).' })
  coordinate?: string | null;
  @Field(() => String, { description: 'In one’s own words (请求内容).' })
  content!: string;
}

@InputType('AnswerPersonRequestInput', { description: 'The answer of the body that was asked (答复个人请求).' })
export class AnswerPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The request (请求编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Is it granted? (是否同意)' })
  granted!: boolean;
  @Field(() => String, { description: 'What was done; where it is refused, the reasons (处理情况或者拒绝理由).' })
  answer!: string;
}

@InputType('ComplainOfPersonRequestInput', { description: 'That the person is not content with an answer, or has none (就答复投诉).' })
export class ComplainOfPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The request (请求编号).' })
  request!: string;
  @Field(() => String, { description: 'Why (理由).' })
  reason!: string;
}

@InputType('DecidePersonComplaintInput', { description: 'The decision of the sharing authority (处理个人投诉).' })
export class DecidePersonComplaintInput extends MutationInput {
  @Field(() => ID, { description: 'The request (请求编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Is the complaint upheld? (投诉是否成立)' })
  upheld!: boolean;
  @Field(() => String, { description: 'What was found and ordered (处理决定).' })
  decision!: string;
}

@InputType('WithdrawPersonRequestInput', { description: 'That a person asks no more (撤回个人请求).' })
export class WithdrawPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The request (请求编号).' })
  request!: string;
}
