import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../shared/rules/user-error.ts';
import { RegionsDuring } from '../../shared/schema/regions-during.ts';
import { DateScalar, Money, RegionCode } from '../../shared/schema/scalars.ts';
import { ContestStep, InsuredAs, PersonGroup, Scheme, ServiceChannel, SpellEnd } from './enrolment-spell.enums.ts';

@RegionsDuring('from')
@InputType('EnrolInput', {
  description: 'Cover of a person in a scheme begins, at the place of employment whatever the household registration (参保登记).',
})
export class EnrolInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme; occupational injury protection begins with an order, not here (险种).' })
  scheme!: Scheme;
  @Field(() => RegionCode, { description: 'Place of employment (就业地).' })
  region!: string;
  @Field(() => RegionCode, { nullable: true, description: 'Place of household registration; no condition of cover (户籍地).' })
  household?: string | null;
  @Field(() => PersonGroup, { nullable: true, description: 'Group of persons; FLEXIBLE where left out (人员类别).' })
  personGroup?: PersonGroup | null;
  @Field(() => InsuredAs, { description: 'EMPLOYEE, or FLEXIBLE for pension, medical and maternity (参保身份).' })
  mode!: InsuredAs;
  @Field(() => Money, { description: 'Monthly contribution base, above 0 to 1,000,000 yuan (月缴费基数，元).' })
  base!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day, from two years ago to a month ahead; today where left out (起始日).',
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
      'Why the person is to be covered here, 20 to 500 characters: cover that the agency of another region recorded and nobody above confirmed does not stand in the way and is contested with these words. The answer is the same whether there is any (争议理由).',
  })
  contest?: string | null;
}

@InputType('SettleContestInput', { description: 'A step of the contest of a spell of cover (参保争议办理).' })
export class SettleContestInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme (险种).' })
  scheme!: Scheme;
  @Field(() => RegionCode, { description: 'Region that keeps the contested cover (参保地).' })
  region!: string;
  @Field(() => ContestStep, { description: 'Step (环节).' })
  step!: ContestStep;
  @Field(() => String, { nullable: true, description: 'Why; with MAINTAIN, CONFIRM and REVOKE, at most 500 characters (理由).' })
  reason?: string | null;
}

@InputType('InterruptInput', {
  description: 'The running cover of a person in a scheme ends; it can be taken up again by enrol (中断或终止参保).',
})
export class InterruptInput extends MutationInput {
  @Field(() => ID, { description: 'Pseudonym of the worker (劳动者假名标识).' })
  worker!: string;
  @Field(() => Scheme, { description: 'Scheme (险种).' })
  scheme!: Scheme;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of cover, from its first day to a month ahead; today where left out (截止日).',
  })
  lastDay?: string | null;
  @Field(() => SpellEnd, { nullable: true, description: 'INTERRUPTED or ENDED; INTERRUPTED where left out (终止原因).' })
  reason?: SpellEnd | null;
}
