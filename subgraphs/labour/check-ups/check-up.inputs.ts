import { Field, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { CreditCode, DateScalar, RegionCode } from '../../shared/schema/scalars.ts';
import { RectificationOrderInput } from '../rectifications/rectification.inputs.ts';
import { BasicRight, CheckUpSubject } from './check-up.type.ts';

@InputType('CheckUpFilter', { description: 'Filter for check-ups (体检筛选条件).' })
export class CheckUpFilter {
  @Field(() => CreditCode, { nullable: true, description: 'Only those of this platform (平台).' })
  platform?: string | null;
  @Field(() => RegionCode, { nullable: true, description: 'Only inside this region (地区).' })
  region?: string | null;
  @Field(() => CheckUpSubject, { nullable: true, description: 'Only check-ups of this object (体检对象).' })
  subject?: CheckUpSubject | null;
  @Field(() => BasicRight, { nullable: true, description: 'Only check-ups that found harm to this right (损害的权益).' })
  right?: BasicRight | null;
}

@InputType('CheckUpFindingInput', { description: 'A problem found and the rectification ordered (发现的问题及整改要求).' })
export class CheckUpFindingInput {
  @Field(() => String, { nullable: true, description: 'Clause that contains the problem (条款).' })
  clause?: string | null;
  @Field(() => BasicRight, { description: "Workers' right that it harms (损害的权益)." })
  right!: BasicRight;
  @Field(() => String, { description: 'Description of the problem (问题).' })
  problem!: string;
  @Field(() => String, { description: 'Article that it violates (依据).' })
  article!: string;
  @Field(() => RectificationOrderInput, { nullable: true, description: 'What has to be rectified, and by which day (整改要求).' })
  rectification?: RectificationOrderInput | null;
}

@RegionsDuring('checkedOn')
@InputType('RecordCheckUpInput', { description: 'Check-up to record (登记全面体检).' })
export class RecordCheckUpInput extends MutationInput {
  @Field(() => CreditCode, { description: 'Credit code of the platform (平台).' })
  platform!: string;
  @Field(() => RegionCode, { description: 'Region of the department that organised it (组织地区).' })
  region!: string;
  @Field(() => CheckUpSubject, { description: 'Object that was checked (体检对象).' })
  subject!: CheckUpSubject;
  @Field(() => String, { description: 'Title of the object, at most 200 characters (名称).' })
  title!: string;
  @Field(() => String, { nullable: true, description: 'Version of the object, at most 200 characters (版本).' })
  version?: string | null;
  @Field(() => DateScalar, { description: 'Day of the check-up, within the last two years (体检日期).' })
  checkedOn!: string;
  @Field(() => String, { description: 'Body that carried it out, at most 200 characters (体检单位).' })
  checkedBy!: string;
  @Field(() => [CheckUpFindingInput], { description: 'Problems found, at most 50 (发现的问题).' })
  findings!: CheckUpFindingInput[];
}
