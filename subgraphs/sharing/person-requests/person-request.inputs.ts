import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { PersonRequestKind, PersonRequestState } from './person-request.type.ts';

@InputType('PersonRequestFilter', { description: 'Filter for requests of persons (个人请求筛选条件).' })
export class PersonRequestFilter {
  @Field(() => PersonRequestState, { nullable: true, description: 'Only in this state (状态).' })
  state?: PersonRequestState | null;
}

@InputType('FilePersonRequestInput', { description: 'A request of a person to a body about own data (提出个人请求).' })
export class FilePersonRequestInput extends MutationInput {
  @Field(() => PersonRequestKind, { description: 'Kind of request (类别).' })
  kind!: PersonRequestKind;
  @Field(() => ID, { description: 'Participant that holds or used the data, such as labour-310000 (被请求单位).' })
  to!: string;
  @Field(() => String, { nullable: true, description: 'The field that it is about, as Type.field (数据项).' })
  coordinate?: string | null;
  @Field(() => String, { description: 'Text of the request (请求内容).' })
  content!: string;
}

@InputType('AnswerPersonRequestInput', { description: 'The answer of the body to a request (答复个人请求).' })
export class AnswerPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (请求编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Whether the request is granted (是否同意).' })
  granted!: boolean;
  @Field(() => String, { description: 'What was done, or the reasons for the refusal (处理情况或者拒绝理由).' })
  answer!: string;
}

@InputType('ComplainOfPersonRequestInput', { description: 'A complaint about an answer, or about a missing answer (就答复投诉).' })
export class ComplainOfPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (请求编号).' })
  request!: string;
  @Field(() => String, { description: 'Reason (理由).' })
  reason!: string;
}

@InputType('DecidePersonComplaintInput', { description: 'The decision of the sharing authority on a complaint (处理个人投诉).' })
export class DecidePersonComplaintInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (请求编号).' })
  request!: string;
  @Field(() => Boolean, { description: 'Whether the complaint is upheld (投诉是否成立).' })
  upheld!: boolean;
  @Field(() => String, { description: 'Findings and orders (处理决定).' })
  decision!: string;
}

@InputType('WithdrawPersonRequestInput', { description: 'A request to withdraw (撤回个人请求).' })
export class WithdrawPersonRequestInput extends MutationInput {
  @Field(() => ID, { description: 'Identifier of the request (请求编号).' })
  request!: string;
}
