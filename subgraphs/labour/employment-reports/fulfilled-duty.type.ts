import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { INTERNAL } from '../../shared/authorization/classification.ts';
import type { HeldRecord } from '../../shared/authorization/guard-field.ts';
import { describedEnum } from '../../shared/schema/described-enum.ts';
import { SharedField } from '../../shared/schema/shared-field.ts';

export const EmployerDuty = describedEnum('EmployerDuty', 'Duty of an enterprise towards the persons who work for it (用工责任).', {
  WRITTEN_AGREEMENT: 'A written contract or agreement (订立劳动合同或者书面协议).',
  PENSION: 'Pension insurance (参加养老保险).',
  MEDICAL: 'Medical insurance (参加医疗保险).',
  INJURY_PROTECTION: 'Work-injury or occupational injury protection (参加工伤保险或者职业伤害保障).',
  MINIMUM_PAY: 'Pay of at least the minimum wage (报酬不低于最低工资标准).',
  REST: 'Rest (落实休息).',
  SAFETY_TRAINING: 'Safety training (安全培训).',
  RULES_CONSULTED: 'Hearing workers on the rules (劳动规则听取意见).',
});
export type EmployerDuty = keyof typeof EmployerDuty;

/** As stored. */
export interface StoredDuty {
  duty: string;
  persons: number;
}

@ObjectType('FulfilledDuty', { description: 'Number of persons for whom a duty was fulfilled in the month (用工责任履行情况).' })
export class FulfilledDuty implements HeldRecord {
  @SharedField(() => EmployerDuty, INTERNAL, 'Duty (用工责任).')
  duty!: EmployerDuty;
  @SharedField(() => Int, INTERNAL, 'Number of persons (已履行人数).')
  persons!: number;
  @SharedField(() => Float, INTERNAL, 'Share of the headcount, 0 to 1; null if there were no workers (占用工人数比例).', { nullable: true })
  share!: number | null;
  heldIn!: string;

  static of({ duty, persons }: StoredDuty, headcount: number, heldIn: string): FulfilledDuty {
    const share = headcount > 0 ? Math.round((persons / headcount) * 10_000) / 10_000 : null;
    return Object.assign(new FulfilledDuty(), { duty: duty as EmployerDuty, persons, share, heldIn });
  }
}

@InputType('FulfilledDutyInput', { description: 'Number of persons for whom a duty was fulfilled in the month (用工责任履行情况).' })
export class FulfilledDutyInput {
  @Field(() => EmployerDuty, { description: 'Duty; each may appear once (用工责任).' })
  duty!: EmployerDuty;
  @Field(() => Int, { description: 'Number of persons, at most the headcount (已履行人数).' })
  persons!: number;
}
