import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ContestStep, InsuredAs, PersonGroup, Scheme, ServiceChannel, SpellEnd } from './enrolment-spell.enums.ts';

@RegionsDuring('from')
@InputType('EnrolInput', {
  description: 'Enrolment of a person in a scheme, at the place of employment; household registration does not matter (参保登记).',
})
export class EnrolInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme. Not OCCUPATIONAL_INJURY, which is insured per order (险种).' })
  scheme!: Scheme;
  @Field(() => RegionCode, { description: 'Place of employment (就业地).' })
  region!: string;
  @Field(() => RegionCode, { nullable: true, description: 'Place of household registration, for information only (户籍地).' })
  household?: string | null;
  @Field(() => PersonGroup, { nullable: true, description: 'Group of persons; default: FLEXIBLE (人员类别).' })
  personGroup?: PersonGroup | null;
  @Field(() => InsuredAs, { description: 'EMPLOYEE; FLEXIBLE is allowed for pension, medical and maternity (参保身份).' })
  mode!: InsuredAs;
  @Field(() => Money, { description: 'Monthly contribution base in yuan, greater than 0, at most 1,000,000 (月缴费基数，元).' })
  base!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of cover, from two years ago to one month ahead; default: today (起始日).',
  })
  from?: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description: 'With MEDICAL: is maternity insurance begun with it? Yes where left out (是否同步参加生育保险).',
  })
  withMaternity?: boolean | null;
  @Field(() => ServiceChannel, { nullable: true, description: 'Where it was applied for; COUNTER where left out (办理渠道).' })
  channel?: ServiceChannel | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Reason why the person must be covered here, 20 to 500 characters. With it, unconfirmed cover recorded by another region is contested instead of preventing the enrolment. The answer does not show whether there was any (争议理由).',
  })
  contest?: string | null;
}

@InputType('SettleContestInput', { description: 'A step in the contest of a spell of cover (参保争议办理).' })
export class SettleContestInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme (险种).' })
  scheme!: Scheme;
  @Field(() => RegionCode, { description: 'Region that keeps the contested cover (参保地).' })
  region!: string;
  @Field(() => ContestStep, { description: 'Step (环节).' })
  step!: ContestStep;
  @Field(() => String, { nullable: true, description: 'Reason, at most 500 characters; required for MAINTAIN, CONFIRM and REVOKE (理由).' })
  reason?: string | null;
}

@InputType('InterruptInput', {
  description: 'The end of the current cover of a person in a scheme; enrol resumes it (中断或终止参保).',
})
export class InterruptInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme (险种).' })
  scheme!: Scheme;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of cover, from its first day to one month ahead; default: today (截止日).',
  })
  lastDay?: string | null;
  @Field(() => SpellEnd, { nullable: true, description: 'INTERRUPTED or ENDED; default: INTERRUPTED (终止原因).' })
  reason?: SpellEnd | null;
}
