import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { BasicRight, CheckUpSubject } from './check-up.type.ts';

@InputType('CheckUpFilter', { description: 'Which check-ups (体检筛选条件).' })
export class CheckUpFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Of this platform (平台).' })
  platform?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Inside this region (地区).' })
  region?: string | null;
  @Field(() => CheckUpSubject, { nullable: true, description: 'Of this (体检对象).' })
  subject?: CheckUpSubject | null;
  @Field(() => BasicRight, { nullable: true, description: 'That found harm to this right (损害的权益).' })
  right?: BasicRight | null;
}

@InputType('CheckUpFindingInput', { description: 'Something found, and what has to be put right (发现的问题及整改要求).' })
export class CheckUpFindingInput {
  @Field(() => String, { nullable: true, description: 'Clause it stands in (条款).' })
  clause?: string | null;
  @Field(() => BasicRight, { description: 'Right that it harms (损害的权益).' })
  right!: BasicRight;
  @Field(() => String, { description: 'What is wrong (问题).' })
  problem!: string;
  @Field(() => String, { description: 'Article it breaks (依据).' })
  article!: string;
  @Field(() => RectificationOrderInput, { nullable: true, description: 'What has to be put right by when (整改要求).' })
  rectification?: RectificationOrderInput | null;
}

@RegionsDuring('checkedOn')
@InputType('RecordCheckUpInput', { description: 'A check-up that was done (登记全面体检).' })
export class RecordCheckUpInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Of which platform (平台).' })
  platform!: string;
  @Field(() => RegionCode, { description: 'Region of the department that saw to it (组织地区).' })
  region!: string;
  @Field(() => CheckUpSubject, { description: 'What was looked through (体检对象).' })
  subject!: CheckUpSubject;
  @Field(() => String, { description: 'Its title, at most 200 characters (名称).' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Its version, at most 200 characters (版本).' })
  version?: string | null;
  @Field(() => DateScalar, { description: 'Day, within the last two years (体检日期).' })
  checkedOn!: string;
  @Field(() => String, { description: 'Who looked it through, a body, at most 200 characters (体检单位).' })
  checkedBy!: string;
  @Field(() => [CheckUpFindingInput], { description: 'What was found, at most 50 (发现的问题).' })
  findings!: CheckUpFindingInput[];
}
